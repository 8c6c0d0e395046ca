"""The signals from which a pair of claims is scored, each a number with a name.

All are worked out from two articles alone, so that what is known of a pair of articles stays true when a third comes.
Where a signal differs between the two sides it comes as the lesser and the greater, so that the order of the
articles does not matter. Those that moved nothing on unseen topics were left out. Deeds are telling words that are not
names: two claims that share names alone may be of the same people on another occasion.
"""

import math
from collections.abc import Iterator, Mapping
from math import fsum
from operator import methodcaller, mul
from typing import NamedTuple

from reader.align.likeness import Measured, Table, crowd, lengths, likeness, rarity, squared
from reader.align.meaning import MEANING, Cell, Meaning
from reader.align.portrait import Portrait
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
_TWO = methodcaller("split", "\t")
_EVERY = 100
_REACH = 5
"""How many of the likest of each claim are looked at, in articles of ordinary length."""


class Candidate(NamedTuple):
    """Claim number `row` of one article and `column` of another, with their signals in the order of SIGNALS.

    Those of MEANING, the last, are missing where the senses of the words are not known.
    """

    row: int
    column: int
    signals: tuple[float, ...]
    shared: frozenset[str]


def candidates(one: Portrait, other: Portrait, report: Report = silent) -> Iterator[Candidate]:
    """The pairs of claims of two articles that share enough to be scored; `report` hears the share done and no words.

    Raises Cancelled where `report` does.
    """
    meeting, meaning = _Meeting(one, other, part(report, 0.0, 0.4)), Meaning(one, other)
    cells = sorted({*meeting.likest(), *meaning.likest()})
    for done, ((row, column), meant) in enumerate(zip(cells, meaning.signals(cells), strict=True)):
        if done % _EVERY == 0:
            report(0.4 + 0.6 * done / len(cells), "")
        shared = one.profiles[row].roots & other.profiles[column].roots
        yield Candidate(row, column, (*meeting.signals(row, column, shared), *meant), shared)


class _Meeting:
    """Two articles set against each other."""

    def __init__(self, one: Portrait, other: Portrait, report: Report) -> None:
        rows, columns = one.profiles, other.profiles
        self.weights = rarity([one.held, other.held], len(rows) + len(columns))
        squares = squared(self.weights)
        left, right = (Measured(side.profiles, side.index, lengths(side.profiles, squares)) for side in (one, other))
        self.across = likeness(left, right, squares, report)
        turned: Table = [{} for _ in columns]
        for row, likest in enumerate(self.across):
            for column, like in likest.items():
                turned[column][row] = like
        self._around: Table = [*self.across, {}]
        """One empty row more, which stands after the last and, as -1, before the first."""
        reach = max(1, round(_REACH / crowd(rows, columns)))
        plain = one.plain | other.plain
        deeds = {word: weight if word in plain else 0.0 for word, weight in self.weights.items()}
        self.one = _Side(one, other, self.weights, deeds, self.across, reach)
        self.other = _Side(other, one, self.weights, deeds, turned, reach)
        self._deeds = deeds
        self._both = {word: (one.held[word], other.held[word]) for word in one.held.keys() & other.held.keys()}
        self._anchors = {word: self.weights[word] / (mine * theirs) for word, (mine, theirs) in self._both.items()}
        self.articles = self._articles()

    def likest(self) -> Iterator[Cell]:
        """The pairs likely enough to be looked at: among the likest of either claim."""
        for row, likest in enumerate(self.across):
            for column, like in likest.items():
                if like >= min(self.one.least[row], self.other.least[column]):
                    yield row, column

    def signals(self, row: int, column: int, shared: frozenset[str]) -> tuple[float, ...]:
        one, other, weights = self.one, self.other, self.weights
        like = self.across[row].get(column, 0.0)
        a, b = one.portrait.profiles[row], other.portrait.profiles[column]
        mine, theirs = one.told(row), other.told(column)
        mass = fsum([weights[word] for word in shared])
        core = mass if a.core is a.roots and b.core is b.roots else fsum([weights[word] for word in a.core & b.core])
        near = fsum([min(weights[x], weights[y]) for x, y in map(_TWO, a.near & b.near)])
        deeds = fsum([self._deeds[word] for word in shared])
        numbers = len(a.numbers & b.numbers)
        before, here, after = self._around[row - 1], self._around[row], self._around[row + 1]
        return (
            math.log(self._company(row, column) / (mine.norm * theirs.norm) + 0.05),
            math.log1p(near),
            *_both(mass / (mine.mass + 1), mass / (theirs.mass + 1)),
            *_both(core / (mine.core + 2), core / (theirs.core + 2)),
            *_both(_clause(mine, shared, mass, weights), _clause(theirs, shared, mass, weights)),
            math.log1p(fsum([self._anchors[word] for word in shared])),
            math.log1p(mass),
            *_both(mine.best, theirs.best),
            *_both(mine.margin(like), theirs.margin(like)),
            max(before.get(column - 1, 0.0), after.get(column + 1, 0.0)),
            max(
                before.get(column, 0.0),
                after.get(column, 0.0),
                here.get(column - 1, 0.0),
                here.get(column + 1, 0.0),
            ),
            abs(row / len(one.portrait.profiles) - column / len(other.portrait.profiles)),
            row < 2 and column < 2,
            a.headline + b.headline,
            a.refers_back + b.refers_back,
            not a.subject.isdisjoint(b.subject),
            min(numbers, 3),
            not numbers and bool(a.numbers) and bool(b.numbers),
            min(len(a.numbers) - numbers, len(b.numbers) - numbers, 3),
            bool(a.days) and bool(b.days) and a.days.isdisjoint(b.days),
            a.quotes and b.quotes,
            *_both(mine.absent, theirs.absent),
            math.log1p(max(len(a.words), len(b.words))),
            *self.articles,
            math.log1p(deeds),
            not deeds,
            *_both(deeds / (mine.deeds + 3), deeds / (theirs.deeds + 3)),
        )

    def _company(self, row: int, column: int) -> float:
        """How far both are like the same other claims of the two articles."""
        a, b = self.across[row], self.other.portrait.within[column]
        c, d = self.one.portrait.within[row], self.other.across[column]
        return fsum([a[k] * b[k] for k in a if k in b]) + fsum([c[k] * d[k] for k in c if k in d])

    def _articles(self) -> tuple[float, float]:
        """How alike the two articles are in all their words, and in their names."""
        one, other = self.one.portrait, self.other.portrait
        both = {word: mine + theirs for word, (mine, theirs) in self._both.items()}
        logs = {number: math.log1p(number) for number in {*one.held.values(), *other.held.values(), *both.values()}}

        def squares(held: Mapping[str, int]) -> list[float]:
            told = [(self.weights[word] * (log := logs[number]) / (1 + log)) for word, number in held.items()]
            return list(map(mul, told, told))

        norm = math.sqrt(fsum(squares({**one.held, **both})) * fsum(squares({**other.held, **both}))) or 1.0
        names = fsum(
            [math.log1p(min(one.named[word], other.named[word])) for word in one.named.keys() & other.named.keys()]
        )
        told = min(fsum(map(math.log1p, side.named.values())) for side in (one, other))
        return fsum(squares(both)) / norm, names / (told + 1)


class _Told(NamedTuple):
    """A claim beside the other article: what it weighs, its clauses with their weights, and its likest there."""

    mass: float
    core: float
    deeds: float
    absent: float
    best: float
    second: float
    norm: float
    clauses: list[tuple[frozenset[str], float]]

    def margin(self, like: float) -> float:
        """By how much this is likelier than the best other; under 0 where another is likelier."""
        return like - (self.second if like == self.best else self.best)


class _Side:
    """One of the two articles; a claim is weighed when the first of its candidates asks."""

    def __init__(
        self,
        portrait: Portrait,
        other: Portrait,
        weights: Mapping[str, float],
        deeds: Mapping[str, float],
        across: Table,
        reach: int,
    ) -> None:
        self.portrait, self.across = portrait, across
        self._weights, self._deeds = weights, deeds
        self._lost = {**weights, **dict.fromkeys(other.held, 0.0)}
        self._ranked = [sorted(row.values(), reverse=True) for row in across]
        self.least = [row[reach - 1] if len(row) >= reach else 0.0 for row in self._ranked]
        self._claims: dict[int, _Told] = {}

    def told(self, number: int) -> _Told:
        found = self._claims.get(number)
        if found is None:
            self._claims[number] = found = self._tell(number)
        return found

    def _tell(self, number: int) -> _Told:
        profile, weights, ranked = self.portrait.profiles[number], self._weights, self._ranked[number]
        mass = fsum(profile.pick(weights))
        squares = fsum([like * like for like in ranked])
        return _Told(
            mass=mass,
            core=mass if profile.core is profile.roots else fsum(profile.pick_core(weights)),
            deeds=fsum(profile.pick(self._deeds)),
            absent=fsum(profile.pick(self._lost)) / (mass + 1e-6),
            best=ranked[0] if ranked else 0.0,
            second=ranked[1] if len(ranked) > 1 else 0.0,
            norm=math.sqrt(squares + self.portrait.within_squares[number]) or 1.0,
            clauses=[(clause, fsum([weights[word] for word in clause]) + 2) for clause in profile.clauses]
            if len(profile.clauses) > 1
            else [(profile.roots, mass + 2)],
        )


def _clause(told: _Told, shared: frozenset[str], mass: float, weights: Mapping[str, float]) -> float:
    """The share of its best clause that the other claim holds; `mass` is what all of `shared` weighs."""
    if len(told.clauses) == 1:
        return mass / told.clauses[0][1]
    return max(
        [fsum([weights[word] for word in met]) / whole for clause, whole in told.clauses if (met := clause & shared)],
        default=0.0,
    )


def _both(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)
