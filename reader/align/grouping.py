"""Matches and pins to groups of claims that state the same thing.

A claim joins a group only if it is matched with more than half of the claims there of the other articles: A~B and B~C
alone do not make A~C. So a claim that asserts two things stands in two groups, and several sentences of one article may
stand together against one of another. (With every claim there, one story stood in five overlapping groups; with a third
of them, what was shown together fell from .80 right to .73.)

Claims that no chain of matches joins never meet in a group, so every such neighbourhood is grouped by itself, and a
new pin regroups only the neighbourhoods that it touches.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.align.pins import Pinned
from reader.model.article import ArticleId
from reader.model.claim import By, Claim, ClaimGroup, Match
from reader.progress import Report, silent

_BY_HAND = ("set together by hand",)
_EVERY = 100
_NOTHING_PINNED = Pinned((), frozenset(), frozenset())

Edges = Mapping[frozenset[Claim], Match]
Place = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A group and where it is told first, by which the groups are ordered."""

    place: Place
    group: ClaimGroup


class Grouping:
    """The groups of given matches, to be asked for under any pins."""

    def __init__(self, matches: Sequence[Match], order: Sequence[ArticleId], report: Report = silent) -> None:
        """Better matches found groups first; of equally good ones the earlier. `order` is that of the articles."""
        self._rank = {article: rank for rank, article in enumerate(order)}
        self._near = _neighbourhoods(matches)
        self._home = {
            claim: number for number, near in enumerate(self._near) for match in near for claim in (match.a, match.b)
        }
        self._told = []
        for number, near in enumerate(self._near):
            if number % _EVERY == 0:
                report(number / len(self._near), "Grouping what matches")
            self._told.append(self._groups(near, _NOTHING_PINNED))

    def under(self, pinned: Pinned) -> tuple[ClaimGroup, ...]:
        """By the first article of the order that tells each group, and the place where it does."""
        touched = {self._home[claim] for claim in pinned.claims() if claim in self._home}
        told = [each for number, near in enumerate(self._told) if number not in touched for each in near]
        if touched or pinned.together:
            told += self._groups([match for number in sorted(touched) for match in self._near[number]], pinned)
        told.sort(key=lambda each: each.place)
        return tuple(each.group for each in told)

    def _groups(self, matches: Iterable[Match], pinned: Pinned) -> list[_Told]:
        edges = {frozenset((match.a, match.b)): match for match in matches if not pinned.forbids(match.a, match.b)}
        seeds = [seed for members in pinned.together for seed in _allowed(members, pinned)]
        for seed in seeds:
            for a, b in combinations(seed, 2):
                if a.article != b.article:
                    edges[frozenset((a, b))] = Match(min(a, b), max(a, b), 1.0, _BY_HAND, By.PERSON)
        return [self._tell(members, edges) for members in _cover(edges, seeds, pinned)]

    def _tell(self, members: Iterable[Claim], edges: Edges) -> _Told:
        placed = sorted((self._rank[claim.article], claim.span.start, claim.span.end, claim) for claim in members)
        claims = tuple(claim for *_, claim in placed)
        links = [edges.get(frozenset(pair)) for pair in combinations(claims, 2)]
        found = ClaimGroup(claims, tuple(link for link in links if link is not None))
        return _Told(tuple((rank, start, end) for rank, start, end, _ in placed), found)


def group(matches: Sequence[Match], pinned: Pinned, order: Sequence[ArticleId]) -> tuple[ClaimGroup, ...]:
    """The groups of these matches under these pins; every match that no pin forbids stands in some group."""
    return Grouping(matches, order).under(pinned)


def _neighbourhoods(matches: Sequence[Match]) -> list[list[Match]]:
    """Matches that share a claim, directly or through others, best first; in the order of their first."""
    leader: dict[Claim, Claim] = {}

    def led(claim: Claim) -> Claim:
        while leader.setdefault(claim, claim) is not claim:
            leader[claim] = claim = leader[leader[claim]]
        return claim

    for match in matches:
        leader[led(match.a)] = led(match.b)
    near: dict[Claim, list[Match]] = {}
    for match in sorted(matches, key=lambda each: -each.score):
        near.setdefault(led(match.a), []).append(match)
    return list(near.values())


def _allowed(members: Sequence[Claim], pinned: Pinned) -> Iterator[list[Claim]]:
    """A pinned set without what another pin forbids; nothing where that leaves one article alone."""
    kept: list[Claim] = []
    for claim in members:
        if claim not in pinned.alone and not any(pinned.forbids(claim, other) for other in kept):
            kept.append(claim)
    if len({claim.article for claim in kept}) > 1:
        yield kept


def _cover(edges: Edges, seeds: Iterable[Sequence[Claim]], pinned: Pinned) -> list[list[Claim]]:
    """Groups in which every match stands: each joins the first group that takes its other claim, or founds one."""
    groups = [list(seed) for seed in seeds]
    at: dict[Claim, list[int]] = {}
    for number, seed in enumerate(groups):
        for claim in seed:
            at.setdefault(claim, []).append(number)
    for match in sorted(edges.values(), key=lambda each: -each.score):
        if not set(at.get(match.a, ())).isdisjoint(at.get(match.b, ())):
            continue
        for inside, outside in ((match.a, match.b), (match.b, match.a)):
            home = next((n for n in at.get(inside, ()) if _fits(outside, groups[n], edges, pinned)), None)
            if home is not None:
                groups[home].append(outside)
                at.setdefault(outside, []).append(home)
                break
        else:
            for claim in (match.a, match.b):
                at.setdefault(claim, []).append(len(groups))
            groups.append([match.a, match.b])
    return groups


def _fits(claim: Claim, members: Iterable[Claim], edges: Edges, pinned: Pinned) -> bool:
    """Whether a claim is matched with more than half of the claims there of other articles, and no pin minds."""
    members = tuple(members)
    across = [member for member in members if member.article != claim.article]
    linked = sum(frozenset((claim, member)) in edges for member in across)
    return 2 * linked > len(across) and not any(pinned.forbids(claim, member) for member in members)
