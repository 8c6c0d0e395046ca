"""The outlet of a page that only says it in words: in its imprint, by its headline, or where it asks to be followed."""

import re
from collections.abc import Iterator, Sequence

from reader.ingest.imprint import NAME, WEEKDAY, cased, is_outlet, outlet_in, parts_of, without_outlet
from reader.ingest.lines import Line, site_of
from reader.ingest.phrases import fold, phrase
from reader.ingest.stamps import stamp
from reader.model.article import Doubt, Role
from reader.wording import Wording

_OUTLET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:support|subscribe to|donate to) (?:the (?=[A-Z]))?({NAME})(?= - |[!.]| (?i:today|now|for|and)\b|$)",
        rf"(?i:follow) ({NAME}) (?i:on (?:twitter|facebook|x|instagram|telegram|linkedin|google news|social))",
        rf"(?i:like) ({NAME}) (?i:on facebook)",
        rf"(?i:first )?(?i:appeared|published) (?i:first )?(?i:on|in|by) ({NAME})",
        rf"(?i:sign up (?:for|to)) (?:the )?({NAME}?)(?:['’]s?)? (?i:newsletters?)",
    )
)
_RIGHTS = re.compile(
    rf"(?:©|\([cC]\)|(?i:copyright)(?: ©)?) ?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,? )?(?i:by )?({NAME})"
)
"""Whoever holds the rights: often a company that owns the outlet, so to be borne out by another line."""

_COMPANY = re.compile(
    r"\b(?:Media|Group|Newspapers|Communications?|Publishing|Network|Ltd|Limited|Inc|LLC|L\.L\.C|GmbH|AG|plc|Corp"
    r"|Corporation|Company|Co|Holdings|S\.A|Pty)\b"
)
"""Whoever holds the rights of a page by such a name owns the outlet, and is not it."""


_SERVICE = re.compile(r"newsletters?|subscri|sign up|manage|podcast|\bapp\b|policy|cookies?", re.IGNORECASE)

_NOT_OUTLETS = frozenset(
    (  # noqa: SIM905
        "us our the you twitter facebook this independent journalism quality local daily weekly free continuing "
        "my him her me them newsletter getty"
    ).split()
) | {"getty images", "all rights reserved"}
_FEW = 6
"""Lines that may stand in the head of a text that a person kept: more are a page's menu, and name anything."""


def outlets(lines: Sequence[Line], head: Sequence[Line], named: str | None) -> Iterator[str]:
    """The names that may be the outlet's. `named` stands in the dateline, and is no agency of many outlets."""
    if named:
        yield named
    yield from _of_head(head)
    for line in lines:
        if line.piece.role is Role.FURNITURE and not line.piece.why.endswith(("comments", "another post")):
            if site := site_of(line.text):
                yield site
            for pattern in _OUTLET:
                hit = pattern.search(line.text)
                if hit and not _COMPANY.search(hit[1]):
                    yield hit[1].strip(" .")


def rights(lines: Sequence[Line]) -> tuple[str | None, list[Doubt]]:
    """The name in a copyright line, where another line of the page is that name too; a doubt where none is."""
    said = {fold(line.text) for line in lines if len(line.text) < 60}
    doubts: list[Doubt] = []
    for line in lines:
        hit = _RIGHTS.search(line.text) if line.piece.role is Role.FURNITURE and len(line.text) < 300 else None
        if hit and not _COMPANY.search(hit[1]) and could_be_outlet(hit[1]):
            name = re.sub(r" All(?: Rights.*)?$", "", hit[1])
            if fold(name) in said:
                return name, doubts
            doubts.append(Doubt("outlet", name, Wording("who holds the rights, perhaps not the outlet")))
    return None, doubts


def could_be_outlet(name: str) -> bool:
    """Whether a name is more than a service, a button or a day."""
    is_service = _SERVICE.search(name) is not None
    return (
        not is_service
        and name.casefold() not in _NOT_OUTLETS
        and phrase(name) is None
        and stamp(f"{name} 1, 2020") is None
        and not WEEKDAY.match(name)
    )


def _of_head(head: Sequence[Line]) -> Iterator[str]:
    """By the words of the name: beside a date or a byline, after the headline, or on a line of its own."""
    lines = [line for line in head if not (line.is_prose or line.kind.startswith("share"))]
    for line in lines:
        if line.piece.role is Role.HEADLINE and line.stamp is None:
            name = without_outlet(line.text)[1]
        elif line.stamp is not None or line.byline is not None:
            name = outlet_in(parts_of(line.beside_stamp))
        else:
            name = line.bare if len(lines) <= _FEW and is_outlet(line.bare) else None
        if name:
            yield cased(name)
