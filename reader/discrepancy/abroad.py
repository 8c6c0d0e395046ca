"""Numbers that differ between articles that are not both English.

What a number counts is told by the words after it, and two such phrases are set against each other by what the encoder
makes of them ("soldiers to the valley", "Soldaten ins Tal"). So it is found out for any two languages alike, without a
list of nouns; where the encoder is not installed nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Self

import numpy as np

from reader.discrepancy.couple import Couple, Difference, Side
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.amounts import Amount, Sort, amounts, unmet
from reader.text.encoder import encode, is_installed
from reader.text.lexicon import words
from reader.text.sense import Vectors, likeness

_SURE = 0.4
"""How sure a link must be to carry a difference."""
_ALIKE, _SUREST = 0.4, 0.8
"""How alike two phrases must be for their numbers to count the same, and what such a difference weighs at most."""
_YEARS_APART = 0.45
"""What a year weighs that differs."""
_FARTHEST = 12
"""Two numbers that are so many times apart are of two things."""
_WORDS, _LETTERS = 3, 5
"""How long a phrase is, and how long in a script that parts no words."""
_WORDLESS_FROM = "\u3000"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[,;:.!?()«»„“”\"\u3002\uff0c]")


def is_abroad(couple: Couple) -> bool:
    """Whether one of the two is not in English, and an encoder was asked for and is there."""
    foreign = any(side.language != "en" for side in (couple.a, couple.b))
    return foreign and couple.options.semantic and is_installed()


def detect(couple: Couple) -> Iterator[Difference]:
    """The numbers that differ between two that are abroad."""
    if couple.link.score < _SURE:
        return
    mine, theirs = (amounts(side.text, side.language) for side in (couple.a, couple.b))
    alone = unmet(mine, theirs), unmet(theirs, mine)
    for sort in Sort:
        left, right = ([one for one in told if one.sort is sort] for told in alone)
        for one, other, weight in _years(left, right) if sort is Sort.YEAR else _alike(couple, left, right):
            yield _difference(couple, one, other, weight)


def _years(left: Sequence[Amount], right: Sequence[Amount]) -> Iterator[tuple[Amount, Amount, float]]:
    """The one that either has alone: the claim tells of nothing else that it could be the year of."""
    if len(left) == len(right) == 1:
        yield left[0], right[0], _YEARS_APART


def _alike(couple: Couple, left: Sequence[Amount], right: Sequence[Amount]) -> Iterator[tuple[Amount, Amount, float]]:
    """Those that count what is likest, from either side; how alike that is is what their difference weighs."""
    mine, theirs = _Counted.of(couple.a, left), _Counted.of(couple.b, right)
    if not mine.amounts or not theirs.amounts:
        return
    like = likeness(mine.meant, theirs.meant)
    for row, column in enumerate(like.argmax(axis=1).tolist()):
        one, other, alike = mine.amounts[row], theirs.amounts[column], float(like[row, column])
        near = max(one.value, other.value) <= _FARTHEST * min(one.value, other.value)
        if alike >= _ALIKE and like[:, column].argmax() == row and near:
            yield one, other, round(min(_SUREST, alike), 2)


class _Counted(NamedTuple):
    """Numbers with what the encoder makes of the words that tell what they count, a row each."""

    amounts: Sequence[Amount]
    meant: Vectors

    @classmethod
    def of(cls, side: Side, told: Sequence[Amount]) -> Self:
        """Without those of which nothing is told, and without years: "nine years in prison" is like "two years ago"."""
        lasting = words("numerals", "years")
        phrases = {amount: _phrase(side.text, amount.span) for amount in told}
        kept = [amount for amount, said in phrases.items() if said and said.split()[0].casefold() not in lasting]
        return cls(kept, np.array([_meant(phrases[amount], side.language) for amount in kept]))


def _phrase(text: str, span: Span) -> str:
    """The words after a number within its clause, or those before it where none follow."""
    after = _END.split(text[span.end :], maxsplit=1)[0].strip()
    if after[:1] >= _WORDLESS_FROM:
        return after[:_LETTERS]
    found = _WORD.findall(after)[:_WORDS] or _WORD.findall(_END.split(text[: span.start])[-1])[-_WORDS:]
    return " ".join(found)


@lru_cache(maxsize=4096)
def _meant(phrase: str, language: str) -> Vectors:
    meant: Vectors = encode([phrase], language).vectors[0]
    return meant


def _difference(couple: Couple, one: Amount, other: Amount, weight: float) -> Difference:
    a, b = couple.a, couple.b
    return Difference(
        Kind.DATE if one.sort is Sort.YEAR else Kind.NUMBER,
        a.variant(one.span, _value(one)),
        b.variant(other.span, _value(other)),
        weight,
        f"{one.span.of(a.text)} / {other.span.of(b.text)}",
    )


def _value(amount: Amount) -> str:
    told = f"{amount.value.normalize():f}"
    return f"{told}%" if amount.sort is Sort.SHARE else told
