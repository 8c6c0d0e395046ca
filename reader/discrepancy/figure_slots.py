"""The slot of a figure: what tells its place in a sentence, so that only figures of one slot are compared."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from reader.discrepancy.couple import is_content
from reader.model.span import Span
from reader.text.figures import Figure, Measure, figures
from reader.text.lexicon import class_of, words
from reader.text.sentences import sentences
from reader.text.thesaurus import bases
from reader.text.tokens import Token
from reader.text.words import words_of

_REACH = 4
"""Content words on either side that are about a figure."""


class Role(Enum):
    """What a figure is told for; unlike ones are never compared."""

    SUM = "how many there are"
    AWAY = "how far off something is: three games later"
    AIM = "how many were needed, or are the mark to beat"
    MORE = "how many there were besides"
    PART = "how many of them"
    SORT = "of which sort a thing is: a three-point play"
    DEEP = "how deep something is"
    HIGH = "how high something is"
    LONG = "how long something is"


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure and what tells its place in the sentence.

    `things` are stems of what is counted; `fate` the class of what befell those counted; `lead` the words right
    before it ("mother of"); `verb` the content word right before it ("sent eight"); `owners` the names before it, the
    last first; `subject` the content words right before it ("turnout reached"); `near` the stems of the content words
    about it; `whole` the figure that a share is taken of ("half of the 288 candidates"); `where` the place right behind
    what is counted; `told` the stems of all words before it; `mine` the name right before
    it that has it ("Hall's 226 yards").
    """

    figure: Figure
    things: frozenset[str]
    people: bool
    fate: str
    lead: tuple[str, ...]
    verb: str
    owners: tuple[str, ...]
    subject: frozenset[str]
    near: frozenset[str]
    whole: str
    where: frozenset[str]
    role: Role
    told: frozenset[str]
    mine: str

    @property
    def owner(self) -> str:
        """The name that the figure belongs to."""
        return self.owners[0] if self.owners else ""


@lru_cache(maxsize=8192)
def slots(text: str) -> tuple[Slot, ...]:
    """The figures of a claim, each with its slot."""
    return tuple(_slot(text, figure) for figure in figures(text))


def said_again(text: str) -> dict[Slot, Slot]:
    """The figures that only say in brackets what the one before says: the 200 feet of "60 metres (200 feet)"."""
    return {other: one for one, other in pairwise(slots(text)) if _converted(text, one.figure, other.figure)}


def _converted(text: str, one: Figure, other: Figure) -> bool:
    between = text[one.span.end : other.span.start].strip()
    measured = one.measure in (Measure.MONEY, Measure.QUANTITY) and one.measure is other.measure
    return measured and between in ("(", "(about", "(around", "(or")


@lru_cache(maxsize=256)
def told(text: str) -> tuple[Slot, ...]:
    """The figures of a whole article, sentence by sentence, each with its slot."""
    return tuple(slot for sentence in sentences(text, Span(0, len(text))) for slot in slots(sentence.of(text)))


def _slot(text: str, figure: Figure) -> Slot:
    before = [token for token in words_of(text) if token.span.end <= figure.span.start]
    after = [token for token in words_of(text) if token.span.start >= figure.span.end]
    counted = _counted(text, figure, after)
    part = bool(_OF_THEM.match(text, figure.span.end)) and figure.measure is not Measure.PERCENT
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
        _owners(text, figure, before, after),
        frozenset(token.stem for token in before[-3:] if is_content(token)),
        frozenset(near),
        _whole(text, figure),
        _where(text, counted, after),
        Role.PART if part else _role(text, figure, leading, counted, after),
        frozenset(token.stem for token in before),
        before[-1].stem if before and _named(text, before[-1]) and _HAS.search(text[: figure.span.start]) else "",
    )


_HAS = re.compile(r"[’']s?\s$")


_OF_THEM = re.compile(r"\s+of\s+(?:the|its|their|his|her|them|which|whom|those|these)\b")
_AIMS = frozenset({"need", "require", "seek", "want", "lack", "record", "mark", "target", "goal", "average"})
_ANOTHER = re.compile(r"\b(?:another|further|additional)\s$", re.IGNORECASE)
_AWAY = frozenset({"later", "earlier", "ago", "away"})
_BESIDES = frozenset({"also", "another", "separate", "separately", "elsewhere"})


def _role(text: str, figure: Figure, leading: list[Token], counted: list[Token], after: list[Token]) -> Role:
    """What a count is told for, by the words right beside it."""
    beside = {token.folded for token in (*leading[-5:], *after[:3])}
    if beside & _BESIDES or _ANOTHER.search(text[: figure.span.start]):
        return Role.MORE
    if leading and leading[-1].folded in ("first", "last", "next", "final", "remaining"):
        return Role.PART
    if figure.unit == "length":
        return _axis(leading, after)
    if figure.measure is not Measure.COUNT:
        return Role.SUM
    return (
        Role.AWAY
        if {token.folded for token in after[: len(counted) + 1]} & _AWAY
        else _counted_for(text, figure, leading)
    )


def _counted_for(text: str, figure: Figure, leading: list[Token]) -> Role:
    if text[figure.span.end : figure.span.end + 1] == "-":
        return Role.SORT
    led = [token.folded for token in leading[-2:] if token.folded not in ("of", "a", "an", "the")]
    return Role.AIM if led and bases(led[-1]) & _AIMS else Role.SUM


_AXES = {
    "depth": Role.DEEP, "deep": Role.DEEP, "height": Role.HIGH, "high": Role.HIGH, "tall": Role.HIGH,
    "length": Role.LONG, "long": Role.LONG,
}  # fmt: skip


def _axis(leading: list[Token], after: list[Token]) -> Role:
    """How deep, high or long a thing is: "at a depth of 22 miles", "22 miles deep"; any other length is a distance."""
    beside = [token.folded for token in (*leading[-3:], *after[:1])]
    return next((_AXES[word] for word in beside if word in _AXES), Role.SUM)


def _where(text: str, counted: list[Token], after: list[Token]) -> frozenset[str]:
    """The stems of the place that stands right behind what is counted: "people in the province", "across Asia"."""
    rest = [token for token in after if not counted or token.span.start >= counted[-1].span.end]
    if not rest or rest[0].folded not in ("in", "across", "around", "throughout"):
        return frozenset()
    place: list[Token] = []
    for token in rest[1:5]:
        if _closes(text, token) or (place and not is_content(token)):
            break
        if is_content(token):
            place.append(token)
    lands = words("titles", "place") | _LANDS
    placed = any(token.folded in lands or (_named(text, token) and not _dated(token)) for token in place)
    return frozenset(token.stem for token in place) if placed else frozenset()


_LANDS = frozenset({"country", "countries", "nation", "nations", "world", "continent", "provinces", "states", "cities"})


def _dated(token: Token) -> bool:
    return token.folded in words("titles", "never")


def _whole(text: str, figure: Figure) -> str:
    """The figure that a share is taken of."""
    following = next((other for other in figures(text) if other.span.start >= figure.span.end), None)
    between = text[figure.span.end : following.span.start].split() if following else []
    return following.value if following and between in (["of"], ["of", "the"], ["of", "all"]) else ""


def _owners(text: str, figure: Figure, before: list[Token], after: list[Token]) -> tuple[str, ...]:
    """The names a figure can belong to: those before it, last first; of "a 23-year-old man, X", the one behind it."""
    if figure.measure is Measure.AGE and "old" in figure.span.of(text):
        return tuple(token.stem for token in after[:3] if _named(text, token))[:1]
    return tuple(token.stem for token in reversed(before) if _named(text, token) and not _dated(token))


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
    if text[end : end + 1] == "-":
        return after[:1]  # the head of "a three-point play" is the play, but what is three are the points
    if figure.measure is Measure.PERCENT:
        after = [
            token
            for token in after
            if token.folded not in ("of", "the", "its", "all") and not token.folded[0].isdigit()
        ]
        end = after[0].span.start if after else end
    numbers = {token.folded for token in after if any(one.span.contains(token.span) for one in figures(text))}
    for token in after[:4]:
        if text[end : token.span.start].strip(" -of") or (not is_content(token) and token.folded not in _PASSED):
            break
        if text[token.span.end : token.span.end + 1] == "-" and token.folded in numbers:
            break  # "two three-point plays": the points are counted by another
        if token.folded not in _PASSED:
            found.append(token)
        end = token.span.end
    return found


def _fate(text: str, before: list[Token], after: list[Token]) -> str:
    """What befell those counted: the nearest word of a fate, first within the clause behind, then before."""
    fates = class_of("figures")
    for token in after[:6]:
        if _closes(text, token):
            break
        if fates.get(token.folded) in _FATES and not _PENALTY.match(text, token.span.end):
            return fates[token.folded]
    for token in reversed(before[-4:]):
        if fates.get(token.folded) in _FATES and not _PENALTY.match(text, token.span.end):
            return fates[token.folded]
    return "dead" if "toll" in {token.folded for token in before[-_TOLL:]} else ""


_TOLL = 8
"""Words before a figure in which the toll stands that has risen to it."""
_PENALTY = re.compile(r"\s(?:penalty|sentence|row|threats?|certificates?)\b")
"""Behind "death": nobody died."""
_PASSED = frozenset({"of", "other", "more", "such"})
"""What may stand between a figure and the thing: "dozens of other counts"."""
_FATES = frozenset({"dead", "hurt", "missing", "held", "moved", "sick", "saved", "accused"})


def _closes(text: str, token: Token) -> bool:
    """Whether a clause ends before a word."""
    return text[: token.span.start].rstrip()[-1:] in {",", ";", ":", ".", "–", "—", "("} or token.folded in {
        "and",
        "but",
        "while",
    }
