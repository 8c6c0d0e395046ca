"""What the person's pins say of the claims: which stand together, which never do."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.marks import Anchor, Mark, Pin, PinKind
from reader.model.span import Span

Pair = frozenset[Claim]


@dataclass(frozen=True, slots=True)
class Pinned:
    """Pins in terms of claims. Where pins disagree "apart" holds: a wrong "same" costs more trust than a missed one."""

    together: tuple[tuple[Claim, ...], ...]
    apart: frozenset[Pair]
    alone: frozenset[Claim]

    def claims(self) -> frozenset[Claim]:
        """Every claim that a pin is about."""
        return self.alone.union(*self.together, *self.apart)

    def forbids(self, one: Claim, other: Claim) -> bool:
        """These two may not stand in one group."""
        return one in self.alone or other in self.alone or frozenset((one, other)) in self.apart


def pinned(marks: Iterable[Mark], claims: Mapping[ArticleId, Sequence[Claim]]) -> Pinned:
    """The pins that still point at claims; an anchor means every claim of which it covers half, or that covers it."""
    together: set[tuple[Claim, ...]] = set()
    apart: set[Pair] = set()
    alone: set[Claim] = set()
    for mark in marks:
        if not isinstance(mark, Pin):
            continue
        places = [_claims_at(anchor, claims) for anchor in mark.anchors]
        if mark.kind is PinKind.ALONE:
            alone.update(claim for place in places for claim in place)
        elif mark.kind is PinKind.APART:
            apart.update(frozenset((a, b)) for x, y in combinations(places, 2) for a in x for b in y if a != b)
        else:
            together.add(tuple(sorted({claim for place in places for claim in place})))
    return Pinned(tuple(sorted(together)), frozenset(apart), frozenset(alone))


def _claims_at(anchor: Anchor, claims: Mapping[ArticleId, Sequence[Claim]]) -> list[Claim]:
    here = claims.get(anchor.article, ())
    if anchor.span is None:
        return []
    first = max(0, bisect_right(here, anchor.span.start, key=lambda claim: claim.span.start) - 1)
    met = []
    for claim in here[first:]:
        if claim.span.start >= anchor.span.end:
            break
        shared = _shared(claim.span, anchor.span)
        if shared * 2 >= min(len(claim.span), len(anchor.span)) and shared > 0:
            met.append(claim)
    return met


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
