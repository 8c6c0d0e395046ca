"""Figures that differ in one slot: the same thing counted, of the same fate, in the same surroundings."""

from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side
from reader.discrepancy.figure_likeness import LARGE, comparable, likeness, slipped
from reader.discrepancy.figure_slots import Slot, said_again, slots, told
from reader.model.article import Article
from reader.model.discrepancy import Kind
from reader.text.figures import Figure, Measure

_SURE = 0.85
_PLAIN = 0.5
"""Likeness of two slots from which they are one; of 40 below it that were read on natural news, 34 were two."""
_UNSURE = 0.8


def detect(couple: Couple) -> Iterator[Difference]:
    """Each figure of `a` against that of `b` in the same slot, where both cannot be true of one thing."""
    left, right = list(slots(couple.a.text)), list(slots(couple.b.text))
    if not left or not right:
        return
    for one in tuple(left):
        same = (
            [other for other in right if _agree(one, other)]
            or [other for other in right if _echo(one, other, left, right)]
            or [other for other in right if _elsewhere(one, other) and likeness(one, other) > 0]
        )
        if same:
            left.remove(one)
            right.remove(max(same, key=lambda other: (likeness(one, other), -other.figure.span.start)))
    left, right = _anew(couple.a, left), _anew(couple.b, right)
    if not left or not right:
        return
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
                + _ALONE * _alone(one, other, left, right)
                + _lonely(one, other, couple),
                one,
                other,
            )
            for one in left
            for other in right
            if not _elsewhere(one, other) and not (_adds_up(one, other, left) or _adds_up(other, one, right))
        ),
        key=lambda row: (-row[0], row[1].figure.span, row[2].figure.span),
    )
    taken: set[Slot] = set()
    for score, one, other in ranked:
        if score > 0 and one not in taken and other not in taken and not one.figure.meets(other.figure):
            taken |= {one, other}
            if couple.a.holds(one.figure.span) and couple.b.holds(other.figure.span):
                yield _difference(couple, one, other, score)


def _anew(side: Side, open_slots: list[Slot]) -> list[Slot]:
    """Without what says again, in another unit, a figure that has found its like."""
    again = said_again(side.text) if "(" in side.text else {}
    return [slot for slot in open_slots if slot not in again or again[slot] in open_slots]


def _agree(one: Slot, other: Slot) -> bool:
    if not comparable(one, other) or not one.figure.meets(other.figure):
        return False
    return likeness(one, other) > 0 or one.figure.measure not in (Measure.COUNT, Measure.ORDINAL, Measure.AGE)


def _echo(one: Slot, other: Slot, left: list[Slot], right: list[Slot]) -> bool:
    """Whether a count comes again though what it counts is told in other words, and nothing fits either better."""
    if one.figure.measure is not other.figure.measure or one.figure.value != other.figure.value:
        return False
    if (one.fate and other.fate and one.fate != other.fate) or not one.near & other.near:
        return False
    return max([likeness(one, rival) for rival in right] + [likeness(rival, other) for rival in left]) < _FITS


def _adds_up(one: Slot, whole: Slot, beside: list[Slot]) -> bool:
    """Whether a count and the next make the whole that the other side tells: passengers and crew."""
    if one.figure.measure is not Measure.COUNT or one.fate:
        return False
    parts = (slot for slot in beside if slot.figure.measure is Measure.COUNT and not slot.fate)
    near = (slot.figure for slot in parts if 0 < abs(slot.figure.span.start - one.figure.span.start) <= _NEXT)
    return any(one.figure.high + part.high == whole.figure.high for part in near)


_NEXT = 40
"""Characters between two counts that may be told as one: "263 passengers and 11 crew"."""


def _elsewhere(one: Slot, other: Slot) -> bool:
    """Whether each is counted in a place of its own: in the province, and across Asia."""
    return bool(one.where and other.where) and not one.where & other.where


_ALONE = 0.4


def _alone(one: Slot, other: Slot, left: list[Slot], right: list[Slot]) -> bool:
    """Whether each is the only sum, speed, area or time of days that its claim tells, with the same words beside it.

    Lengths, and minutes, are told of too many things.
    """
    figure = one.figure
    beside = len((one.near & other.near) - one.things)
    sum_of_money = figure.measure is Measure.MONEY and beside > 0
    lasting = figure.unit in ("speed", "area") or (figure.unit == "duration" and figure.low >= _DAY)
    if not sum_of_money and not (lasting and beside > 1):
        return False
    rivals = [
        slot for slot in (*left, *right) if slot.figure.measure is figure.measure and slot.figure.unit == figure.unit
    ]
    return len(rivals) == 2 and likeness(one, other) > 0


_DAY = 86_400


_SOLE, _KIN, _SLIP = 0.3, 0.2, 0.2


def _lonely(one: Slot, other: Slot, couple: Couple) -> float:
    """What two articles add that give one value each of a count: more where the two are near or a slip apart."""
    if one.figure.measure is not Measure.COUNT or likeness(one, other) <= 0:
        return 0.0
    near = _KIN * _kin(one.figure, other.figure) + _SLIP * slipped(one.figure, other.figure)
    beside = one.near & other.near
    told_alike = len(beside) > 1 or bool(one.fate and one.fate == other.fate)
    return near + _SOLE * (told_alike and _sole(one, other, couple))


def _sole(one: Slot, other: Slot, couple: Couple) -> bool:
    """Whether each value is all that its article gives of one thing, so that no third one stands between them."""
    mine, theirs = (_values(side.article, one, other) for side in (couple.a, couple.b))
    return all(value.meets(one.figure) for value in mine) and all(value.meets(other.figure) for value in theirs)


def _values(article: Article, one: Slot, other: Slot) -> Iterator[Figure]:
    """What an article gives of what two slots both count, or of those who met one fate."""
    things = one.things & other.things
    for slot in told(article.text):
        same = slot.fate == one.fate if one.fate == other.fate and one.fate else bool(slot.things & things)
        if same and comparable(slot, one) and slot.role is one.role:
            yield slot.figure


def _kin(one: Figure, other: Figure) -> bool:
    """Whether two figures are large and near: in claims of one matter they are hardly of two things."""
    small, large = sorted((one.high, other.high))
    return small >= LARGE and large <= 2 * small


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
