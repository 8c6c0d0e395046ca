"""Text to stance: how sure a statement is, and what of it is denied.

The ladder of certainty follows the project's own (denied < possible < reported < planned < agreed < done): a cue sets
the rung of the words in its scope, which ends with its clause; words under no cue are told as done.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from reader.model.span import Span
from reader.text.lexicon import classes
from reader.text.tokens import Token
from reader.text.words import words_of
from reader.wording import Wording


class Rung(IntEnum):
    """How far a thing has come, or how sure it is."""

    DENIED = 0
    POSSIBLE = 1
    REPORTED = 2
    PLANNED = 3
    AGREED = 4
    DONE = 5

    @property
    def word(self) -> Wording:
        return _WORDS[self]


_WORDS = {
    Rung.DENIED: Wording("denied"),
    Rung.POSSIBLE: Wording("possible"),
    Rung.REPORTED: Wording("reported"),
    Rung.PLANNED: Wording("planned"),
    Rung.AGREED: Wording("agreed"),
    Rung.DONE: Wording("done"),
}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that set a rung, and the stretch they set it for."""

    span: Span
    rung: Rung
    scope: Span


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that denies, and the stretch it denies."""

    span: Span
    scope: Span


@lru_cache(maxsize=8192)
def cues(text: str) -> tuple[Cue, ...]:
    """The cues of certainty of one passage, in order; spans count in `text`."""
    words = words_of(text)
    rungs: Mapping[str, Rung] = {rung.word: rung for rung in Rung}
    return tuple(
        Cue(span, _backshifted(words, place) or rungs[head], _scope(text, words, place, width))
        for span, head, (place, width) in _phrases_in(text, "certainty")
        if head in rungs and not _idle(text, words, place, width)
    )


def _backshifted(words: tuple[Token, ...], place: int) -> Rung | None:
    """What "would" tells behind a word of saying in the past: "will", said of then."""
    if words[place].folded != "would":
        return None
    before = {word.folded for word in words[max(0, place - _SAID) : place]}
    return Rung.PLANNED if before & _SAYING_THEN and not before & {"if", "unless"} else None


_SAID = 12
_SAYING_THEN = frozenset(
    {"said", "announced", "told", "promised", "vowed", "confirmed", "added", "declared", "saying", "stated", "revealed"}
    | {"affirmed", "reported", "wrote", "explained", "noted", "insisted", "pledged", "thought", "think"}
)


def _phrases_in(text: str, name: str) -> Iterator[tuple[Span, str, tuple[int, int]]]:
    """Where phrases of a list stand: span, class, and the words they take (first, count)."""
    words = words_of(text)
    place = 0
    while place < len(words):
        width, head = _phrase_at(name, words, place)
        if width:
            yield words[place].span.cover(words[place + width - 1].span), head, (place, width)
        place += max(1, width)


@lru_cache(maxsize=8192)
def negations(text: str) -> tuple[Negation, ...]:
    """The negations of one passage, in order, each with the clause that it denies."""
    found = []
    words = words_of(text)
    for place, word in enumerate(words):
        if word.folded in classes("negation")["not"] or word.folded.endswith(("n't", "n’t")):
            if _ahead(words, place) in _HARMLESS.get(word.folded, ()):
                continue
            scope = _scope(text, words, place, 1)
            if not _UNTIL.match(text, scope.end):
                found.append(Negation(word.span, scope))
    return tuple(found)


_UNTIL = re.compile(r"\s(?:until|till)\b")
"""Behind what is denied: then it was done."""


_HARMLESS = {
    "not": ("only", "just", "least", "to"),
    "no": ("longer", "doubt", "matter", "one's", "less", "fewer", "more"),
    "without": ("doubt",),
}


def _ahead(words: tuple[Token, ...], place: int) -> str:
    return words[place + 1].folded if place + 1 < len(words) else ""


class Stage(IntEnum):
    """How far a criminal case has come."""

    SUSPECTED = 0
    ACCUSED = 1
    CHARGED = 2
    CONVICTED = 4
    ACQUITTED = 6

    @property
    def rung(self) -> Rung:
        """What the stage says of the deed, on the ladder of certainty."""
        return {Stage.SUSPECTED: Rung.POSSIBLE, Stage.CONVICTED: Rung.DONE, Stage.ACQUITTED: Rung.DENIED}.get(
            self, Rung.REPORTED
        )


@lru_cache(maxsize=8192)
def stages(text: str) -> tuple[tuple[Span, Stage], ...]:
    """The words of one passage that tell how far a criminal case has come, in order; "if convicted" tells nothing."""
    heads = {stage.name.casefold(): stage for stage in Stage}
    every = words_of(text)
    return tuple(
        (span, heads[head])
        for span, head, (place, _) in _phrases_in(text, "justice")
        if not {word.folded for word in every[max(0, place - 3) : place]} & {"if", "unless"}
        and not _of_before(text, every, place)
    )


def _of_before(text: str, words: tuple[Token, ...], place: int) -> bool:
    """Whether "convicted" stands before a noun and tells of an older case: "a convicted burglar"."""
    if words[place].folded != "convicted" or place + 1 == len(words):
        return False
    before = words[place - 1].folded if place else ""
    beside = text[words[place].span.end : words[place + 1].span.start] == " "
    return beside and before in _ARTICLES and words[place + 1].folded not in ("of", "on", "for", "in")


_ARTICLES = frozenset({"a", "an", "the", "this", "that", "how", "twice", "thrice", "previously", "already"})


def sayers(text: str) -> tuple[Span, ...]:
    """The words by which a passage says that somebody says so."""
    saying = frozenset(classes("certainty")["saying"])
    return tuple(word.span for word in words_of(text) if word.folded in saying)


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By first word, the phrases of a list (longest first); `*` stands for one to three words."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for head, phrases in classes(name).items():
        for phrase in phrases if head not in _BESIDE else ():
            bits = tuple(phrase.split())
            found.setdefault(bits[0], []).append((bits, head))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


_BESIDE = frozenset({"colouring", "saying", "unnamed"})
"""Classes of the list of certainty that are no rungs."""


def _phrase_at(name: str, words: tuple[Token, ...], place: int) -> tuple[int, str]:
    for bits, head in _phrases(name).get(words[place].folded, ()):
        width = _match(words, place, bits)
        if width:
            return width, head
    return 0, ""


def _match(words: tuple[Token, ...], place: int, bits: tuple[str, ...]) -> int:
    """How many words the phrase takes from `place`, 0 where it does not stand there."""
    at = place
    for index, bit in enumerate(bits):
        if bit == "*":
            step = next((n for n in (1, 2, 3) if at + n < len(words) and words[at + n].folded == bits[index + 1]), 0)
            if not step:
                return 0
            at += step
        elif at < len(words) and words[at].folded == bit:
            at += 1
        else:
            return 0
    return at - place


_DENYING = frozenset({"not", "never", "cannot"})


def _idle(text: str, words: tuple[Token, ...], place: int, width: int) -> bool:
    """The month of May, "could not" (inability), "as expected", "would-be"."""
    word = words[place]
    written = word.span.of(text)
    if word.folded == "may" and written == "May" and place and (text[: word.span.start].rstrip()[-1:] not in '.“"'):
        return True
    if (
        word.folded == "will"
        and written == "Will"
        and _ahead(words, place)
        and words[place + 1].span.of(text)[0].isupper()
    ):
        return True
    if word.folded in _DESCRIBING and (_ahead(words, place) in _DENYING or _describes(text, words, place)):
        return True
    if (
        word.folded in ("expected", "planned")
        and place
        and words[place - 1].folded in ("as", "than", "was", "were")
        and width == 1
    ):
        follows = _ahead(words, place)
        return words[place - 1].folded in ("as", "than") or follows != "to"
    if _named(words, place):
        return True
    return text[word.span.end : word.span.end + 1] == "-" and word.folded == "would"


def _named(words: tuple[Token, ...], place: int) -> bool:
    """Whether a word of stance is a thing where it stands ("his will", "the suspect"), or a phrase ("as possible")."""
    before = words[place - 1].folded if place else ""
    match words[place].folded:
        case "will":
            return before in ("his", "her", "their", "the", "a", "its")
        case "suspect" | "suspects":
            return before in ("the", "a", "this", "that", "every", "possible", "their", "main", "prime", "two", "of")
        case "possible":
            return before == "as"
        case "could":
            return [word.folded for word in words[place + 1 : place + 3]] in (["be", "seen"], ["be", "heard"])
    return False


_DESCRIBING = frozenset({"could", "may", "might", "would", "will"})


def _describes(text: str, words: tuple[Token, ...], place: int) -> bool:
    """Whether a modal tells which thing is meant, and not what becomes of it: "actions that may harm a species"."""
    before = [word.folded for word in words[max(0, place - _WHETHER) : place]]
    relative = place > 0 and before[-1] in ("that", "which", "who")
    apart = relative and text[: words[place - 1].span.start].rstrip().endswith(",")
    return (relative and not apart) or "whether" in before


_WHETHER = 8
_STOP = re.compile(r"[;:.!?()–—\"“”]|,(?!\s(?:and|or)\b)")
_BREAKS = frozenset(
    {
        "but",
        "while",
        "although",
        "though",
        "because",
        "after",
        "when",
        "whereas",
        "since",
        "until",
        "before",
        "who",
        "which",
    }
)
_MODALS = frozenset({"will", "would", "could", "may", "might", "must", "should", "shall"})
"""A second one belongs to another clause: "actions that might harm a species will have to be approved"."""
_LONGEST = 16


def _scope(text: str, words: tuple[Token, ...], place: int, width: int) -> Span:
    """From a cue to the end of its clause; where nothing follows in the clause, the clause before it."""
    cue = words[place].span.cover(words[place + width - 1].span)
    end = cue.end
    backward = words[place].folded in ("suspected", "feared") and _ahead(words, place) == "in"
    for word in () if backward else words[place + width : place + width + _LONGEST]:
        if _STOP.search(text[end : word.span.start]) or word.folded in _BREAKS or word.folded in _MODALS:
            break
        end = word.span.end
    if end > cue.end:
        return Span(cue.start, end)
    start = cue.start
    for word in reversed(words[:place]):
        if _STOP.search(text[word.span.end : start]):
            break
        start = word.span.start
    return Span(start, cue.end)
