"""How alike claims are by their weighted roots: a sparse table, found through an inverted index.

Cosine of binary vectors, weighted by rarity (Salton and Buckley 1988). Candidates come from the rarer roots alone and
each claim keeps few of them, so that the cost grows with the claims and not with their pairs.
"""

import math
from collections.abc import Sized
from dataclasses import dataclass

import numpy as np

from reader.align.ragged import Ragged, Real, Table, Whole, each, grained, meet, ranks, spread, summed, totals
from reader.progress import Report, silent

_LONGEST_POSTING = 12
_ORDINARY = 60
_WIDTH = 14
_LEAST = 0.03
_SURELY_CLOSE = 0.12
_EVERY = 500


def rarity(held: Whole, claims: int, telling: Real) -> Real:
    """(roots,) The weight of each root: log(1 + claims / claims that hold it), less for what is common anywhere."""
    counts, which = np.unique(held, return_inverse=True)
    return grained(each(math.log1p, claims / counts)[which] * telling)


def squared(weights: Real) -> Real:
    """(roots,) What each root adds to the square of a vector's length, and to the product of two that both hold it."""
    return grained(weights * weights)


def lengths(held: Ragged, squares: Real) -> Real:
    """(claims,) The length of each claim's vector."""
    found = np.sqrt(held.sums(squares[held.values]))
    found[found == 0] = 1.0
    return found


def crowd(*articles: Sized) -> float:
    """How many times longer than an ordinary article of sixty claims the longest is; at least 1."""
    return max(1.0, max(map(len, articles)) / _ORDINARY)


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """An article's claims under given weights: the roots of each, and (claims,) how long its vector is."""

    held: Ragged
    lengths: Real


def likeness(rows: Measured, columns: Measured, holders: Ragged, squares: Real, report: Report = silent) -> Table:
    """For each row the columns that are likest (0 to 1). In long articles, where chance finds some likeness for
    everything, fewer are kept and they must be more alike.

    `holders` are the columns that hold each of the row's roots, `squares` (roots,) what each counts. `report` is called
    with the share done and no words.
    """
    crowded = crowd(rows.held, columns.held)
    width, least = max(4, round(_WIDTH / crowded)), min(_SURELY_CLOSE, _LEAST * crowded)
    found = []
    for start in range(0, len(rows.held), _EVERY):
        report(start / len(rows.held), "")
        some = np.arange(start, min(start + _EVERY, len(rows.held)))
        row, column, square = _met(rows.held, holders, squares, some, len(columns.held))
        rough = square / columns.lengths[column]
        close = np.flatnonzero(square > least / 2 * rows.lengths[row] * columns.lengths[column])
        close = close[ranks(row[close], rough[close]) < width]
        row, column = row[close], column[close]
        met = meet(rows.held, columns.held, row, column)
        shared = summed(met.pair, squares[rows.held.values[met.mine]], len(row))
        like = shared / (rows.lengths[row] * columns.lengths[column])
        kept = like >= least
        found.append((row[kept], column[kept], like[kept]))
    if not found:
        found.append((np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)))
    row, column, like = map(np.concatenate, zip(*found, strict=True))
    return Table.of(row, column, like, len(rows.held))


def _met(held: Ragged, holders: Ragged, squares: Real, rows: Whole, columns: int) -> tuple[Whole, Whole, Real]:
    """Pairs of one of these rows and one of so many columns that share a rarer root, with the sum of the squares."""
    asked, at = spread(held, rows)
    root = held.values[at]
    rare = holders.sizes[root] <= _LONGEST_POSTING
    which, place = spread(holders, root[rare])
    keys = rows[asked[rare][which]] * columns + holders.values[place]
    cells, square = totals(keys, squares[root[rare][which]])
    return cells // columns, cells % columns, square
