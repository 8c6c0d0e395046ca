"""What claims of two articles are about, whatever their words: which are alike, and how much more than any other.

Claims in wholly other words share no rare root, so that nothing else finds them. English ones are compared by the
senses of their words (`reader.text.sense`), others by an encoder where there is one (`reader.text.encoder`).
"""

import numpy as np

from reader.align.learned import Tongue
from reader.align.likeness import crowd
from reader.align.portrait import Portrait
from reader.align.ragged import Real, Whole
from reader.progress import Report, part, silent
from reader.text.sense import Vectors, likeness, likeness_of

MEANING = ("sense", "sense_margin_least", "sense_margin_most")
_REACH = 3
"""How many of the likest of each claim are looked at, in articles of ordinary length."""
_CROWDED, _LEAST = 2, {Tongue.ENGLISH: 0.5, Tongue.ENCODED: 0.3}
"""In articles so many times longer chance finds something alike to everything: there it must be at least so alike."""
_MOST = 2**26
"""Pairs of claims beyond which senses are not compared: books of 8,000 sentences, whose square takes seconds."""
_AT_ONCE = 2**18
"""How many likenesses are worked out at a time, which is also what is held of them: they grow with the square of the
articles, the memory does not.
"""


def tongue(one: Portrait, other: Portrait) -> Tongue:
    """By what two articles are compared."""
    if len(one.profiles) * len(other.profiles) > _MOST:
        return Tongue.ANY
    if one.senses.is_known and other.senses.is_known:
        return Tongue.ENGLISH
    return Tongue.ENCODED if one.meant.is_known and other.meant.is_known else Tongue.ANY


class Meaning:
    """Two articles set against each other by their senses alone."""

    def __init__(self, one: Portrait, other: Portrait, report: Report = silent) -> None:
        """`report` is called with the share done and no words."""
        by = tongue(one, other)
        self.is_known = by is not Tongue.ANY and bool(one.profiles) and bool(other.profiles)
        if not self.is_known:
            return
        crowded = crowd(one.profiles, other.profiles)
        reach, least = max(1, round(_REACH / crowded)), 0.0 if crowded < _CROWDED else _LEAST[by]
        mine, theirs = (side.senses if by is Tongue.ENGLISH else side.meant for side in (one, other))
        self._one, self._other = mine.vectors, theirs.vectors
        self._rows = _Likest(self._one, self._other, reach, least, part(report, 0.0, 0.5))
        self._columns = _Likest(self._other, self._one, reach, least, part(report, 0.5, 1.0))

    def likest(self) -> tuple[Whole, Whole]:
        """The rows and columns of the claims that are likest, from either side; each pair may come twice."""
        if not self.is_known:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        (rows, columns), (back, forth) = self._rows.likest, self._columns.likest
        return np.concatenate((rows, forth)), np.concatenate((columns, back))

    def signals(self, rows: Whole, columns: Whole) -> tuple[Real, ...]:
        """For each pair of claims the numbers of MEANING, each (pairs,); zeros where they are not known."""
        if not self.is_known:
            return tuple(np.zeros((len(MEANING), len(rows))))
        like = likeness_of(self._one[rows], self._other[columns])
        sides = self._rows.margins(like, rows), self._columns.margins(like, columns)
        return like.astype(np.float64), np.minimum(*sides).astype(np.float64), np.maximum(*sides).astype(np.float64)


class _Likest:
    """The likest others of each claim, one after the other; of those equally alike the first in the text."""

    def __init__(self, claims: Vectors, others: Vectors, reach: int, least: float, report: Report) -> None:
        self._best, self._second = np.zeros(len(claims), np.float32), np.zeros(len(claims), np.float32)
        at_once = max(1, _AT_ONCE // len(others))
        found = []
        for start in range(0, len(claims), at_once):
            report(start / len(claims), "")
            every = np.arange(start, min(start + at_once, len(claims)))
            like = likeness(claims[every], others)
            for rank in range(min(max(reach, 2), len(others))):
                places = like.argmax(axis=1)
                likes = like[every - start, places]
                like[every - start, places] = -np.inf
                if rank < 2:
                    (self._best, self._second)[rank][every] = likes
                if rank < reach:
                    found.append((every[likes > least], places[likes > least]))
        self.likest = np.concatenate([one for one, _ in found]), np.concatenate([other for _, other in found])

    def margins(self, like: Vectors, claims: Whole) -> Vectors:
        """By how much each is likelier than the best other; under 0 where another is likelier."""
        best = self._best[claims]
        margins: Vectors = like - np.where(like < best, best, self._second[claims])
        return margins
