"""Figures that differ in one slot: the same thing counted, of the same fate, in the same surroundings."""

from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side
from reader.discrepancy.figure_slots import Slot, slots
from reader.model.discrepancy import Kind
from reader.text.figures import Figure, Measure
from reader.text.thesaurus import alike

_SURE = 0.85
_PLAIN = 0.5
"""Likeness of two slots from which they are one; of 40 below it that were read on natural news, 34 were two."""
_UNSURE = 0.8


def detect(couple: Couple) -> Iterator[Difference]:
    """Each figure of `a` against that of `b` in the same slot, where both cannot be true of one thing."""
    left, right = list(slots(couple.a.text)), list(slots(couple.b.text))
    for one in tuple(left):
        same = (
            [other for other in right if _agree(one, other)]
            or [other for other in right if _echo(one, other, left, right)]
            or [other for other in right if _elsewhere(one, other) and likeness(one, other) > 0]
        )
        if same:
            left.remove(one)
            right.remove(max(same, key=lambda other: (likeness(one, other), -other.figure.span.start)))
    apart = _ELSEWHEN * _other_days(couple)
    elsewhere = _ELSEWHERE * _other_names(couple)
    ranked = sorted(
        (
            (
                likeness(one, other)
                - _strangers(one, other, couple)
                - _polls(one, other)
                - apart
                - elsewhere * bool(one.fate)
                + _ALONE * _alone(one, other, left, right),
                one,
                other,
            )
            for one in left
            for other in right
            if not _elsewhere(one, other)
        ),
        key=lambda row: (-row[0], row[1].figure.span, row[2].figure.span),
    )
    taken: set[Slot] = set()
    for score, one, other in ranked:
        if score > 0 and one not in taken and other not in taken and not one.figure.meets(other.figure):
            taken |= {one, other}
            if couple.a.holds(one.figure.span) and couple.b.holds(other.figure.span):
                yield _difference(couple, one, other, score)


def _agree(one: Slot, other: Slot) -> bool:
    if not _comparable(one, other) or not one.figure.meets(other.figure):
        return False
    return likeness(one, other) > 0 or one.figure.measure not in (Measure.COUNT, Measure.ORDINAL, Measure.AGE)


def _echo(one: Slot, other: Slot, left: list[Slot], right: list[Slot]) -> bool:
    """Whether a count comes again though what it counts is told in other words, and nothing fits either better."""
    if one.figure.measure is not other.figure.measure or one.figure.value != other.figure.value:
        return False
    if (one.fate and other.fate and one.fate != other.fate) or not one.near & other.near:
        return False
    return max([likeness(one, rival) for rival in right] + [likeness(rival, other) for rival in left]) < _FITS


def _elsewhere(one: Slot, other: Slot) -> bool:
    """Whether each is counted in a place of its own: in the province, and across Asia."""
    return bool(one.where and other.where) and not one.where & other.where


_ALONE = 0.4


def _alone(one: Slot, other: Slot, left: list[Slot], right: list[Slot]) -> bool:
    """Whether each is the only sum of money that its claim tells, and the claims share a word beside it."""
    if one.figure.measure is not Measure.MONEY or not (one.near & other.near) - one.things:
        return False
    sums = [slot for slot in (*left, *right) if slot.figure.measure is Measure.MONEY]
    return len(sums) == 2 and likeness(one, other) > 0


_FITS = 0.7


_ELSEWHEN = 0.25


def _other_days(couple: Couple) -> bool:
    """Whether both claims are dated and no date of one meets one of the other: then they may tell of two events."""
    left = [when for when in couple.a.dated if when.told]
    right = [when for when in couple.b.dated if when.told]
    return bool(left and right) and not any(one.meets(other) for one in left for other in right)


_NAMES, _ELSEWHERE = 2, 0.15


def _other_names(couple: Couple) -> bool:
    """Whether both claims name several things, and none in common: they may tell of two places."""
    mine, theirs = couple.a.proper, couple.b.proper
    return min(len(mine), len(theirs)) >= _NAMES and not mine & theirs


def _strangers(one: Slot, other: Slot, couple: Couple) -> float:
    """What is taken off where each figure stands behind another name that both claims have: it is of another one."""
    names = couple.a.proper & couple.b.proper
    if one.figure.measure in (Measure.AGE, Measure.RECORD):
        return 0.0 if one.owner in names else 1.0
    if any(slot.mine and slot.mine not in names for slot in (one, other)):
        return 0.5
    if one.figure.measure is Measure.COUNT and not (one.fate or other.fate) and _owned_apart(one, other, couple):
        return 0.2
    mine, theirs = (next((name for name in slot.owners if name in names), "") for slot in (one, other))
    return 0.5 if mine and theirs and mine != theirs else 0.0


def _owned_apart(one: Slot, other: Slot, couple: Couple) -> bool:
    """Whether each figure stands behind a name that the other claim does not have at all."""
    mine, theirs = ({word.stem for word in side.words} for side in (couple.a, couple.b))
    return bool(one.owner and other.owner) and one.owner not in theirs and other.owner not in mine


_POLLS = frozenset({"poll", "survei"})


def _polls(one: Slot, other: Slot) -> float:
    """What is taken off two shares that two polls found: each is told beside another name."""
    shares = one.figure.measure is Measure.PERCENT and bool(_POLLS & one.told & other.told)
    return 0.5 if shares and one.owner != other.owner else 0.0


def _difference(couple: Couple, one: Slot, other: Slot, score: float) -> Difference:
    a, b = couple.a, couple.b
    return Difference(
        Kind.NUMBER,
        a.variant(one.figure.span, one.figure.value),
        b.variant(other.figure.span, other.figure.value),
        round(min(_SURE, score if score >= _PLAIN else score * _UNSURE), 2),
        f"{one.figure.span.of(a.text)} / {other.figure.span.of(b.text)}{_of(one, other, a)}",
    )


def _of(one: Slot, other: Slot, side: Side) -> str:
    shared = one.things & other.things
    for token in side.words:
        if token.stem in shared:
            return f" {token.span.of(side.text)}"
    return ""


def _comparable(one: Slot, other: Slot) -> bool:
    a, b = one.figure, other.figure
    return a.measure is b.measure and (a.unit == b.unit or not (a.unit and b.unit))


def likeness(one: Slot, other: Slot) -> float:
    """How surely two figures fill one slot, 0 to 1; the weight of a difference between them."""
    if not _comparable(one, other) or one.role is not other.role:
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
    if not (same_things or same_lead or same_verb or people):
        return 0.0
    fated = 0.3 if one.fate and one.fate == other.fate else 0.0
    far = 0.5 * _far(one.figure, other.figure)
    base = 0.25 if same_things or same_lead else 0.2 if fated or same_verb else 0.1
    if one.owner != other.owner and one.owner and other.owner and not (fated or same_lead):
        base -= 0.1
    return base + fated + about - far


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
_FAR = 20


def _far(one: Figure, other: Figure) -> float:
    """How surely two counts are too unlike to be of one thing: a district's dead, and an ocean's; 0, 1 or 2."""
    if one.unit == "magnitude":
        return 2.0 * (abs(one.low - other.low) > 1)
    small, large = sorted((one, other), key=lambda figure: figure.high)
    if small.high <= 0:
        return 0.0
    return (large.low / small.high > _FAR) + (large.low / small.high > _FAR**2)
