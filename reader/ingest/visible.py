"""Particulars that a page only says in words; where two candidates disagree, none is taken."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reader.ingest.dateline import Dateline, dateline
from reader.ingest.imprint import NAME, is_outlet, without_outlet, writer_of
from reader.ingest.language import language_of
from reader.ingest.lines import Line
from reader.ingest.outlets import could_be_outlet, outlets, rights
from reader.ingest.page import Page
from reader.ingest.phrases import fold
from reader.model.article import Doubt, Particulars, Role
from reader.resources import resource
from reader.wording import Wording

_WIRE = re.compile(r"\b(?:wire|newswire|(?:news|press) agency|agencia|agenzia|agentur)\b", re.IGNORECASE)
"""In a dateline, an agency by its very name."""

_CREDIT = re.compile(
    r"^\W*(?:source|quelle|fuente|via|origin|fonte|источник)s?\s*[:–-]\s*(?P<name>\S.{1,40}?)\W*$", re.IGNORECASE
)
_WITH = re.compile(
    rf"\W*(?i:(?:with|using) (?:material|files|inputs?|information|additional reporting)|mit material) "
    rf"(?i:from|by|von) (?i:the )?(?P<name>{NAME})\W*"
)
_REPORTS = re.compile(rf"^({NAME}) (?:reports|reported|is reporting|writes)(?: that|,|\b)")
_LABELLED = re.compile(
    r"publish|post(?:ed)? (?:on|at)|veröffentlicht|publié|publicado|pubblicato|опубликован|issued", re.IGNORECASE
)
_CHANGED = re.compile(r"updat|modif|revis|chang|actualiz|mis à jour|aktualisiert", re.IGNORECASE)

_BESIDE = frozenset({"the headline again", "a line with a date beside the headline"})


def fill(page: Page) -> None:
    """Completes a judged page's particulars from what can be read on it; what is doubtful is listed instead."""
    lines = [Line(piece) for piece in page.pieces]
    known = page.particulars
    title = known.title or next((line.text for line in lines if line.piece.role is Role.HEADLINE), None)
    title = without_outlet(title)[0] if title else None
    wire = _wire(lines)
    wired = _wired(wire, lines)
    named = wire.name if wire and wire.name != wired else None
    outlet = known.outlet or _agreed(page, "outlet", outlets(lines, _head(lines), named)) or _rights(page, lines)
    author = known.author or _agreed(page, "author", (writer_of(line.byline) for line in _head(lines) if line.byline))
    published = known.published or _published(page, lines, wire)
    kept = "\n".join(piece.text for piece in page.kept())
    page.particulars = Particulars(
        title=title,
        outlet=outlet,
        author=author,
        published=published,
        address=known.address,
        language=_language(known.language, kept),
        credit=known.credit or wired or _credit(lines),
    )


def _language(declared: str | None, text: str) -> str | None:
    """What the page declares, unless the text is plainly in another: templates are copied from land to land."""
    read = language_of(text)
    return declared if declared and (read is None or declared.split("-")[0] == read) else read or declared


def agency(name: str) -> str | None:
    """The name to show of a news agency, None where it is none."""
    return _agencies().get(re.sub(r"[.\s]+", " ", name.casefold()).strip())


def _head(lines: Sequence[Line]) -> Sequence[Line]:
    """Up to the second paragraph of the article."""
    prose = [n for n, line in enumerate(lines) if line.piece.role is not Role.FURNITURE and line.is_prose]
    return lines[: prose[1]] if len(prose) > 1 else lines


def _rights(page: Page, lines: Sequence[Line]) -> str | None:
    name, doubts = rights(lines)
    page.doubts += doubts
    return name


def _agreed(page: Page, field: str, candidates: Iterable[str]) -> str | None:
    """The one candidate, or the longer of names that hold one another; several that disagree become doubts."""
    found = {name.casefold(): name for name in candidates if len(name) > 1 and could_be_outlet(name)}
    names = [name for key, name in found.items() if not any(key != other and key in other for other in found)]
    if len(names) == 1:
        return names[0]
    page.doubts += [Doubt(field, name, Wording("the page names more than one")) for name in names]
    return None


def _wire(lines: Sequence[Line]) -> Dateline | None:
    """The dateline of the first paragraph, of the second where a lede stands before it, or on a line before them."""
    own = [line for line in lines if line.piece.role is not Role.FURNITURE]
    prose = [n for n, line in enumerate(own) if line.is_prose][:2]
    return next((found for line in own[: prose[-1] + 1 if prose else 0] if (found := dateline(line.text))), None)


def _wired(wire: Dateline | None, lines: Sequence[Line]) -> str | None:
    """The agency that a dateline names, to show; None where the page is the agency's own."""
    if wire is None or wire.name is None:
        return None
    is_own = any(fold(line.text) == fold(wire.name) for line in lines)
    return agency(wire.name) or (wire.name if _WIRE.search(wire.name) and not is_own else None)


def _credit(lines: Sequence[Line]) -> str | None:
    """Who is named as "Source:" after the text, or in a first sentence that is another's ("Tass reports that")."""
    prose = [n for n, line in enumerate(lines) if line.piece.role is not Role.FURNITURE and line.is_prose]
    if not prose:
        return None
    for line in lines[prose[-1] + 1 :]:
        hit = _CREDIT.match(line.text) or _WITH.fullmatch(line.text)
        if hit and not line.piece.why.startswith("after the article: comments"):
            return agency(hit["name"]) or hit["name"].strip()
    if (hit := _REPORTS.match(lines[prose[0]].text)) and (name := agency(hit[1])):
        return name if name.casefold() != hit[1].casefold() else hit[1]
    return None


def _published(page: Page, lines: Sequence[Line], wire: Dateline | None) -> str | None:
    found: dict[str, str] = {}
    for line, labelled in _dates(page, lines):
        stamp = line.stamp
        if stamp is None:
            continue
        if stamp.doubt:
            page.doubts.append(Doubt("published", line.text, stamp.doubt))
        elif labelled or not any(stamp.day == day for day in found):
            found[stamp.day] = max(found.get(stamp.day, ""), stamp.iso, key=len)
    if len(found) == 1:
        return next(iter(found.values()))
    if not found and wire and wire.stamp and not wire.stamp.doubt:
        return wire.stamp.iso
    page.doubts += [Doubt("published", iso, Wording("the page gives more than one date")) for iso in found.values()]
    return None


def _dates(page: Page, lines: Sequence[Line]) -> list[tuple[Line, bool]]:
    """The lines whose date can be the article's: labelled so, beside the headline, or by themselves in its head."""
    labelled, beside, alone = [], [], []
    headline = next((n for n, line in enumerate(lines) if line.piece.role is Role.HEADLINE), None)
    for at, line in enumerate(_head(lines)):
        stamp = line.stamp
        if stamp is None or (line.piece.role is not Role.FURNITURE and line.is_prose):
            continue
        if _CHANGED.search(line.text) and not _LABELLED.search(line.text):
            page.doubts.append(
                Doubt("published", stamp.iso, Wording("when the page was changed, not when it was published"))
            )
        elif line.piece.why == "forum profile":
            page.doubts.append(Doubt("published", stamp.iso, Wording("from a forum profile, not of the article")))
        elif _LABELLED.search(line.text):
            labelled.append((line, True))
        elif line.piece.why in _BESIDE or line.piece.role is Role.HEADLINE:
            beside.append((line, True))
        elif line.piece.role is Role.FURNITURE or not line.is_date or _is_clock(lines, at, headline):
            if line.piece.role is Role.DATELINE:
                line.piece.set_aside("clock or counter of the page")
            page.doubts.append(
                Doubt("published", stamp.iso, Wording("perhaps the page's clock, not the date of the article"))
            )
        else:
            alone.append((line, False))
    return labelled or beside or alone


def _is_clock(lines: Sequence[Line], at: int, headline: int | None) -> bool:
    """A date before any headline, or with the page's own lines around it."""
    if headline is not None and at > headline:
        return False
    beside = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    among_furniture = any(line.piece.role is Role.FURNITURE and not is_outlet(line.bare) for line in beside)
    return headline is None or among_furniture


@cache
def _agencies() -> dict[str, str]:
    lines = resource("lexicons", "furniture-agencies.txt").read_text("utf-8").splitlines()
    rows = (line.partition(" | ") for line in lines if line and not line.startswith("#"))
    return {short: shown for short, _, shown in rows}
