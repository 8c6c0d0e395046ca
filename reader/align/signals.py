"""The signals from which a pair of claims is scored, each a number with a name.

All are worked out from two articles alone, so that what is known of a pair of articles stays true when a third comes.
Where a signal differs between the two sides it comes as the lesser and the greater, so that the order of the
articles does not matter. Those that moved nothing on unseen topics were left out. Deeds are telling words that are not
names: two claims that share names alone may be of the same people on another occasion.
"""

import math
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.align.likeness import Measured, crowd, lengths, likeness, rarity, squared
from reader.align.meaning import MEANING, Meaning
from reader.align.portrait import Portrait, pairs_of
from reader.align.ragged import Met, Ragged, Real, Table, Whole, distinct, each, grained, meet, spread, summed
from reader.progress import Report, part, silent

SIGNALS = (
    *("company_log", "near", "cover_least", "cover_most", "core_least", "core_most"),
    *("clause_least", "clause_most", "anchors", "shared_log", "row_least", "row_most"),
    *("margin_least", "margin_most", "diagonal", "beside", "place_apart", "leads", "headlines", "refers_back"),
    *("same_subject", "numbers_shared", "numbers_clash", "numbers_only", "days_clash", "quotes"),
    *("absent_least", "absent_most", "words_most", "articles_alike", "articles_names"),
    *("deeds_log", "deeds_none", "deeds_least", "deeds_most"),
    *MEANING,
)
_Told = TypeVar("_Told", bound=np.generic)
_REACH = 5
"""How many of the likest of each claim are looked at, in articles of ordinary length."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of claims of two articles, in the order of the text: `rows` (pairs,) of the one, `columns` of the other.

    `signals` (pairs, signals) come in the order of SIGNALS; those of MEANING, the last, are 0 where it is not known.
    `shared` has for each pair the roots that both hold, as the one article numbers them.
    """

    rows: Whole
    columns: Whole
    signals: Real
    shared: Ragged


def candidates(one: Portrait, other: Portrait, report: Report = silent) -> Candidates:
    """The pairs of claims of two articles that share enough to be scored; `report` hears the share done and no words.

    Raises Cancelled where `report` does.
    """
    meeting = Meeting(one, other, part(report, 0.0, 0.4))
    meaning = Meaning(one, other, part(report, 0.4, 0.7))
    width = max(1, len(other.profiles))
    cells = distinct(np.concatenate([rows * width + columns for rows, columns in (meeting.likest(), meaning.likest())]))
    rows, columns = cells // width, cells % width
    report(0.7, "")
    met = meeting.shared(rows, columns)
    report(0.8, "")
    told = [*meeting.signals(rows, columns, met), *meaning.signals(rows, columns)]
    shared = Ragged(one.held.values[met.mine], np.searchsorted(met.pair, np.arange(len(cells) + 1)))
    return Candidates(rows, columns, np.column_stack(told), shared)


class Meeting:
    """Two articles set against each other; what both hold has the numbers that the one article gave it."""

    def __init__(self, one: Portrait, other: Portrait, report: Report = silent) -> None:
        numbers = one.roots.numbers
        here = np.array([numbers.get(root, -1) for root in other.roots.numbers], np.int64)
        there = np.full(len(numbers), -1)
        there[here[here >= 0]] = np.flatnonzero(here >= 0)
        self._here = here
        self.one, self.other = _Side(one, other, there), _Side(other, one, here)
        self._held, self._entries = _renumbered(other.held, here)
        squares = squared(self.one.weights)
        mine = Measured(one.held, lengths(one.held, squares))
        theirs = Measured(self._held, lengths(other.held, squared(self.other.weights)))
        holders = self._held.kept(one.roots.indexed[self._held.values]).turned(len(numbers))
        self.across = likeness(mine, theirs, holders, squares, report)
        reach = max(1, round(_REACH / crowd(one.profiles, other.profiles)))
        self.one.see(self.across, reach)
        self.other.see(self.across.turned(len(other.profiles)), reach)

    def likest(self) -> tuple[Whole, Whole]:
        """The rows and columns of the pairs likely enough to be looked at: among the likest of either claim."""
        rows, columns = self.across.cells.owners, self.across.cells.values
        likely = self.across.told >= np.minimum(self.one.least[rows], self.other.least[columns])
        return rows[likely], columns[likely]

    def shared(self, rows: Whole, columns: Whole) -> Met:
        """The roots that both claims of each pair hold, by their places in what either article's claims hold."""
        met = meet(self.one.portrait.held, self._held, rows, columns)
        return Met(met.pair, met.mine, self._entries[met.theirs])

    def signals(self, rows: Whole, columns: Whole, met: Met) -> list[Real]:
        """The numbers of SIGNALS before those of MEANING, each (pairs,), from the roots that each pair shares."""
        one, other, pairs = self.one, self.other, len(rows)
        a, b = one.portrait.claims, other.portrait.claims
        root = one.portrait.held.values[met.mine]
        weights = one.weights[root]

        like, mass = self.across.at(rows, columns), summed(met.pair, weights, pairs)
        core = summed(met.pair, weights * (one.portrait.core[met.mine] & other.portrait.core[met.theirs]), pairs)
        clauses = one.clause(rows, met.pair, met.mine, weights), other.clause(columns, met.pair, met.theirs, weights)
        deeds = summed(met.pair, weights * one.plain[root], pairs)
        numbers = summed(met.pair, one.portrait.roots.numeric[root], pairs)
        return [
            each(math.log, self._company(rows, columns) / (one.norm[rows] * other.norm[columns]) + 0.05),
            each(math.log1p, self._near(rows, columns)),
            *_both(mass / (one.mass[rows] + 1), mass / (other.mass[columns] + 1)),
            *_both(core / (one.core[rows] + 2), core / (other.core[columns] + 2)),
            *_both(*clauses),
            each(math.log1p, summed(met.pair, self._anchors()[root], pairs)),
            each(math.log1p, mass),
            *_both(one.best[rows], other.best[columns]),
            *_both(one.margin(like, rows), other.margin(like, columns)),
            np.maximum(self.across.at(rows - 1, columns - 1), self.across.at(rows + 1, columns + 1)),
            np.maximum.reduce([self.across.at(rows + down, columns + on) for down, on in _BESIDE]),
            np.abs(rows / len(a.words) - columns / len(b.words)),
            ((rows < 2) & (columns < 2)).astype(np.float64),
            a.headline[rows] + 1.0 * b.headline[columns],
            a.refers_back[rows] + 1.0 * b.refers_back[columns],
            self._same_subject(rows, columns),
            np.minimum(numbers, 3),
            1.0 * ((numbers == 0) & (a.numbers[rows] > 0) & (b.numbers[columns] > 0)),
            np.minimum(np.minimum(a.numbers[rows], b.numbers[columns]) - numbers, 3),
            1.0 * ((a.days[rows] > 0) & (b.days[columns] > 0) & (a.days[rows] & b.days[columns] == 0)),
            1.0 * (a.quotes[rows] & b.quotes[columns]),
            *_both(one.absent[rows], other.absent[columns]),
            each(math.log1p, np.maximum(a.words[rows], b.words[columns])),
            *(np.full(pairs, told) for told in self._articles()),
            each(math.log1p, deeds),
            1.0 * (deeds == 0),
            *_both(deeds / (one.deeds[rows] + 3), deeds / (other.deeds[columns] + 3)),
        ]

    def _company(self, rows: Whole, columns: Whole) -> Real:
        """How far both are like the same other claims of the two articles."""
        found = np.zeros(len(rows))
        one, other = self.one, self.other
        for mine, theirs in ((one.across, other.portrait.within), (one.portrait.within, other.across)):
            met = meet(mine.cells, theirs.cells, rows, columns)
            found += summed(met.pair, mine.told[met.mine] * theirs.told[met.theirs], len(rows))
        return found

    def _near(self, rows: Whole, columns: Whole) -> Real:
        """What the roots weigh, the lesser of two, that stand near each other in both."""
        mine, theirs = self.one.portrait, self.other.portrait
        count = len(mine.roots.numbers)
        x, y = np.divmod(mine.near.values, count)
        here = mine.near.kept((self.one.there[x] >= 0) & (self.one.there[y] >= 0))
        x, y = (self._here[root] for root in np.divmod(theirs.near.values, len(theirs.roots.numbers)))
        known = (x >= 0) & (y >= 0)
        there = Ragged.of(theirs.near.owners[known], pairs_of(x[known], y[known], count), len(theirs.profiles))
        met = meet(here, there, rows, columns)
        x, y = np.divmod(here.values[met.mine], count)
        return summed(met.pair, np.minimum(self.one.weights[x], self.one.weights[y]), len(rows))

    def _anchors(self) -> Real:
        """(roots,) What each counts that few claims of the two articles hold."""
        one, other, there = self.one.portrait.roots, self.other.portrait.roots, self.one.there
        return grained(
            np.where(there >= 0, self.one.weights / (one.held * np.maximum(1, _found(other.held, there))), 0.0)
        )

    def _same_subject(self, rows: Whole, columns: Whole) -> Real:
        mine, theirs = self.one.portrait.claims.subject[rows], self.other.portrait.claims.subject[columns]
        theirs = _found(self._here, theirs, -1)
        same = (mine[:, :, None] == theirs[:, None, :]) & (mine >= 0)[:, :, None]
        found: Real = same.any(axis=(1, 2)).astype(np.float64)
        return found

    def _articles(self) -> tuple[float, float]:
        """How alike the two articles are in all their words, and in their names."""
        one, other = self.one, self.other
        both = np.flatnonzero(one.there >= 0)
        mine, theirs = (grained(np.square(side.weights * _damped(side.total))) for side in (one, other))
        norm = math.sqrt(mine.sum() * theirs.sum()) or 1.0
        named = np.minimum(one.portrait.roots.named[both], other.portrait.roots.named[one.there[both]])
        told = min(grained(_log1p(side.portrait.roots.named)).sum() for side in (one, other))
        return mine[both].sum() / norm, grained(_log1p(named)).sum() / (told + 1)


_BESIDE = ((-1, 0), (1, 0), (0, -1), (0, 1))


class _Side:
    """One of the two articles: its roots and claims beside the other.

    `there` (roots,) is the number that the other article gives a root, -1 where it has none; `total` how many claims of
    both hold it, `weights` its rarity, `plain` whether either article writes it small. `mass`, `core` and `deeds`
    (claims,) are what a claim's roots weigh, `absent` the share of it that the other article lacks.
    """

    def __init__(self, portrait: Portrait, other: Portrait, there: Whole) -> None:
        self.portrait, self.there = portrait, there
        roots, shared = portrait.roots, there >= 0
        self.total = roots.held + _found(other.roots.held, there)
        self.plain = roots.plain | _found(other.roots.plain, there)
        self.weights = rarity(self.total, len(portrait.profiles) + len(other.profiles), roots.telling)
        held = portrait.held
        weights = self.weights[held.values]
        self.mass = held.sums(weights)
        self.core = held.sums(weights * portrait.core)
        self.deeds = held.sums(weights * self.plain[held.values])
        self.absent = held.sums(weights * ~shared[held.values]) / (self.mass + 1e-6)
        holding = portrait.clauses.holding
        self._clauses = summed(holding.values, weights[holding.owners], portrait.clauses.first[-1]) + 2

    def see(self, across: Table, reach: int) -> None:
        """Takes in how like its claims are to those of the other: the best of each, the second and the `reach`-th."""
        self.across = across
        owners, ranks = across.cells.owners, across.ranks()
        self.best, self.second, self.least = np.zeros((3, len(self.mass)))
        for found, rank in ((self.best, 0), (self.second, 1), (self.least, reach - 1)):
            found[owners[ranks == rank]] = across.told[ranks == rank]
        self.norm = np.sqrt(across.cells.sums(across.told * across.told) + self.portrait.within_squares)
        self.norm[self.norm == 0] = 1.0

    def margin(self, like: Real, claims: Whole) -> Real:
        """By how much this is likelier than the best other; under 0 where another is likelier."""
        return like - np.where(like == self.best[claims], self.second[claims], self.best[claims])

    def clause(self, claims: Whole, pair: Whole, entries: Whole, weights: Real) -> Real:
        """(pairs,) The share of the best clause of each of these claims that is shared.

        What is shared comes as the number of the pair, its place in what the claims hold, and what it weighs.
        """
        if not len(claims):
            return np.empty(0)
        holding, first = self.portrait.clauses.holding, self.portrait.clauses.first
        count = first[claims + 1] - first[claims]
        begun = np.cumsum(count) - count
        which, place = spread(holding, entries)
        slot = begun[pair[which]] + holding.values[place] - first[claims[pair[which]]]
        met = summed(slot, weights[which], count.sum())
        clause = np.arange(len(met)) - np.repeat(begun - first[claims], count)
        best: Real = np.maximum.reduceat(met / self._clauses[clause], begun)
        return best


def _renumbered(held: Ragged, numbers: Whole) -> tuple[Ragged, Whole]:
    """Rows with other numbers for their values, without those that have none (-1); and where each stood before."""
    values = numbers[held.values]
    kept = np.flatnonzero(values >= 0)
    owners = held.owners[kept]
    order = np.argsort(owners * (int(values.max(initial=0)) + 1) + values[kept])
    return Ragged(values[kept][order], np.searchsorted(owners, np.arange(len(held) + 1))), kept[order]


def _found(told: NDArray[_Told], places: Whole, without: int = 0) -> NDArray[_Told]:
    """What is told at each place, and something else where there is none (-1)."""
    return np.append(told, np.asarray(without, told.dtype))[places]


def _log1p(counts: Whole) -> Real:
    return each(math.log1p, np.arange(counts.max(initial=0) + 1))[counts]


def _damped(counts: Whole) -> Real:
    """Counts as numbers below 1 that rise ever more slowly."""
    logs = _log1p(counts)
    return logs / (1 + logs)


def _both(one: Real, other: Real) -> tuple[Real, Real]:
    return np.minimum(one, other), np.maximum(one, other)
