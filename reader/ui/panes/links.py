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


class Member:
    """A group, filed by article: made once for all gutters, since there are up to seven and a group may be in each."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self.claims: dict[ArticleId, list[Claim]] = {}
        for claim in finding.group.claims:
            self.claims.setdefault(claim.article, []).append(claim)
        ends = [(_key(link.a), _key(link.b)) for link in finding.group.links]
        self._linked = {*ends, *((b, a) for a, b in ends)}

    def straight(self, one: ArticleId, other: ArticleId) -> list[tuple[Claim, Claim]]:
        """The pairs of two articles that were linked; where each was linked to a third alone, the first of each."""
        lefts, rights = self.claims[one], self.claims[other]
        told = [(a, b) for a in lefts for b in rights if (_key(a), _key(b)) in self._linked]
        return told or [(lefts[0], rights[0])]


def filed(findings: Sequence[Finding]) -> list[Member]:
    """All groups, filed by article."""
    return [Member(finding) for finding in findings]


def links_between(one: ArticleId, other: ArticleId, members: Sequence[Member]) -> tuple[Link, ...]:
    """Every pair of claims that a group joins over this gutter. Where the engine linked none of them straight (each was
    linked to a third article), the first of each side stand for their group.
    """
    found: list[tuple[int, Finding, Claim, Claim]] = []
    for number, member in enumerate(members):
        if one in member.claims and other in member.claims:
            found += [(number, member.finding, left, right) for left, right in member.straight(one, other)]
    spine = set(backbone((left.span.start, right.span.start) for _, _, left, right in found))
    return tuple(
        Link(number, finding, left, right, (left.span.start, right.span.start) not in spine)
        for number, finding, left, right in found
    )


def stub_at(order: Sequence[ArticleId], gutter: int, number: int, finding: Finding) -> Stub | None:
    """The stub of one group, the `number`th, at the gutter between the columns `gutter` and `gutter + 1` (from 0)."""
    stating = finding.group.articles
    has = [article in stating for article in order]
    if has[gutter] == has[gutter + 1]:
        return None
    if has[gutter]:
        away = next((place for place in range(gutter + 2, len(order)) if has[place]), None)
        side, home = Side.LEFT, order[gutter]
    else:
        away = next((place for place in range(gutter - 1, -1, -1) if has[place]), None)
        side, home = Side.RIGHT, order[gutter + 1]
    return None if away is None else Stub(number, finding, finding.group.of(home)[0], side, away + 1)


def _key(claim: Claim) -> tuple[ArticleId, int, int]:
    return claim.article, claim.span.start, claim.span.end
