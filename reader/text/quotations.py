"""Text to quotations: the words between quotation marks, and who is said to have said them.

A claim is often one sentence of a longer quotation, so that a mark may stand alone: an opening one runs to the end of
the passage, a closing one from its beginning.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.model.span import Span
from reader.text.lexicon import classes
from reader.text.names import Name, names
from reader.text.stance import sayers
from reader.text.tokens import Token
from reader.text.words import words_of

_OPEN, _CLOSE = "“„«", "”»"
_STRAIGHT = '"'
_FEWEST = 2
"""Words that make a quotation; one word in marks is rather a name or a doubt."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """`span` is of the words without their marks; `whole` is False where a mark is missing."""

    span: Span
    whole: bool = True


@lru_cache(maxsize=8192)
def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of one passage, in order."""
    found: list[Quotation] = []
    start: int | None = None
    for at, opens in _marks(text):
        if opens:
            start = at + 1 if start is None else start
        elif start is not None:
            found += _quotation(text, start, at, whole=True)
            start = None
        elif not found and text[at : at + 2].strip()[:1] not in "'’":
            found += _quotation(text, 0, at, whole=False)
    if start is not None:
        found += _quotation(text, start, _told_at(text, start), whole=False)
    return tuple(found)


def _told_at(text: str, start: int) -> int:
    """Where a quotation without a closing mark ends: before the clause that says whose it is, else with the passage."""
    at = text.rfind(", ", start)
    said = at > start and any(verb.start > at for verb in sayers(text)) and not text.rstrip().endswith(",")
    return at if said else len(text)


def _marks(text: str) -> list[tuple[int, bool]]:
    """Where quotation marks stand, and whether each opens. Single ones count where no double ones stand."""
    found: list[tuple[int, bool]] = []
    doubles = any(mark in text for mark in _OPEN + _CLOSE + _STRAIGHT)
    inside = False
    paired = text.count(_STRAIGHT) % 2 == 0
    for hit in re.finditer(r"[“„«”»\"]|``|''" if doubles else r"(?<!\w)[‘'`](?=\w)|(?<=[\w.,!?])\s?[’'](?![\w])", text):
        mark = hit.group().strip()
        if mark in _OPEN or mark == "``":
            inside = True
        elif mark in _CLOSE or mark == "''":
            inside = False
        elif not doubles:
            at = hit.start()
            inside = text[at + 1 : at + 2].isalnum() and not text[max(0, at - 1) : at].isalnum()
        else:
            inside = not inside and (paired or not _closes(text, hit.start()))
        found.append((hit.start(), inside))
    return found


def _closes(text: str, at: int) -> bool:
    """Whether a straight mark that opens nothing closes a quotation begun before the passage."""
    before, after = text[:at].rstrip(), text[at + 1 :]
    return bool(before) and before[-1] in ",.!?" and (not after.strip() or after[0] == " " or after[0].islower())


def _quotation(text: str, start: int, end: int, *, whole: bool) -> list[Quotation]:
    words = text[start:end].strip()
    if len(words.split()) < _FEWEST:
        return []
    begin = text.index(words, start)
    return [Quotation(Span(begin, begin + len(words)), whole)]


@lru_cache(maxsize=8192)
def speaker(text: str, ordinary: frozenset[str] = frozenset()) -> Name | None:
    """The name that is said to say what a passage says: the one nearest a word of saying, outside quotations."""
    quoted = [quotation.span for quotation in quotations(text)]
    outside = [name for name in names(text, ordinary) if not any(span.overlaps(name.span) for span in quoted)]
    words = words_of(text)
    best: tuple[int, Name] | None = None
    for verb in sayers(text):
        if any(span.overlaps(verb) for span in quoted) or verb.of(text).casefold() in _UNSAID:
            continue
        for name in outside:
            apart = _words_between(words, verb, name.span) + 3 * _comma_between(text, verb, name.span)
            told = verb.of(text).casefold() in _TELLING and name.span.start > verb.start
            if told or _clause_between(text, verb, name.span) or apart > _FARTHEST:
                continue
            if best is None or apart < best[0]:
                best = (apart, name)
    return best[1] if best else None


@lru_cache(maxsize=8192)
def unnamed_speaker(text: str) -> Span | None:
    """The word for those who say what a passage says, where no name is given: "officials said", "said two men"."""
    quoted = [quotation.span for quotation in quotations(text)]
    said = frozenset(classes("certainty")["unnamed"])
    every = words_of(text)
    for verb in sayers(text):
        place = next(place for place, word in enumerate(every) if word.span == verb)
        if any(span.overlaps(verb) for span in quoted):
            continue
        behind = (word for word in every[place + 1 : place + _BEHIND] if word.folded in said)
        found = [word for word in every[max(0, place - 1) : place] if word.folded in said] or list(behind)
        found = [word for word in found if not _clause_between(text, verb, word.span)]
        if found and not any(span.overlaps(found[0].span) for span in quoted):
            return found[0].span
    return None


_UNSAID = frozenset({"allegedly", "reportedly"})
"""By which somebody is said to say so, but never the one who is named beside."""
_TELLING = frozenset({"told", "tell", "tells"})
"""Words of saying behind which stands who listens."""
_BEHIND = 4
"""Words behind a word of saying in which a speaker without a name is looked for ("according to two officials")."""
_FARTHEST = 6


def _words_between(words: tuple[Token, ...], one: Span, other: Span) -> int:
    low, high = min(one.end, other.end), max(one.start, other.start)
    return sum(low <= word.span.start < high for word in words)


def _comma_between(text: str, one: Span, other: Span) -> bool:
    return "," in text[min(one.end, other.end) : max(one.start, other.start)]


def _clause_between(text: str, one: Span, other: Span) -> bool:
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return bool(re.search(r"[;.!?“”\"]|\b(?:and|but|that|when|while|who|which)\b", between))
