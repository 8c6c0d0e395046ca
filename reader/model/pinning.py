"""A new pin among the old ones: the last word holds, so no two pins ever disagree."""

from collections.abc import Sequence
from itertools import combinations

from immutables import Map

from reader.model.keys import key_of
from reader.model.marks import Anchor, Mark, Pin, PinKind

Marks = Map[str, Mark]


def pin(marks: Marks, kind: PinKind, anchors: tuple[Anchor, ...]) -> Marks:
    """The marks with these claims linked, kept apart (each two), or without counterpart (each).

    What contradicts it in earlier pins is taken back, and no more: who unlinks A and B of the linked A, B, C leaves A
    with C and B with C. Gives the same object where nothing changes.
    """
    match kind:
        case PinKind.ALONE:
            return _all(marks, [Pin(kind, (one,)) for one in anchors])
        case PinKind.APART:
            return _all(marks, [Pin(kind, pair) for pair in combinations(anchors, 2) if not same_place(*pair)])
        case PinKind.TOGETHER:
            return _all(marks, _linked(anchors))


def same_place(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors mean the same claim: one passage holds at least half of the other."""
    if one.article != other.article:
        return False
    if one.span is None or other.span is None:
        return one == other
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return shared > 0 and 2 * shared >= min(len(one.span), len(other.span))


def _all(marks: Marks, new: list[Pin]) -> Marks:
    for one in new:
        marks = _one(marks, one)
    return marks


def _one(marks: Marks, new: Pin) -> Marks:
    key = key_of(new)
    if key in marks:
        return marks
    for old_key, old in list(marks.items()):
        if isinstance(old, Pin):
            left = _yielding(old, new)
            if left != [old]:
                marks = marks.delete(old_key)
                for rest in left:
                    marks = marks.set(key_of(rest), rest)
    return marks.set(key, new)


def _yielding(old: Pin, new: Pin) -> list[Pin]:
    """What is left of an old pin beside a new one."""
    if old.kind is new.kind or PinKind.TOGETHER not in (old.kind, new.kind):
        return [old]
    met = [place for place, anchor in enumerate(old.anchors) if any(same_place(anchor, one) for one in new.anchors)]
    if old.kind is not PinKind.TOGETHER:
        return [] if len(met) == len(old.anchors) else [old]
    if new.kind is PinKind.ALONE:
        return _linked([anchor for place, anchor in enumerate(old.anchors) if place not in met])
    if not all(any(same_place(anchor, one) for anchor in old.anchors) for one in new.anchors):
        return [old]
    halves = [[anchor for anchor in old.anchors if not same_place(anchor, one)] for one in reversed(new.anchors)]
    return [left for half in halves for left in _linked(half)]


def _linked(anchors: Sequence[Anchor]) -> list[Pin]:
    """A link of these, where they are of two articles at least."""
    return [Pin(PinKind.TOGETHER, tuple(anchors))] if len({anchor.article for anchor in anchors}) > 1 else []
