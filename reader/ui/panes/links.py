"""What joins two neighbouring columns: claims of one group on both sides, or a stub towards a column further off."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.ui.panes.scroll_sync import backbone


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims of one group, which is the `number`th. `moved`: told at another place of the story than others are."""

    number: int
    finding: Finding
    left: Claim
    right: Claim
    moved: bool


class Side(Enum):
    """On which side of a gutter a stub begins."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Stub:
    """A claim whose group skips the neighbouring column; `column` is the nearest one, from 1, that has it."""

    number: int
    finding: Finding
    claim: Claim
    side: Side
    column: int


def links_between(one: ArticleId, other: ArticleId, findings: Sequence[Finding]) -> tuple[Link, ...]:
    """Every pair of claims that a group joins over this gutter. Where the engine linked none of them straight (each was
    linked to a third article), the first of each side stand for their group.
    """
    found: list[tuple[int, Finding, Claim, Claim]] = []
    for number, finding in enumerate(findings):
        lefts, rights = finding.group.of(one), finding.group.of(other)
        if not lefts or not rights:
            continue
        straight = [(a, b) for a in lefts for b in rights if _linked(finding, a, b)]
        found += [(number, finding, left, right) for left, right in straight or [(lefts[0], rights[0])]]
    spine = set(backbone((left.span.start, right.span.start) for _, _, left, right in found))
    return tuple(
        Link(number, finding, left, right, (left.span.start, right.span.start) not in spine)
        for number, finding, left, right in found
    )


def stubs_between(order: Sequence[ArticleId], gutter: int, findings: Sequence[Finding]) -> tuple[Stub, ...]:
    """The stubs at the gutter between the columns `gutter` and `gutter + 1` (from 0)."""
    stubs = []
    for number, finding in enumerate(findings):
        stating = finding.group.articles
        has = [article in stating for article in order]
        if has[gutter] == has[gutter + 1]:
            continue
        if has[gutter]:
            away = next((place for place in range(gutter + 2, len(order)) if has[place]), None)
            side, home = Side.LEFT, order[gutter]
        else:
            away = next((place for place in range(gutter - 1, -1, -1) if has[place]), None)
            side, home = Side.RIGHT, order[gutter + 1]
        if away is not None:
            stubs.append(Stub(number, finding, finding.group.of(home)[0], side, away + 1))
    return tuple(stubs)


def _linked(finding: Finding, a: Claim, b: Claim) -> bool:
    return any(link.touches(a) and link.touches(b) for link in finding.group.links)
