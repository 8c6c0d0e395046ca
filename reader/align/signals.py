"""The signals from which a pair of claims is scored, each a number with a name.

All are worked out from two articles alone, so that what is known of a pair of articles stays true when a third comes.
Where a signal differs between the two sides it comes as the lesser and the greater, so that the order of the
articles does not matter. Those that moved nothing on unseen topics were left out.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import fsum
from operator import methodcaller

from reader.align.likeness import Table, crowd, lengths, likeness, rarity
from reader.align.portrait import Portrait

SIGNALS = (
    *("company_log", "near", "cover_least", "cover_most", "core_least", "core_most"),
    *("clause_least", "clause_most", "anchors", "shared_log", "row_least", "row_most"),
    *("margin_least", "margin_most", "diagonal", "beside", "place_apart", "leads", "headlines", "refers_back"),
    *("same_subject", "numbers_shared", "numbers_clash", "numbers_only", "days_clash", "quotes"),
    *("absent_least", "absent_most", "words_most", "articles_alike", "articles_names"),
)
_TWO = methodcaller("split", "\t")
_REACH = 5
"""How many of the likest of each claim are looked at, in articles of ordinary length."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Claim number `row` of one article and `column` of another, with their signals in the order of SIGNALS."""

    row: int
    column: int
    signals: tuple[float, ...]
    shared: frozenset[str]


def candidates(one: Portrait, other: Portrait) -> Iterator[Candidate]:
    """The pairs of claims of two articles that share enough to be scored."""
    meeting = _Meeting(one, other)
    for row, likest in enumerate(meeting.across):
        for column, like in likest.items():
            if meeting.worth(row, column, like):
                shared = one.profiles[row].roots & other.profiles[column].roots
                yield Candidate(row, column, meeting.signals(row, column, like, shared), shared)


class _Meeting:
    """Two articles set against each other."""

    def __init__(self, one: Portrait, other: Portrait) -> None:
        self.one, self.other = _Side(one), _Side(other)
        rows, columns = one.profiles, other.profiles
        self.weights = rarity([one.held, other.held], len(rows) + len(columns))
        self.one.weigh(self.weights, self.other)
        self.other.weigh(self.weights, self.one)
        own, theirs = lengths(rows, self.weights), lengths(columns, self.weights)
        self.across = likeness(rows, columns, other.index, self.weights, own, theirs)
        self.reach = max(1, round(_REACH / crowd(rows, columns)))
        turned: Table = [{} for _ in other.profiles]
        for row, likest in enumerate(self.across):
            for column, like in likest.items():
                turned[column][row] = like
        self.one.meet(self.across, self.reach)
        self.other.meet(turned, self.reach)
        self.articles = self._articles()

    def worth(self, row: int, column: int, like: float) -> bool:
        """Likely enough to be looked at: among the likest of either claim."""
        return like >= min(self.one.least[row], self.other.least[column])

    def signals(self, row: int, column: int, like: float, shared: frozenset[str]) -> tuple[float, ...]:
        one, other = self.one, self.other
        a, b = one.portrait.profiles[row], other.portrait.profiles[column]
        weights = self.weights
        mass = fsum([weights[word] for word in shared])
        core = fsum([weights[word] for word in a.core & b.core])
        near = fsum([min(weights[x], weights[y]) for x, y in map(_TWO, a.near & b.near)])
        anchors = fsum([weights[word] / (one.portrait.held[word] * other.portrait.held[word]) for word in shared])
        numbers = len(a.numbers & b.numbers)
        return (
            math.log(self._company(row, column) + 0.05),
            math.log1p(near),
            *_both(mass / (one.mass[row] + 1), mass / (other.mass[column] + 1)),
            *_both(core / (one.core[row] + 2), core / (other.core[column] + 2)),
            *_both(one.clause(row, shared), other.clause(column, shared)),
            math.log1p(anchors),
            math.log1p(mass),
            *_both(one.best[row], other.best[column]),
            *_both(one.margin(row, like), other.margin(column, like)),
            max(self._at(row - 1, column - 1), self._at(row + 1, column + 1)),
            max(
                self._at(row - 1, column),
                self._at(row + 1, column),
                self._at(row, column - 1),
                self._at(row, column + 1),
            ),
            abs(row / len(one.mass) - column / len(other.mass)),
            float(row < 2 and column < 2),
            float(a.headline + b.headline),
            float(a.refers_back + b.refers_back),
            float(not a.subject.isdisjoint(b.subject)),
            min(numbers, 3),
            float(not numbers and bool(a.numbers) and bool(b.numbers)),
            min(len(a.numbers) - numbers, len(b.numbers) - numbers, 3),
            float(bool(a.days) and bool(b.days) and a.days.isdisjoint(b.days)),
            float(a.quotes and b.quotes),
            *_both(one.absent[row], other.absent[column]),
            math.log1p(max(len(a.words), len(b.words))),
            *self.articles,
        )

    def _at(self, row: int, column: int) -> float:
        return self.across[row].get(column, 0.0) if 0 <= row < len(self.across) else 0.0

    def _company(self, row: int, column: int) -> float:
        """Whether both are like the same other claims of the two articles (cosine of their likenesses to all)."""
        a, b = self.one.across[row], self.other.portrait.within[column]
        c, d = self.one.portrait.within[row], self.other.across[column]
        met = fsum([a[k] * b[k] for k in a.keys() & b.keys()]) + fsum([c[k] * d[k] for k in c.keys() & d.keys()])
        return met / (self.one.norm[row] * self.other.norm[column])

    def _articles(self) -> tuple[float, float]:
        """How alike the two articles are in all their words, and in their names."""
        one, other = self.one.portrait, self.other.portrait
        held = {word: one.held[word] + other.held[word] for word in self.weights}
        squares = {
            word: (weight * math.log1p(held[word]) / (1 + math.log1p(held[word]))) ** 2
            for word, weight in self.weights.items()
        }
        shared = fsum([squares[word] for word in one.held.keys() & other.held.keys()])
        norm = (
            math.sqrt(fsum([squares[word] for word in one.held]) * fsum([squares[word] for word in other.held])) or 1.0
        )
        names = fsum(
            [math.log1p(min(one.named[word], other.named[word])) for word in one.named.keys() & other.named.keys()]
        )
        told = min(fsum(map(math.log1p, side.named.values())) for side in (one, other))
        return shared / norm, names / (told + 1)


class _Side:
    """One of the two articles, with what each of its claims weighs here."""

    def __init__(self, portrait: Portrait) -> None:
        self.portrait = portrait
        self.clauses: dict[int, list[tuple[frozenset[str], float]]] = {}

    def weigh(self, weights: Mapping[str, float], other: "_Side") -> None:
        self.weights = weights
        foreign = other.portrait.held
        lost = {word: 0.0 if word in foreign else weights[word] for word in self.portrait.held}
        profiles = self.portrait.profiles
        self.mass = [fsum([weights[word] for word in profile.roots]) for profile in profiles]
        self.core = [fsum([weights[word] for word in profile.core]) for profile in profiles]
        self.absent = [
            fsum([lost[word] for word in profile.roots]) / (mass + 1e-6)
            for profile, mass in zip(profiles, self.mass, strict=True)
        ]

    def meet(self, across: Table, reach: int) -> None:
        self.across = across
        ranked = [sorted(row.values(), reverse=True) for row in across]
        self.best = [row[0] if row else 0.0 for row in ranked]
        self.second = [row[1] if len(row) > 1 else 0.0 for row in ranked]
        self.least = [row[reach - 1] if len(row) >= reach else 0.0 for row in ranked]
        self.norm = [
            math.sqrt(fsum([v * v for v in row.values()]) + own) or 1.0
            for row, own in zip(across, self.portrait.within_squares, strict=True)
        ]

    def margin(self, number: int, like: float) -> float:
        """By how much this is likelier than the best other; under 0 where another is likelier."""
        best = self.best[number]
        return like - (self.second[number] if like == best else best)

    def clause(self, number: int, shared: frozenset[str]) -> float:
        """The share of its best clause that the other claim holds."""
        weights = self.weights
        if number not in self.clauses:
            self.clauses[number] = [
                (clause, fsum([weights[word] for word in clause]) + 2)
                for clause in self.portrait.profiles[number].clauses
            ]
        return max(
            [
                fsum([weights[word] for word in met]) / mass
                for clause, mass in self.clauses[number]
                if (met := clause & shared)
            ],
            default=0.0,
        )


def _both(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)
