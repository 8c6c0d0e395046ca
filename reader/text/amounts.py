"""Numbers of any language that the encoder knows: digits as its press writes them, and words for the smaller ones.

English has `reader.text.figures`, which knows what is counted. Here only the value and its sort are read, which is what
two languages have in common; the words lie in `resources/lexicons/numerals.txt`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from reader.model.span import Span
from reader.text.lexicon import classes, words


class Sort(StrEnum):
    """What kind of number it is: those of two sorts never meet."""

    COUNT = "count"
    SHARE = "share"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number where it stands; `step` is the size of its last digit that tells something."""

    span: Span
    value: Decimal
    step: Decimal
    sort: Sort

    def meets(self, other: "Amount") -> bool:
        """Whether one may be the other rounded."""
        near = abs(self.value - other.value) < max(self.step, other.step) / 2
        return self.sort is other.sort and (self.value == other.value or near)


_NUMBER = re.compile(r"(?<![0-9A-Za-z\u00c0-\u04ff.,:/–-])\d+(?:[.,٫٬ ’']\d+)*(?![A-Za-z]*[\d/])")
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬ ’']\d{3})+(?!\d)")
_PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,6})?")
_RUNNING = re.compile(r"\s?[:–-]\s?\d|h\d{2}\b")
"""After a number: it is a time, a score or a range."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GAP = re.compile(r"[.°º]?\s?(?:de |of |d’|d')?")
_YEARS = range(1900, 2100)
_YEAR = frozenset(("年", "년"))
_LONG = 14
"""Letters of the longest month, and its point."""
_EXACT = 12
"""Up to here a round number is no rounding."""


@lru_cache(maxsize=4096)
def amounts(text: str, language: str) -> tuple[Amount, ...]:
    """The numbers of a claim in the order of the text, without days, hours, scores and ranges.

    `language` is the first part of its tag; of one that is not in the list only digits are read.
    """
    values, scales = _spelled(language), _scales(language)
    found = [*_figures(text, scales), *_words(text, values, scales)]
    return tuple(sorted(found, key=lambda amount: amount.span))


def unmet(mine: Iterable[Amount], theirs: Sequence[Amount]) -> list[Amount]:
    """Those of mine that none of theirs meets."""
    return [one for one in mine if not any(one.meets(other) for other in theirs)]


def _figures(text: str, scales: Mapping[str, int]) -> Iterator[Amount]:
    for hit in _NUMBER.finditer(text):
        if not _RUNNING.match(text, hit.end()):
            for start, written in _split(hit.group(), hit.start()):
                grouped = _GROUPED.fullmatch(written)
                digits = re.sub(r"\D", "", written) if grouped else re.sub("[,٫]", ".", written)
                if _PLAIN.fullmatch(digits):
                    year = len(written) == 4 and digits.isdigit() and int(digits) in _YEARS
                    yield from _amount(text, Span(start, start + len(written)), Decimal(digits), scales, is_year=year)


def _split(written: str, start: int) -> Iterator[tuple[int, str]]:
    """Numbers with a blank between that groups no thousands ("2024 300") are two."""
    if _GROUPED.fullmatch(written) or " " not in written:
        yield start, written
        return
    for part in re.finditer(r"\S+", written):
        yield start + part.start(), part.group()


def _words(text: str, values: Mapping[str, int], scales: Mapping[str, int]) -> Iterator[Amount]:
    for hit in _WORD.finditer(text):
        told = hit.group().casefold()
        value = values.get(told)
        if value is None and "-" in told:
            tens, _, ones = told.partition("-")
            value = values[tens] + values[ones] if values.get(tens, 0) >= 20 and values.get(ones, 20) < 20 else None
        if value is not None:
            yield from _amount(text, Span(hit.start(), hit.end()), Decimal(value), scales)


def _amount(
    text: str, span: Span, value: Decimal, scales: Mapping[str, int], *, is_year: bool = False
) -> Iterator[Amount]:
    at, step = _gap(text, span.end), _step(value)
    while scale := _after(text, at, frozenset(scales)):
        value, step, is_year = value * scales[scale], step * scales[scale], False
        span = Span(span.start, at + len(scale))
        at = _gap(text, span.end)
    if _after(text, at, words("numerals", "shares")) or text[: span.start].rstrip().endswith(("%", "百分之", "yüzde")):
        yield Amount(span, value, step, Sort.SHARE)
    elif is_year or _after(text, at, _YEAR):
        yield Amount(span, value, Decimal(0), Sort.YEAR)
    elif not (
        _after(text, at, words("numerals", "months"))
        or _after(text, at, words("numerals", "hours"))
        or _before(text, span.start)
    ):
        yield Amount(span, value, step, Sort.COUNT)


def _step(value: Decimal) -> Decimal:
    """The size of the last digit that tells something: noughts of a round number do not, those behind a point do."""
    if value % 1 == 0 and value <= _EXACT:
        return Decimal(1)
    told = value if value % 1 else value.normalize()
    return Decimal(1).scaleb(int(told.as_tuple().exponent))


def _before(text: str, at: int) -> bool:
    """Whether a month's name stands before ("Feb. 11")."""
    last = re.search(r"([^\W\d_]+)\.?\s?$", text[max(0, at - _LONG) : at])
    return last is not None and last[1].casefold() in words("numerals", "months")


def _gap(text: str, at: int) -> int:
    hit = _GAP.match(text, at)
    return hit.end() if hit else at


def _after(text: str, at: int, known: frozenset[str]) -> str:
    """The longest of these that stands here: a whole word, or the first letters where a script parts no words."""
    here = text[at : at + _longest(known)].casefold()
    for length in range(len(here), 0, -1):
        told = here[:length]
        if told in known and (_is_wordless(told) or not text[at + length : at + length + 1].isalpha()):
            return told
    return ""


@cache
def _longest(known: frozenset[str]) -> int:
    return max(map(len, known), default=0)


def _is_wordless(told: str) -> bool:
    return told[-1] >= "\u3000"


@cache
def _spelled(language: str) -> Mapping[str, int]:
    return {
        word: int(head.split()[1])
        for head, told in classes("numerals").items()
        if head.startswith(f"{language} ") and "*" not in head
        for word in told
    }


@cache
def _scales(language: str) -> Mapping[str, int]:
    return {
        word: int(head.split("*")[1])
        for head, told in classes("numerals").items()
        if head.startswith(f"{language} *")
        for word in told
    }
