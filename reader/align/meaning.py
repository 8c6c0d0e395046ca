"""What claims of two articles are about, whatever their words: which are alike, and how much more than any other.

Claims in wholly other words share no rare root, so that nothing else finds them (`reader.text.sense`).
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.align.likeness import crowd
from reader.align.portrait import Portrait
from reader.text.sense import Vectors, likeness

MEANING = ("sense", "sense_margin_least", "sense_margin_most")
Cell = tuple[int, int]
_REACH = 3
"""How many of the likest of each claim are looked at, in articles of ordinary length."""
_CROWDED, _LEAST = 2, 0.5
"""In articles so many times longer chance finds something alike to everything: there it must be at least so alike."""
Places = NDArray[np.intp]


class Meaning:
    """Two articles set against each other by their senses alone."""

    def __init__(self, one: Portrait, other: Portrait) -> None:
        told = one.senses.is_known and other.senses.is_known
        self.is_known = told and bool(one.profiles) and bool(other.profiles)
        if not self.is_known:
            return
        crowded = crowd(one.profiles, other.profiles)
        self._reach = max(1, round(_REACH / crowded))
        self._least = 0.0 if crowded < _CROWDED else _LEAST
        self._like = likeness(one.senses.vectors, other.senses.vectors)
        self._rows, self._columns = (_Likest(like, self._reach) for like in (self._like, self._like.T.copy()))

    def likest(self) -> Iterator[Cell]:
        """The claims that are likest, from either side; each pair may come twice."""
        if self.is_known:
            yield from self._rows.above(self._least)
            yield from ((row, column) for column, row in self._columns.above(self._least))

    def signals(self, cells: Sequence[Cell]) -> list[tuple[float, ...]]:
        """For each pair of claims the numbers of MEANING; none where the language is not known."""
        if not self.is_known or not cells:
            return [()] * len(cells)
        rows, columns = np.array(cells).T
        told = self._like[rows, columns]
        sides = self._rows.margins(told, rows), self._columns.margins(told, columns)
        return list(zip(*(part.tolist() for part in (told, np.minimum(*sides), np.maximum(*sides))), strict=True))


class _Likest:
    """The likest of each row, one after the other; of those equally alike the first in the text."""

    def __init__(self, like: Vectors, reach: int) -> None:
        every, left = np.arange(len(like)), like.copy()
        self._reach = min(reach, like.shape[1])
        self._places, self._likes = [], []
        for _ in range(min(max(reach, 2), like.shape[1])):
            places = left.argmax(axis=1)
            self._places.append(places)
            self._likes.append(left[every, places])
            left[every, places] = -np.inf
        self._best = self._likes[0]
        self._second = self._likes[1] if len(self._likes) > 1 else np.zeros_like(self._best)

    def above(self, least: float) -> Iterator[Cell]:
        for places, likes in zip(self._places[: self._reach], self._likes, strict=False):
            rows = np.flatnonzero(likes > least)
            yield from zip(rows.tolist(), places[rows].tolist(), strict=True)

    def margins(self, told: Vectors, at: Places) -> Vectors:
        """By how much each is likelier than the best other; under 0 where another is likelier."""
        best, second = self._best[at], self._second[at]
        margins: Vectors = np.where(told < best, told - best, told - second)
        return margins
