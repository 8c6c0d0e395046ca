"""Matches and pins to groups of claims that state the same thing.

A claim joins a group only if it is matched with every claim there of the other articles: A~B and B~C alone do not make
A~C. So a claim that asserts two things stands in two groups, and several sentences of one article may stand
together against one of another.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from reader.align.pins import Pinned
from reader.model.article import ArticleId
from reader.model.claim import By, Claim, ClaimGroup, Match

_BY_HAND = ("set together by hand",)


def group(matches: Iterable[Match], pinned: Pinned, order: Sequence[ArticleId]) -> tuple[ClaimGroup, ...]:
    """The groups, by the first article of `order` that tells each and the place where it does.

    Every match that no pin forbids stands in some group; the best matches found the groups, whatever the order in which
    they are given.
    """
    place = {article: rank for rank, article in enumerate(order)}
    edges = {frozenset((match.a, match.b)): match for match in matches if not pinned.forbids(match.a, match.b)}
    seeds = [list(seed) for members in pinned.together for seed in _allowed(members, pinned)]
    for seed in seeds:
        for a, b in combinations(seed, 2):
            if a.article != b.article:
                edges[frozenset((a, b))] = Match(*sorted((a, b)), 1.0, _BY_HAND, By.PERSON)
    members = _cover(edges, seeds, pinned)
    found = [_as_group(claims, edges, place) for claims in members]
    return tuple(sorted(found, key=lambda each: _telling(each.claims, place)))


def _allowed(members: Sequence[Claim], pinned: Pinned) -> Iterable[Sequence[Claim]]:
    """A pinned set without what another pin forbids; nothing where that leaves one article alone."""
    kept: list[Claim] = []
    for claim in members:
        if claim not in pinned.alone and not any(pinned.forbids(claim, other) for other in kept):
            kept.append(claim)
    if len({claim.article for claim in kept}) > 1:
        yield kept


def _cover(edges: dict[frozenset[Claim], Match], seeds: list[list[Claim]], pinned: Pinned) -> list[list[Claim]]:
    groups = seeds
    at: dict[Claim, list[int]] = {}
    for number, seed in enumerate(groups):
        for claim in seed:
            at.setdefault(claim, []).append(number)
    for match in sorted(edges.values(), key=lambda each: (-each.score, each.a, each.b)):
        if set(at.get(match.a, ())) & set(at.get(match.b, ())):
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


def _fits(claim: Claim, members: Sequence[Claim], edges: dict[frozenset[Claim], Match], pinned: Pinned) -> bool:
    return all(
        not pinned.forbids(claim, member) and (claim.article == member.article or frozenset((claim, member)) in edges)
        for member in members
    )


def _as_group(
    members: Sequence[Claim], edges: dict[frozenset[Claim], Match], place: dict[ArticleId, int]
) -> ClaimGroup:
    claims = tuple(sorted(members, key=lambda claim: (place[claim.article], claim.span)))
    links = [edges.get(frozenset(pair)) for pair in combinations(claims, 2)]
    return ClaimGroup(claims, tuple(link for link in links if link is not None))


def _telling(claims: Sequence[Claim], place: dict[ArticleId, int]) -> list[tuple[int, int, int]]:
    return [(place[claim.article], claim.span.start, claim.span.end) for claim in claims]
