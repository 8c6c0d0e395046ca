"""Several articles in one file (a press digest, a database's export, a list in JSON): where to split it, if asked."""

import itertools
import json
import re
from collections.abc import Sequence

from reader.errors import CannotIngest
from reader.ingest.encoding import decode
from reader.ingest.original import Original
from reader.ingest.sniff import Format, format_of
from reader.text.normalize import normalize

_RULE = re.compile(
    r"^[ \t]*(?:[=*_#~-]{5,}|(?:[*-] ){2,}[*-])[ \t]*$"
    r"|^\s*(?:End of Document|Document [A-Z]{2,}\w{10,}|\d+ of \d+ DOCUMENTS)\s*$",
    re.MULTILINE,
)
_HEADING = re.compile(r"^#\s+\S.*$", re.MULTILINE)
_LEAST_WORDS = 60
"""Words that a part must have to be an article by itself."""


def parts(original: Original) -> tuple[Original, ...]:
    """The articles that a file seems to hold, each as an original of its own; empty where it is one article.

    An offer, not a verdict: the person decides. Only the formats that are text are looked at.
    """
    form = format_of(original)
    if form is Format.JSON:
        return _of_json(original)
    if form not in {Format.TEXT, Format.MARKDOWN, Format.HTML}:
        return ()
    raw = decode(original.data)
    if not raw:
        return ()
    if form is Format.HTML:
        return _of_html(original, raw)
    text = normalize(raw.replace("\f", "\n=====\n"))
    pieces = _split(text, _HEADING, keep=True) if form is Format.MARKDOWN else []
    return _originals(
        original,
        pieces if len(pieces) > 1 else _split(text, _RULE, keep=False),
        "md" if form is Format.MARKDOWN else "txt",
    )


def _split(text: str, mark: re.Pattern[str], *, keep: bool) -> list[str]:
    cuts = [0, *(hit.start() if keep else hit.end() for hit in mark.finditer(text)), len(text)]
    pieces = [mark.sub("", text[a:b]) if not keep else text[a:b] for a, b in itertools.pairwise(cuts)]
    return [piece.strip() for piece in pieces if len(piece.split()) >= _LEAST_WORDS]


def _of_html(original: Original, raw: str) -> tuple[Original, ...]:
    from lxml import html  # noqa: PLC0415  web pages only

    from reader.ingest.dom import parse  # noqa: PLC0415

    root = parse(raw)
    if root is None:
        return ()
    articles = [one for one in root.iter("article") if next(one.iter("h1", "h2"), None) is not None]
    outermost = [one for one in articles if not any(other in articles for other in one.iterancestors("article"))]
    long = [one for one in outermost if len(" ".join(one.itertext()).split()) >= 2 * _LEAST_WORDS]
    return _originals(original, [html.tostring(one, encoding="unicode") for one in long], "html")


def _of_json(original: Original) -> tuple[Original, ...]:
    from reader.ingest.from_json import articles_of  # noqa: PLC0415  JSON only

    try:
        nodes = list(articles_of(original.name, decode(original.data) or ""))
    except CannotIngest:
        return ()
    return _originals(original, [json.dumps(node, ensure_ascii=False) for node in nodes], "json")


def _originals(original: Original, pieces: Sequence[str], suffix: str) -> tuple[Original, ...]:
    if len(pieces) < 2:
        return ()
    stem = original.name.rpartition(".")[0] or original.name
    return tuple(
        Original(f"{stem} ({number}).{suffix}", piece.encode("utf-8"), original.address)
        for number, piece in enumerate(pieces, 1)
    )
