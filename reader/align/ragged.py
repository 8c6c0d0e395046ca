"""Many small sets of whole numbers in two flat arrays, so that all of them are worked on at once.

What compressed sparse rows are to matrices: a claim's roots, a root's claims, a claim's likest. Sums over them are the
same on every machine: what is added is a whole multiple of `GRAIN`, so that no order of adding rounds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Flags = NDArray[np.bool_]
GRAIN = 2.0**-32
"""Sums of such multiples are exact up to two million, which no weights of a claim come to."""


@dataclass(frozen=True, slots=True, eq=False)
class Ragged:
    """Row `n` is `values[starts[n]:starts[n + 1]]`, ascending and without repeats.

    `values` (numbers,) has all rows one after the other, `starts` (rows + 1,) where each begins, and the end.
    """

    values: Whole
    starts: Whole

    @classmethod
    def of(cls, rows: Whole, values: Whole, count: int) -> "Ragged":
        """`count` rows from the row and the value of each cell, in any order, maybe repeated."""
        width = int(values.max(initial=0)) + 1
        keys = distinct(rows * width + values)
        return cls(keys % width, np.searchsorted(keys, np.arange(count + 1) * width))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, number: int) -> Whole:
        return self.values[self.starts[number] : self.starts[number + 1]]

    @property
    def sizes(self) -> Whole:
        """(rows,) How many values each row has."""
        return np.diff(self.starts)

    @property
    def owners(self) -> Whole:
        """(numbers,) The row of each value."""
        return np.repeat(np.arange(len(self)), self.sizes)

    def kept(self, flags: Flags) -> "Ragged":
        """Without the values that are not flagged (numbers,)."""
        before = np.concatenate(([0], np.cumsum(flags)))
        return Ragged(self.values[flags], before[self.starts])

    def sums(self, told: Real | Flags) -> Real:
        """(rows,) The sum over each row of `told` (numbers,)."""
        return summed(self.owners, told, len(self))

    def turned(self, count: int) -> "Ragged":
        """For each of `count` values the rows that hold it."""
        return Ragged.of(self.values, self.owners, count)


def spread(table: Ragged, rows: Whole) -> tuple[Whole, Whole]:
    """Every value of each of these rows: the number of the row among those asked for, and its place in `values`."""
    sizes = table.sizes[rows]
    asked = np.repeat(np.arange(len(rows)), sizes)
    first = table.starts[rows] - (np.cumsum(sizes) - sizes)
    return asked, first[asked] + np.arange(len(asked))


class Met(NamedTuple):
    """What pairs of rows have in common: the number of the pair, and where each value stands in `values` of either."""

    pair: Whole
    mine: Whole
    theirs: Whole


def meet(mine: Ragged, theirs: Ragged, rows: Whole, columns: Whole) -> Met:
    """What row `rows[n]` of the one has in common with row `columns[n]` of the other, pair by pair."""
    width = 1 + max(int(side.values.max(initial=0)) for side in (mine, theirs))
    pair, at = spread(mine, rows)
    sought = columns[pair] * width + mine.values[at]
    there = find(theirs.owners * width + theirs.values, sought)
    met = np.flatnonzero(there >= 0)
    return Met(pair[met], at[met], there[met])


def find(ascending: Whole, sought: Whole) -> Whole:
    """(sought,) Where each stands among the ascending; -1 where it does not."""
    if not len(ascending):
        return np.full(len(sought), -1)
    places = np.searchsorted(ascending, sought)
    places[places == len(ascending)] = 0
    places[ascending[places] != sought] = -1
    return places


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A sparse table of numbers above 0: the columns that each row has, and (cells,) what stands there."""

    cells: Ragged
    told: Real

    @classmethod
    def of(cls, rows: Whole, columns: Whole, told: Real, count: int) -> "Table":
        """`count` rows from the place and the number of each cell, in any order, none twice."""
        order = np.lexsort((columns, rows))
        return cls(Ragged(columns[order], np.searchsorted(rows[order], np.arange(count + 1))), told[order])

    def turned(self, count: int) -> "Table":
        """Its `count` columns as rows."""
        return Table.of(self.cells.values, self.cells.owners, self.told, count)

    def at(self, rows: Whole, columns: Whole) -> Real:
        """What stands at each of these places; 0 where nothing does, or where the table has no such place."""
        width = 2 + int(max(self.cells.values.max(initial=0), columns.max(initial=0)))
        inside = (rows >= 0) & (rows < len(self.cells)) & (columns >= 0)
        places = find(self.cells.owners * width + self.cells.values, np.where(inside, rows * width + columns, -1))
        return np.where(places >= 0, self.told[places], 0.0) if len(self.told) else np.zeros(len(rows))

    def ranks(self) -> Whole:
        """(cells,) The rank of each number in its row, 0 for the greatest; of equal ones the first in the row."""
        return ranks(self.cells.owners, self.told)


def ranks(owners: Whole, told: Real) -> Whole:
    """(told,) The rank of each number among those of the same owner, 0 for the greatest; of equal ones the first."""
    order = np.lexsort((-told, owners))
    ranked = owners[order]
    found = np.empty(len(order), np.int64)
    found[order] = np.arange(len(order)) - np.searchsorted(ranked, ranked)
    return found


class Leaders:
    """The greatest number of each row, and the next; 0 where there is none."""

    def __init__(self, owners: Whole, told: Real, count: int) -> None:
        self.best = np.zeros(count)
        np.maximum.at(self.best, owners, told)
        leads = told == self.best[owners]
        shared = np.bincount(owners[leads], minlength=count) > 1
        self.second = np.where(shared, self.best, 0.0)
        np.maximum.at(self.second, owners[~leads], told[~leads])

    def rival(self, owners: Whole, told: Real) -> Real:
        """(owners,) The greatest of the others, for one of each row's own numbers or for one that is below them."""
        return np.where(told == self.best[owners], self.second[owners], self.best[owners])


def distinct(keys: Whole) -> Whole:
    """Each once, ascending; `numpy.unique` takes ten times as long."""
    ordered = np.sort(keys)
    return ordered[np.diff(ordered, prepend=-1) > 0]


def totals(keys: Whole, told: Real) -> tuple[Whole, Real]:
    """Each key once, ascending, and the sum of what is told of it, in multiples of GRAIN."""
    order = np.argsort(keys)
    ordered = keys[order]
    first = np.flatnonzero(np.diff(ordered, prepend=-1))
    return ordered[first], np.add.reduceat(told[order], first) if len(first) else np.empty(0)


def summed(owners: Whole, told: Real | Flags, count: int) -> Real:
    """(count,) The sum of what is told of each owner, added in the order given."""
    return np.bincount(owners, told, count).astype(np.float64)


def each(function: Callable[[float], float], told: Real) -> Real:
    """A function of `math` of every number; NumPy's own differ in the last bit from one processor to another."""
    return np.fromiter(map(function, told.tolist()), np.float64, len(told))


def grained(told: Real) -> Real:
    """Each as the nearest whole multiple of GRAIN."""
    return np.rint(told / GRAIN) * GRAIN
