"""What the person has confirmed or added, where the engine would not propose it: it stays.

A confirmed group, and the claims of a confirmed or added discrepancy, stand together as if pinned (a pin that says
otherwise still holds); the discrepancy itself is put back with `by` the person.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeGuard

from reader.model.article import ArticleId
from reader.model.claim import By, Claim, ClaimGroup
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy, Variant
from reader.model.marks import Addition, Anchor, Mark, Pin, PinKind, Status, TargetKind, Verdict
from reader.model.span import Span

Claims = Mapping[ArticleId, Sequence[Claim]]


def links_to_keep(marks: Iterable[Mark], claims: Claims, groups: Collection[ClaimGroup]) -> tuple[Pin, ...]:
    """Pins for what was confirmed or added and does not stand together in any of the groups."""
    staying = [mark for mark in marks if _stays(mark)]
    if not staying:
        return ()
    at: dict[Claim, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for claim in group.claims:
            at[claim].add(number)
    pins = []
    for mark in staying:
        told = [found for anchor in mark.target.anchors if (found := _claim(anchor, claims)) is not None]
        if len({claim.article for claim in told}) > 1 and not set.intersection(*(at[claim] for claim in told)):
            pins.append(Pin(PinKind.TOGETHER, mark.target.anchors))
    return tuple(pins)


def keep(findings: Findings, marks: Iterable[Mark]) -> Findings:
    """The findings with every discrepancy that was confirmed or added and is not among them, once.

    It goes to the first group that holds all its claims; where a pin has taken these apart, it has no place.
    """
    added: dict[int, list[Discrepancy]] = defaultdict(list)
    for mark in marks:
        if not _stays(mark) or mark.target.kind is not TargetKind.DISCREPANCY:
            continue
        discrepancy = _discrepancy(mark, findings.claims)
        if discrepancy is None:
            continue
        named = {variant.claim for variant in discrepancy.variants}
        homes = [number for number, one in enumerate(findings.groups) if named <= set(one.group.claims)]
        there = (
            other for number in homes for other in (*findings.groups[number].discrepancies, *added.get(number, ()))
        )
        if homes and not any(_is_in(discrepancy, other) for other in there):
            added[homes[0]].append(discrepancy)
    if not added:
        return findings
    groups = tuple(_with(finding, added.get(number, ())) for number, finding in enumerate(findings.groups))
    return replace(findings, groups=groups)


def _stays(mark: Mark) -> TypeGuard[Verdict | Addition]:
    if isinstance(mark, Verdict) and mark.status is not Status.CONFIRMED:
        return False
    return isinstance(mark, Verdict | Addition) and mark.target.kind is not TargetKind.PASSAGE


def _claim(anchor: Anchor, claims: Claims) -> Claim | None:
    """The claim that holds most of a passage."""
    span = anchor.span
    if span is None:
        return None
    here = claims.get(anchor.article, ())
    first = bisect_left(here, span.start + 1, key=lambda claim: claim.span.end)
    met = takewhile(lambda claim: claim.span.overlaps(span), here[first:])
    return max(met, key=lambda claim: len(_shared(claim.span, span)), default=None)


def _discrepancy(mark: Verdict | Addition, claims: Claims) -> Discrepancy | None:
    """As it was judged or added; None where fewer than two of its passages are still in claims."""
    variants: dict[Claim, Variant] = {}
    for anchor, value in zip(mark.target.anchors, mark.target.values, strict=True):
        claim = _claim(anchor, claims)
        if claim is not None and anchor.span is not None:
            variants.setdefault(claim, Variant(claim, _shared(claim.span, anchor.span), value))
    kind = mark.target.discrepancy
    if kind is None or len(variants) < 2:
        return None
    weight = mark.weight if isinstance(mark, Verdict) else 1.0
    return Discrepancy(kind, tuple(variants.values()), weight, mark.why, By.PERSON)


def _is_in(one: Discrepancy, other: Discrepancy) -> bool:
    """Whether another discrepancy is of the same kind and meets every place of this one."""
    return one.kind is other.kind and all(
        any(mine.claim == theirs.claim and mine.span.overlaps(theirs.span) for theirs in other.variants)
        for mine in one.variants
    )


def _with(finding: Finding, added: Sequence[Discrepancy]) -> Finding:
    return replace(finding, discrepancies=(*finding.discrepancies, *added)) if added else finding


def _shared(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))
