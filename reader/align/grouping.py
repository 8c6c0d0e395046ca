"""Matches and pins to groups of claims that state the same thing.

A claim joins a group only if it is matched with more than half of the claims there of the other articles: A~B and B~C
alone do not make A~C. So a claim that asserts two things stands in two groups, and several sentences of one article may
stand together against one of another. (With every claim there, one story stood in five overlapping groups; with a third
of them, what was shown together fell from .80 right to .73.)

Claims that no chain of matches joins never meet in a group, so every such neighbourhood is grouped by itself, and a
new pin regroups only the neighbourhoods that it touches.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from reader.align.pins import Pinned
from reader.model.article import ArticleId
from reader.model.claim import By, Claim, ClaimGroup, Match
from reader.progress import Report, silent
from reader.wording import Wording

_BY_HAND = (Wording("set together by hand"),)
_EVERY = 100
_DOING = Wording("Grouping what matches")
_NOTHING_PINNED = Pinned((), frozenset(), frozenset())

Beat = Callable[[], None]
"""Called often; may raise Cancelled."""
Edge = tuple[int, int]
"""Two claims by number, the lesser first."""
Edges = Mapping[Edge, Match]
Place = tuple[int, int, int]
"""The article of a claim by its rank, and the claim's span."""
Places = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A group and where it is told first, by which the groups are ordered."""

    place: Places
    group: ClaimGroup


class Grouping:
    """The groups of given matches, to be asked for under any pins."""

    def __init__(self, matches: Sequence[Match], order: Sequence[ArticleId], report: Report = silent) -> None:
        """Better matches found groups first; of equally good ones the earlier. `order` is that of the articles."""
        self._rank = {article: rank for rank, article in enumerate(order)}
        self._cast = _Cast(self._rank)
        edges = []
        for done, match in enumerate(sorted(matches, key=lambda each: -each.score)):
            if done % _EVERY == 0:
                report(0.0, _DOING)
            edges.append((self._cast.edge(match.a, match.b), match))
        self._near = _neighbourhoods(edges, partial(report, 0.0, _DOING))
        self._home = {number: home for home, near in enumerate(self._near) for edge in near for number in edge}
        self._told = []
        for home, near in enumerate(self._near):
            beat = partial(report, home / len(self._near), _DOING)
            if home % _EVERY == 0:
                beat()
            self._told.append(self._groups(near, _Pins(_NOTHING_PINNED, self._cast), beat, {}))

    def under(self, pinned: Pinned) -> tuple[ClaimGroup, ...]:
        """By the first article of the order that tells each group, and the place where it does."""
        pins = _Pins(pinned, self._cast.copy())
        touched = {self._home[number] for number in pins.pinned if number in self._home}
        told = [each for home, near in enumerate(self._told) if home not in touched for each in near]
        if touched or pinned.together:
            edges = {edge: match for home in sorted(touched) for edge, match in self._near[home].items()}
            known = {each.place: each for home in touched for each in self._told[home]}
            told += self._groups(edges, pins, _no_beat, known)
        told.sort(key=lambda each: each.place)
        return tuple(each.group for each in told)

    def _groups(self, edges: Edges, pins: "_Pins", beat: Beat, known: Mapping[Places, _Told]) -> list[_Told]:
        """`known` are the groups as they are without pins: what no pin is about stays the same object."""
        kept = dict(edges)
        if pins.pinned:
            for edge in [edge for edge in edges if not pins.pinned.isdisjoint(edge) and pins.forbids(*edge)]:
                del kept[edge]
        seeds = [seed for members in pins.together for seed in _allowed(members, pins)]
        for seed in seeds:
            for one, other in combinations(seed, 2):
                a, b = pins.cast.claims[one], pins.cast.claims[other]
                if a.article != b.article:
                    kept[_edge(one, other)] = Match(min(a, b), max(a, b), 1.0, _BY_HAND, By.PERSON)
        return [_tell(members, kept, pins, known) for members in _cover(kept, seeds, pins, beat)]


def group(matches: Sequence[Match], pinned: Pinned, order: Sequence[ArticleId]) -> tuple[ClaimGroup, ...]:
    """The groups of these matches under these pins; every match that no pin forbids stands in some group."""
    return Grouping(matches, order).under(pinned)


class _Cast:
    """Claims by number, since numbers are much cheaper to look up than claims."""

    def __init__(self, rank: Mapping[ArticleId, int]) -> None:
        self._rank = rank
        self.claims: list[Claim] = []
        self.places: list[Place] = []
        self._numbers: dict[Claim, int] = {}

    def copy(self) -> "_Cast":
        """Another that has the same numbers and may get more."""
        made = _Cast(self._rank)
        made.claims, made.places, made._numbers = [*self.claims], [*self.places], {**self._numbers}
        return made

    def number(self, claim: Claim) -> int:
        found = self._numbers.get(claim)
        if found is None:
            self._numbers[claim] = found = len(self.claims)
            self.claims.append(claim)
            self.places.append((self._rank[claim.article], claim.span.start, claim.span.end))
        return found

    def edge(self, one: Claim, other: Claim) -> Edge:
        return _edge(self.number(one), self.number(other))


class _Pins:
    """Pins in terms of numbers."""

    def __init__(self, pinned: Pinned, cast: _Cast) -> None:
        self.cast = cast
        self.together = [[cast.number(claim) for claim in members] for members in pinned.together]
        self._apart = {cast.edge(*pair) for pair in pinned.apart if len(pair) > 1}
        self.alone = {cast.number(claim) for claim in pinned.alone}
        self.pinned = frozenset(map(cast.number, pinned.claims()))

    def forbids(self, one: int, other: int) -> bool:
        """These two may not stand in one group."""
        return one in self.alone or other in self.alone or _edge(one, other) in self._apart


def _no_beat() -> None:
    """For what is quick."""


def _edge(one: int, other: int) -> Edge:
    return (one, other) if one < other else (other, one)


def _neighbourhoods(edges: Sequence[tuple[Edge, Match]], beat: Beat) -> list[dict[Edge, Match]]:
    """Matches that share a claim, directly or through others, in the order given; in the order of their first."""
    leader: dict[int, int] = {}

    def led(number: int) -> int:
        while (above := leader.setdefault(number, number)) != number:
            leader[number] = number = leader[above]
        return number

    for done, ((one, other), _) in enumerate(edges):
        if done % _EVERY == 0:
            beat()
        leader[led(one)] = led(other)
    near: dict[int, dict[Edge, Match]] = {}
    for done, (edge, match) in enumerate(edges):
        if done % _EVERY == 0:
            beat()
        near.setdefault(led(edge[0]), {})[edge] = match
    return list(near.values())


def _allowed(members: Sequence[int], pins: _Pins) -> Iterator[list[int]]:
    """A pinned set without what another pin forbids; nothing where that leaves one article alone."""
    kept: list[int] = []
    for number in members:
        if number not in pins.alone and not any(pins.forbids(number, other) for other in kept):
            kept.append(number)
    if len({pins.cast.places[number][0] for number in kept}) > 1:
        yield kept


def _cover(edges: Edges, seeds: Iterable[Sequence[int]], pins: _Pins, beat: Beat) -> list[list[int]]:
    """Groups in which every match stands: each joins the first group that takes its other claim, or founds one."""
    matched: dict[int, set[int]] = {}
    for one, other in edges:
        matched.setdefault(one, set()).add(other)
        matched.setdefault(other, set()).add(one)
    groups = [list(seed) for seed in seeds]
    at: dict[int, list[int]] = {}
    for home, seed in enumerate(groups):
        for number in seed:
            at.setdefault(number, []).append(home)
    for done, (one, other) in enumerate(sorted(edges, key=lambda edge: -edges[edge].score)):
        if done % _EVERY == _EVERY - 1:
            beat()
        if one in at and other in at and not set(at[one]).isdisjoint(at[other]):
            continue
        a, b = (one, other) if edges[one, other].a == pins.cast.claims[one] else (other, one)
        for inside, outside in ((a, b), (b, a)):
            fitting = next((n for n in at.get(inside, ()) if _fits(outside, groups[n], matched[outside], pins)), None)
            if fitting is not None:
                groups[fitting].append(outside)
                at.setdefault(outside, []).append(fitting)
                break
        else:
            for number in (a, b):
                at.setdefault(number, []).append(len(groups))
            groups.append([a, b])
    return groups


def _fits(number: int, members: Iterable[int], matched: set[int], pins: _Pins) -> bool:
    """Whether a claim is matched with more than half of the claims there of other articles, and no pin minds."""
    places = pins.cast.places
    article = places[number][0]
    across = [member for member in members if places[member][0] != article]
    return 2 * len(matched.intersection(across)) > len(across) and not (
        number in pins.pinned and any(pins.forbids(number, member) for member in members)
    )


def _tell(members: Sequence[int], edges: Edges, pins: _Pins, known: Mapping[Places, _Told]) -> _Told:
    cast = pins.cast
    placed = sorted(members, key=cast.places.__getitem__)
    place = tuple([cast.places[number] for number in placed])
    before = known.get(place)
    if before and pins.pinned.isdisjoint(members):
        return before
    links = [edges.get((a, b) if a < b else (b, a)) for a, b in combinations(placed, 2)]
    found = ClaimGroup(tuple([cast.claims[number] for number in placed]), tuple([link for link in links if link]))
    return before if before and before.group.links == found.links else _Told(place, found)
