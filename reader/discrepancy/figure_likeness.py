"""How surely two figures fill one slot: by what is counted, what befell it, and the words beside both."""

import re

from reader.discrepancy.figure_slots import Slot
from reader.text.figures import Figure, Measure
from reader.text.thesaurus import alike


def likeness(one: Slot, other: Slot) -> float:
    """How surely two figures fill one slot, 0 to 1; the weight of a difference between them."""
    if not comparable(one, other) or not same_role(one, other):
        return 0.0
    if one.fate and other.fate and one.fate != other.fate:
        return 0.0
    about = len((one.near & other.near) - one.things)
    shared = len(one.things & other.things)
    close = shared / max(1, len(one.things | other.things))
    same_lead = _same_lead(one.lead, other.lead)
    match one.figure.measure:
        case Measure.ORDINAL:
            parts = {token for token in one.things | other.things if token in _PARTS}
            return 0.3 + 0.15 * min(about, 3) if close >= 0.5 and not parts else 0.0
        case Measure.RECORD | Measure.AGE:
            owned = bool(one.owner) and one.owner == other.owner and _neighbours(one.figure, other.figure)
            return 0.6 + 0.15 * min(about, 2) if owned else 0.0
        case Measure.COUNT | Measure.RATIO:
            return _counts(one, other, 0.15 * min(about, 3), same_things=shared > 0, same_lead=same_lead)
    subject = bool(one.subject & other.subject)
    whole = 0.45 if one.figure.measure is Measure.PERCENT else 0.3
    if one.whole and one.whole == other.whole:
        whole = 0.6
    return (
        -0.5 * _far(one.figure, other.figure)
        + whole * (shared > 0)
        + 0.3 * (same_lead or subject)
        + 0.15 * min(about, 3)
    )


def same_role(one: Slot, other: Slot) -> bool:
    """Whether two figures are told for one reason; a step and where it led are not."""
    return one.role is other.role and {one.lead[-1:], other.lead[-1:]} != {("by",), ("to",)}


def comparable(one: Slot, other: Slot) -> bool:
    """Whether two figures are of one measure, so that they can differ at all."""
    a, b = one.figure, other.figure
    return (a.measure is b.measure or _by_points(one, other)) and (a.unit == b.unit or not (a.unit and b.unit))


def _by_points(one: Slot, other: Slot) -> bool:
    """Whether a rate went by percent here and by points there: of a rate, newsrooms mean the same."""
    measures = {one.figure.measure, other.figure.measure}
    by = all(slot.figure.measure is Measure.POINTS or slot.lead[-1:] == ("by",) for slot in (one, other))
    return measures == {Measure.PERCENT, Measure.POINTS} and by and "rate" in one.near & other.near


_PARTS = frozenset(
    {"quarter", "round", "half", "period", "inning", "set", "lap", "minut", "place", "time", "day", "week"}
)
"""Stems of what a match or a time has several of: two ordinals of them tell of two moments."""


def _counts(one: Slot, other: Slot, about: float, *, same_things: bool, same_lead: bool) -> float:
    people = one.people and other.people
    unlike = bool(one.things and other.things) and not (same_things or people)
    same_lead = same_lead and not (unlike and one.verb)
    if same_lead and len(one.lead[0]) > 3:
        return 0.8
    same_verb = (
        bool(one.verb) and one.verb == other.verb and about > 0.15 and (people or not (one.things and other.things))
    )
    same_whole = bool(one.whole) and one.whole == other.whole and about > 0
    large = min(one.figure.high, other.figure.high) >= _THOUSAND
    same_slip = about > 0 and large and slipped(one.figure, other.figure)
    if not (same_things or same_lead or same_verb or same_whole or same_slip or people):
        return 0.0
    fated = 0.3 if one.fate and one.fate == other.fate else 0.0
    far = 0.0 if same_slip else 0.5 * _far(one.figure, other.figure)
    base = 0.25 if same_things or same_lead else 0.2 if fated or same_verb else 0.1
    if one.owner != other.owner and one.owner and other.owner and not (fated or same_lead):
        base -= 0.1
    base = max(base, 0.5 * same_whole, 0.4 * same_slip)
    return base + fated + about - far


def slipped(one: Figure, other: Figure) -> bool:
    """Whether a slip of the pen makes one of the other: its digits in another order, or one nought more or less."""
    mine, theirs = (re.sub(r"\D", "", figure.value) for figure in (one, other))
    if len(mine) == len(theirs) > 1 and sorted(mine) == sorted(theirs):
        return True
    small, large = sorted(map(_stated, (one, other)))
    return small >= LARGE and large == 10 * small and "vague" not in (one.hedge, other.hedge)


def _stated(figure: Figure) -> float:
    """The number itself, without the room of its hedge."""
    hit = re.match(r"\d+(?:\.\d+)?", figure.value)
    return float(hit.group()) if hit else figure.high


LARGE, _THOUSAND = 100, 1000


def _same_lead(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the same words lead to two figures: "mother of" and "mom of" too."""
    if not one or len(one) != len(other) or one[-1] != other[-1] or one[-1] in ("and", "or"):
        return False
    return one == other or (one[-1] == "of" and alike(one[0], other[0]))


def _neighbours(one: Figure, other: Figure) -> bool:
    """Whether two records can be of one career: a bout or two apart, not a season's record and a score."""
    if one.measure is not Measure.RECORD:
        return True
    left, right = one.value.split("-"), other.value.split("-")
    return len(left) == len(right) and sum(abs(int(a) - int(b)) for a, b in zip(left, right, strict=True)) <= _BOUTS


_BOUTS = 3
_FAR, _VAGUELY_FAR = 20, 4


def _far(one: Figure, other: Figure) -> float:
    """How surely two counts are too unlike to be of one thing: a district's dead, and an ocean's; 0, 1 or 2."""
    if one.unit == "magnitude":
        return 2.0 * (abs(one.low - other.low) > 1)
    small, large = sorted((one, other), key=lambda figure: figure.high)
    if small.high <= 0:
        return 0.0
    apart = large.low / small.high
    return (apart > (_FAR if "vague" not in (one.hedge, other.hedge) else _VAGUELY_FAR)) + (apart > _FAR**2)
