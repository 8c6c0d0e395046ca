"""Figures that differ in one slot: the same thing counted, of the same fate, in the same surroundings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.model.discrepancy import Kind
from reader.text.figures import Figure, Measure, figures
from reader.text.lexicon import class_of, words
from reader.text.thesaurus import alike
from reader.text.tokens import Token
from reader.text.words import words_of

_REACH = 4
_SURE = 0.85
_PLAIN = 0.5
"""Likeness of two slots from which they are one; of 40 below it that were read on natural news, 34 were two."""
_UNSURE = 0.8


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure and what tells its place in the sentence.

    `things` are stems of what is counted; `fate` the class of what befell those counted; `lead` the words right
    before it ("mother of"); `verb` the content word right before it ("sent eight"); `owner` the last name before it;
    `subject` the content words right before it ("turnout reached"); `near` the stems of the content words about it.
    """

    figure: Figure
    things: frozenset[str]
    people: bool
    fate: str
    lead: tuple[str, ...]
    verb: str
    owner: str
    subject: frozenset[str]
    near: frozenset[str]
    whole: str = ""


def detect(couple: Couple) -> Iterator[Difference]:
    """Each figure of `a` against that of `b` in the same slot, where both cannot be true of one thing."""
    left, right = list(slots(couple.a.text)), list(slots(couple.b.text))
    for one in tuple(left):
        same = [other for other in right if _agree(one, other)] or [
            other for other in right if _echo(one, other, left, right)
        ]
        if same:
            left.remove(one)
            right.remove(max(same, key=lambda other: (likeness(one, other), -other.figure.span.start)))
    names = couple.a.proper & couple.b.proper
    apart = _ELSEWHEN if _other_days(couple) else 0.0
    ranked = sorted(
        ((likeness(one, other) - _strangers(one, other, names) - apart, one, other) for one in left for other in right),
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


_FITS = 0.7


_ELSEWHEN = 0.25


def _other_days(couple: Couple) -> bool:
    """Whether both claims are dated and no date of one meets one of the other: then they may tell of two events."""
    left = [when for when in couple.a.dated if when.told]
    right = [when for when in couple.b.dated if when.told]
    return bool(left and right) and not any(one.meets(other) for one in left for other in right)


def _strangers(one: Slot, other: Slot, names: frozenset[str]) -> float:
    """What is taken off where each figure stands behind another name that both claims have: it is of another one."""
    if one.figure.measure in (Measure.AGE, Measure.RECORD):
        return 0.0 if one.owner in names else 1.0
    return 0.3 if one.owner != other.owner and {one.owner, other.owner} <= names else 0.0


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
    if not _comparable(one, other):
        return 0.0
    if one.fate and other.fate and one.fate != other.fate:
        return 0.0
    about = len((one.near & other.near) - one.things)
    shared = len(one.things & other.things)
    alike = shared / max(1, len(one.things | other.things))
    same_lead = _same_lead(one.lead, other.lead)
    match one.figure.measure:
        case Measure.ORDINAL:
            parts = {token for token in one.things | other.things if token in _PARTS}
            return 0.3 + 0.15 * min(about, 3) if alike >= 0.5 and not parts else 0.0
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
    if same_lead and len(one.lead[0]) > 3:
        return 0.8
    same_verb = bool(one.verb) and one.verb == other.verb and about > 0.15
    if not (same_things or same_lead or same_verb or (one.people and other.people)):
        return 0.0
    fated = 0.3 if one.fate and one.fate == other.fate else 0.0
    far = 0.5 if _far(one.figure, other.figure) else 0.0
    base = 0.25 if same_things or same_lead else 0.2 if fated or same_verb else 0.1
    if one.owner != other.owner and one.owner and other.owner and not (fated or same_lead):
        base -= 0.1
    return base + fated + about - far


def _same_lead(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the same words lead to two figures: "mother of" and "mom of" too."""
    if not one or len(one) != len(other) or one[-1] != other[-1]:
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


def _far(one: Figure, other: Figure) -> bool:
    """Whether two counts are so unlike that they rather count two things: a district's dead, and an ocean's."""
    small, large = sorted((one, other), key=lambda figure: figure.high)
    return small.high > 0 and large.low / small.high > _FAR


@lru_cache(maxsize=8192)
def slots(text: str) -> tuple[Slot, ...]:
    """The figures of a claim, each with its slot."""
    return tuple(_slot(text, figure) for figure in figures(text))


def _slot(text: str, figure: Figure) -> Slot:
    before = [token for token in words_of(text) if token.span.end <= figure.span.start]
    after = [token for token in words_of(text) if token.span.start >= figure.span.end]
    counted = _counted(text, figure, after)
    near = [token.stem for token in before[::-1] if is_content(token)][:_REACH]
    near += [token.stem for token in after if is_content(token)][: _REACH + 1]
    fate = _fate(text, before, after)
    leading = _leading(text, before, figure)
    bare = not counted or class_of("figures").get(counted[-1].folded) in _FATES or counted[0].folded == "reported"
    return Slot(
        figure,
        frozenset(token.stem for token in counted),
        any(token.folded in words("figures", "people") for token in counted) or bool(fate and bare),
        fate,
        tuple(token.folded for token in leading[-2:]),
        leading[-1].stem if leading and is_content(leading[-1]) else "",
        _owner(text, figure, before, after),
        frozenset(token.stem for token in before[-3:] if is_content(token)),
        frozenset(near),
        _whole(text, figure),
    )


def _whole(text: str, figure: Figure) -> str:
    """The figure that a share is taken of."""
    following = next((other for other in figures(text) if other.span.start >= figure.span.end), None)
    between = text[figure.span.end : following.span.start].split() if following else []
    return following.value if following and between in (["of"], ["of", "the"], ["of", "all"]) else ""


def _owner(text: str, figure: Figure, before: list[Token], after: list[Token]) -> str:
    """The name a figure belongs to: the last before it; of "a 23-year-old man, X", the first behind it."""
    if figure.measure is Measure.AGE and "old" in figure.span.of(text):
        return next((token.stem for token in after[:3] if _named(text, token)), "")
    return next((token.stem for token in reversed(before) if _named(text, token)), "")


def _named(text: str, token: Token) -> bool:
    return token.span.of(text)[0].isupper() and is_content(token)


def _leading(text: str, before: list[Token], figure: Figure) -> list[Token]:
    """The words that lead to a figure, but for an "only"; none where a mark stands between."""
    end = figure.span.start
    if before and before[-1].folded in words("figures", "only") and not text[before[-1].span.end : end].strip():
        end = before[-1].span.start
        before = before[:-1]
    return before if before and not text[before[-1].span.end : end].strip() else []


def _counted(text: str, figure: Figure, after: list[Token]) -> list[Token]:
    """The words right behind a figure up to the first that is no part of its noun phrase."""
    found: list[Token] = []
    end = figure.span.end
    if figure.measure is Measure.PERCENT:
        after = [
            token
            for token in after
            if token.folded not in ("of", "the", "its", "all") and not token.folded[0].isdigit()
        ]
        end = after[0].span.start if after else end
    for token in after[:4]:
        if text[end : token.span.start].strip(" -of") or (not is_content(token) and token.folded != "of"):
            break
        if token.folded != "of":
            found.append(token)
        end = token.span.end
    return found


def _fate(text: str, before: list[Token], after: list[Token]) -> str:
    """What befell those counted: the nearest word of a fate, first within the clause behind, then before."""
    fates = class_of("figures")
    for token in after[:6]:
        if _closes(text, token):
            break
        if fates.get(token.folded) in _FATES:
            return fates[token.folded]
    for token in reversed(before[-4:]):
        if fates.get(token.folded) in _FATES:
            return fates[token.folded]
    return ""


_FATES = frozenset({"dead", "hurt", "missing", "held", "moved", "sick", "saved", "accused"})


def _closes(text: str, token: Token) -> bool:
    """Whether a clause ends before a word."""
    return text[: token.span.start].rstrip()[-1:] in {",", ";", ":", ".", "–", "—", "("} or token.folded in {
        "and",
        "but",
        "while",
    }
