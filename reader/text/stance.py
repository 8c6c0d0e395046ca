"""Text to stance: how sure a statement is, and what of it is denied.

The ladder of certainty follows the project's own (denied < possible < reported < planned < agreed < done): a cue sets
the rung of the words in its scope, which ends with its clause; words under no cue are told as done.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from reader.model.span import Span
from reader.text.lexicon import classes
from reader.text.tokens import Token, tokens


class Rung(IntEnum):
    """How far a thing has come, or how sure it is."""

    DENIED = 0
    POSSIBLE = 1
    REPORTED = 2
    PLANNED = 3
    AGREED = 4
    DONE = 5

    @property
    def word(self) -> str:
        return self.name.casefold()


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
    words = tokens(text, Span(0, len(text))) if text else ()
    found: list[Cue] = []
    place = 0
    while place < len(words):
        width, rung = _cue_at(text, words, place)
        if width and not _idle(text, words, place, width):
            span = words[place].span.cover(words[place + width - 1].span)
            found.append(Cue(span, rung, _scope(text, words, place, width)))
        place += max(1, width)
    return tuple(found)


@lru_cache(maxsize=8192)
def negations(text: str) -> tuple[Negation, ...]:
    """The negations of one passage, in order, each with the clause that it denies."""
    found = []
    words = tokens(text, Span(0, len(text))) if text else ()
    for place, word in enumerate(words):
        if word.folded in classes("negation")["not"] or word.folded.endswith(("n't", "n’t")):
            if _ahead(words, place) in _HARMLESS.get(word.folded, ()):
                continue
            found.append(Negation(word.span, _scope(text, words, place, 1)))
    return tuple(found)


_HARMLESS = {
    "not": ("only", "just", "least", "to"),
    "no": ("longer", "doubt", "matter", "one's", "less", "fewer", "more"),
    "without": ("doubt",),
}


def _ahead(words: tuple[Token, ...], place: int) -> str:
    return words[place + 1].folded if place + 1 < len(words) else ""


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Rung], ...]]:
    """By first word, the cue phrases (longest first); `*` stands for one to three words."""
    found: dict[str, list[tuple[tuple[str, ...], Rung]]] = {}
    for rung in Rung:
        for phrase in classes("certainty")[rung.word]:
            bits = tuple(phrase.split())
            found.setdefault(bits[0], []).append((bits, rung))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _cue_at(text: str, words: tuple[Token, ...], place: int) -> tuple[int, Rung]:
    for bits, rung in _phrases().get(words[place].folded, ()):
        width = _match(words, place, bits)
        if width:
            return width, rung
    return 0, Rung.DONE


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
    if word.folded in ("could", "may", "might", "would", "will") and _ahead(words, place) in _DENYING:
        return True
    if (
        word.folded in ("expected", "planned")
        and place
        and words[place - 1].folded in ("as", "than", "was", "were")
        and width == 1
    ):
        follows = _ahead(words, place)
        return words[place - 1].folded in ("as", "than") or follows != "to"
    if word.folded == "will" and place and words[place - 1].folded in ("his", "her", "their", "the", "a", "its"):
        return True
    return text[word.span.end : word.span.end + 1] == "-" and word.folded == "would"


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
_LONGEST = 16


def _scope(text: str, words: tuple[Token, ...], place: int, width: int) -> Span:
    """From a cue to the end of its clause; where nothing follows in the clause, the clause before it."""
    cue = words[place].span.cover(words[place + width - 1].span)
    end = cue.end
    for word in words[place + width : place + width + _LONGEST]:
        if _STOP.search(text[end : word.span.start]) or word.folded in _BREAKS:
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
