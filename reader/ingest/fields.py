"""Particulars that a text gives by label ("Date: 4 May 2023"): what people type over an article that they keep."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from reader.ingest.language import language_tag
from reader.ingest.page import Piece
from reader.ingest.phrases import fold
from reader.ingest.stamps import iso
from reader.model.article import Particulars, Role

_NAMES = {
    **dict.fromkeys(("title", "headline", "titel", "titre", "título", "titolo"), "title"),
    **dict.fromkeys(("author", "authors", "by", "byline", "writer", "reporter", "autor", "auteur", "autore"), "author"),
    **dict.fromkeys(
        ("date", "published", "publication date", "date published", "pubdate", "datum", "fecha"), "published"
    ),
    **dict.fromkeys(
        ("outlet", "publication", "publisher", "newspaper", "site", "website", "medium", "zeitung"), "outlet"
    ),
    **dict.fromkeys(("url", "address", "link", "permalink"), "address"),
    **dict.fromkeys(("lang", "language", "sprache"), "language"),
    **dict.fromkeys(("source", "quelle", "fuente", "fonte"), "source"),
    **dict.fromkeys(("section", "category", "categories", "tags", "keywords", "retrieved", "accessed", "id"), ""),
}
_TELLING = frozenset({"title", "author", "published", "outlet", "source"})
_FIELD = re.compile(r"\**(?P<name>[^\W\d_][\w -]{0,17}?)\**\s*:\**\s*(?P<value>\S.*?)\s*")
_DEEPEST = 3
"""Lines that may stand over the fields: a headline, a dek."""
WHY = "fields before the text"


def particulars_of(lines: Iterable[str]) -> Particulars:
    """What labelled lines give; the first of a name counts, and a date that is not sure is left out."""
    known: dict[str, str] = {}
    for line in lines:
        name, value = field_of(line) or ("", "")
        if name:
            known.setdefault(name, value.strip("'\""))
    return _typed(known)


def field_of(line: str) -> tuple[str, str] | None:
    """The particular that a line names ("" for a label of no use here) and its value; None for any other line."""
    hit = _FIELD.fullmatch(line)
    name = _NAMES.get(" ".join(hit["name"].casefold().replace("_", " ").split())) if hit else None
    return (name, hit["value"]) if hit and name is not None else None


def take_fields(pieces: Sequence[Piece]) -> tuple[list[Piece], Particulars]:
    """The pieces with a run of labelled lines set aside, and what they give.

    Two of them in a row, near the top, are no chance: "Source: TASS" alone may stand under a picture. The value of a
    title becomes a piece of its own, for it is the headline, unless that stands over the text as well.
    """
    start = next((n for n in range(min(_DEEPEST + 1, len(pieces))) if field_of(pieces[n].text)), len(pieces))
    end = next((n for n in range(start, len(pieces)) if not field_of(pieces[n].text)), len(pieces))
    named = {name for piece in pieces[start:end] if (name := (field_of(piece.text) or ("",))[0])}
    if end - start < 2 or len(named) < 2 or not named & _TELLING:
        return list(pieces), Particulars()
    particulars = particulars_of(piece.text for piece in pieces[start:end])
    others = {fold(piece.text) for piece in (*pieces[:start], *pieces[end : end + _DEEPEST])}
    taken: list[Piece] = [*pieces[:start]]
    for piece in pieces[start:end]:
        taken += _split(piece, others)
    return [*taken, *pieces[end:]], particulars


def _split(piece: Piece, others: AbstractSet[str]) -> list[Piece]:
    name, value = field_of(piece.text) or ("", "")
    label = piece.text.removesuffix(value).rstrip()
    if name != "title" or fold(value.strip("'\"")) in others or not piece.text.endswith(value):
        piece.set_aside(WHY)
        return [piece]
    between = piece.text[len(label) : len(piece.text) - len(value)]
    headline = Piece(value, gap=between, role=Role.HEADLINE, why="the title that a field gives")
    return [Piece(label, gap=piece.gap, tag=piece.tag, role=Role.FURNITURE, why=WHY), headline]


def _typed(known: Mapping[str, str]) -> Particulars:
    """A source is the outlet where no other field names it, else whom the outlet credits."""
    stamp = iso(known["published"]) if "published" in known else None
    source, outlet = known.get("source"), known.get("outlet")
    return Particulars(
        title=known.get("title"),
        outlet=outlet or source,
        author=known.get("author"),
        published=stamp.iso if stamp and not stamp.doubt else None,
        address=known.get("address"),
        language=language_tag(known.get("language")),
        credit=source if outlet else None,
    )
