"""What one claim denies and the other tells as done, whatever the words about it.

"Did not pay" against "paid", "denied that it had fired him" against "fired him", "nobody was hurt" against "four were
hurt". What is denied must be told in the past on both sides: rules, wishes and conditions deny nothing that was done.
Near versions of one sentence are looked at in `substitution`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.discrepancy.predicates import accomplished, asks, denied, headlined, twins, verbal
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.lexicon import class_of, words
from reader.text.sentences import sentences
from reader.text.stance import Negation, Rung, cues, negations
from reader.text.thesaurus import bases, part_of_speech
from reader.text.tokens import Token
from reader.text.words import words_of
from reader.wording import Wording

_SHARED = 4
"""Content words that two claims must share before a denial in one is of the other's predicate."""
_DENIAL, _SPOKEN, _FATE = 0.55, 0.65, 0.6


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny, the stretch they deny, and whether a verb of denial says so ("denied that …")."""

    span: Span
    scope: Span
    spoken: bool = False


def detect(couple: Couple) -> Iterator[Difference]:
    """The first predicate that one side denies and the other tells as done."""
    for low, high in ((couple.a, couple.b), (couple.b, couple.a)):
        for find in (_unhurt, _undone):
            met = next(find(couple, low, high), None)
            if met:
                yield _difference(couple, low, *met)
                return


@lru_cache(maxsize=256)
def denied_deeds(text: str) -> frozenset[str]:
    """The dictionary forms of the verbs that a whole article tells as denied: what is contested in it."""
    found: set[str] = set()
    for sentence in sentences(text, Span(0, len(text))):
        said = sentence.of(text)
        for denial in _denials(said):
            heads = [word for word in _under(said, denial) if _does(word)][: _DEEP if denial.spoken else 1]
            for word in heads:
                found |= bases(word.folded) if verbal(word.folded) and word.folded not in _carrying() else set()
    return frozenset(found)


def _under(text: str, denial: Denial) -> list[Token]:
    """The words that a denial denies."""
    return [word for word in words_of(text) if word.span.start >= denial.span.end and denial.scope.contains(word.span)]


def _undone(couple: Couple, low: Side, high: Side) -> Iterator[tuple[Span, Span, float]]:
    """What is denied, the word by which it is told as done, and the weight."""
    if asks(low) or asks(high):
        return
    for denial in _denials(low.text):
        span = _affirmed(denial, couple, low, high)
        if span and low.holds(denial.span) and high.holds(span):
            yield denial.span, span, _SPOKEN if denial.spoken else _DENIAL


def _denials(text: str) -> Iterator[Denial]:
    """The denials of what was done: negations of a past, and verbs of denying with what is denied."""
    for negation in negations(text):
        if _PAST.search(text[: negation.span.end]):
            yield Denial(negation.span, negation.scope)
    for cue in cues(text):
        if cue.rung is Rung.DENIED and _OF_WHAT.match(text, cue.span.end):
            yield Denial(cue.span, cue.scope, spoken=True)


_PAST = re.compile(
    r"(?:\b(?:did|has|have|had|was|were|been)\s(?:\w+\s)?(?:not|never)|\b(?:did|has|have|had|was|were)n[’']t|\bnever)$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s(?:that|ever|having|claims?|reports?|allegations?|charges?|accusations?|\w+ing"
    r"|(?:it|he|she|they)\s(?:had|was|were|has|is|did|would))\b"
)


def _affirmed(denial: Denial, couple: Couple, low: Side, high: Side) -> Span | None:
    """The word by which `high` tells as done what a denial of `low` is of."""
    under = _under(low.text, denial)
    matter = [word for word in under if _does(word)]
    for head in matter[: _DEEP if denial.spoken else 1]:
        if low.names(head) or head.folded in _carrying() or not verbal(head.folded):
            continue
        beside = any(any(twins(word, high)) for word in under if word is not head and is_content(word))
        objects = {word.folded for word in under if word.span.start > head.span.start and low.names(word)}
        elsewhere = bool(objects) and not (denial.spoken or objects & high.folded)
        for twin in twins(head, high):
            told = not high.names(twin) and not denied(high, twin) and not _hedged(high, twin)
            subjects = _subject(low, head.span) | _subject(low, denial.span)
            one = subjects & _subject(high, twin.span) or (beside and len(couple.common) >= _SHARED)
            if told and one and not elsewhere and (accomplished(high, twin) or headlined(high, twin)):
                return twin.span
    return None


def _does(word: Token) -> bool:
    """Whether a word carries matter and is no adverb; "announced" does, though news is full of it."""
    return (is_content(word) and part_of_speech(word.folded) != "r") or word.folded == "announced"


def _subject(side: Side, before: Span) -> frozenset[str]:
    """The stems of the names that stand last before a passage, near enough to be its subject."""
    before_it = [word for word in side.words if word.span.end <= before.start][-_SUBJECT:]
    never = words("titles", "never")
    named = [word for word in before_it if side.names(word) and is_content(word) and word.folded not in never]
    return frozenset(word.stem for word in named[-_NAMES:])


_SUBJECT, _NAMES = 12, 3
_DEEP = 3
"""Words behind a verb of denying among which the one that is denied is looked for."""


@cache
def _carrying() -> frozenset[str]:
    """Words that carry what is denied, or tell what somebody thinks: nothing that is done or not done."""
    return words("certainty", "saying") | words("negation", "carrying")


def _hedged(side: Side, word: Token) -> bool:
    return any(cue.scope.contains(word.span) and cue.rung < Rung.DONE for cue in cues(side.text))


def _unhurt(_: Couple, low: Side, high: Side) -> Iterator[tuple[Span, Span, float]]:
    """Nobody was hurt, and somebody was."""
    for negation in negations(low.text):
        fate = _spared(negation, low)
        met = [word for word in high.words if fate and _fate(word) == fate and word.folded not in _NOUNS]
        if any(denied(high, word) or _hedged(high, word) for word in met):
            continue
        for word in met:
            if low.holds(negation.span) and high.holds(word.span):
                yield negation.span, word.span, _FATE


def _spared(negation: Negation, side: Side) -> str:
    """The fate that nobody met, as far as a claim says so outright."""
    scope = negation.scope.of(side.text)
    if negation.span.of(side.text).casefold() not in _NOBODY or _REPORTS.search(scope):
        return ""
    under = [word for word in side.words if word.span.start >= negation.span.end and negation.scope.contains(word.span)]
    matter = [word for word in under if is_content(word) and word.folded not in _people()]
    return _fate(matter[0]) if matter and _fate(matter[0]) in _HARM else ""


_NOBODY = frozenset({"no", "nobody", "none"})
_HARM = frozenset({"dead", "hurt", "missing", "sick"})
_NOUNS = frozenset({"lives", "death", "murder", "murders", "toll", "murdered", "cases", "deaths"})
"""Words of a fate that are told of a sentence, a law or a charge as often as of somebody."""
_REPORTS = re.compile(
    r"\b(?:reports?|reported|word|immediate|immediately|yet|more|other|further|else)\b", re.IGNORECASE
)
"""What has not been heard of is not denied, nor that there were more."""


@cache
def _people() -> frozenset[str]:
    return words("figures", "people") | {"one", "member", "staff", "crew", "guard", "child"}


def _fate(word: Token) -> str:
    return class_of("figures").get(word.folded, "")


def _difference(couple: Couple, low: Side, denying: Span, done: Span, weight: float) -> Difference:
    first, second = (denying, done) if low is couple.a else (done, denying)
    values = ("denied", "stated") if low is couple.a else ("stated", "denied")
    a, b = couple.a.variant(first, values[0]), couple.b.variant(second, values[1])
    return Difference(Kind.NEGATION, a, b, weight, _why(couple, low, first, second))


def _why(couple: Couple, low: Side, first: Span, second: Span) -> Wording:
    told = {"one": first.of(couple.a.text), "other": second.of(couple.b.text)}
    return Wording("{one} … / {other}", **told) if low is couple.a else Wording("{one} / {other} …", **told)
