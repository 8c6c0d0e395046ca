"""The signals from which a pair of claims is scored, each a number with a name.

All are worked out from two articles alone, so that what is known of a pair of articles stays true when a third comes.
Where a signal differs between the two sides it comes as the lesser and the greater, so that the order of the
articles does not matter.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.align.likeness import Table, lengths, likeness, rarity
from reader.align.profile import Profile

SIGNALS = (
    *("likeness", "likeness_log", "company_log", "near", "cover_least", "cover_most", "core_least", "core_most"),
    *("clause_least", "clause_most", "anchors", "anchor_top", "shared_log", "row_least", "row_most"),
    *("rank_least", "rank_most", "margin_least", "margin_most", "diagonal", "beside", "place_apart", "leads"),
    *("headlines", "refers_back", "same_subject", "same_opening", "numbers_shared", "numbers_clash"),
    *("numbers_only_least", "numbers_only_most", "names_only_least", "names_only_most", "names_clash"),
    *("names_cover_least", "names_cover_most", "days_clash", "quotes", "absent_least", "absent_most"),
    *("context", "words_least", "words_most", "articles_alike", "articles_names", "articles_top", "articles_heads"),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Claim number `row` of one article and `column` of another, with their signals in the order of SIGNALS."""

    row: int
    column: int
    signals: tuple[float, ...]
    shared: frozenset[str]


def candidates(one: Sequence[Profile], other: Sequence[Profile]) -> Iterator[Candidate]:
    """The pairs of claims of two articles that share enough to be scored."""
    meeting = _Meeting(one, other)
    for row, likest in enumerate(meeting.table):
        for column, like in likest.items():
            if meeting.worth(row, column, like):
                shared = one[row].roots & other[column].roots
                yield Candidate(row, column, tuple(meeting.signals(row, column, like)), shared)


class _Meeting:
    """Two articles set against each other."""

    def __init__(self, one: Sequence[Profile], other: Sequence[Profile]) -> None:
        self.sides = (one, other)
        self.weights = rarity(one, other)
        own, theirs = lengths(one, self.weights), lengths(other, self.weights)
        self.lengths = (own, theirs)
        self.table = likeness(one, other, self.weights, own, theirs)
        self.turned: Table = [{} for _ in other]
        for row, likest in enumerate(self.table):
            for column, like in likest.items():
                self.turned[column][row] = like
        self.within = (
            likeness(one, one, self.weights, own, own),
            likeness(other, other, self.weights, theirs, theirs),
        )
        self.ranks = ([_ranked(row) for row in self.table], [_ranked(column) for column in self.turned])
        self.held = tuple(Counter(word for profile in side for word in profile.roots) for side in self.sides)
        self.mass = tuple([_mass(profile.roots, self.weights) for profile in side] for side in self.sides)
        self.core_mass = tuple([_mass(profile.core, self.weights) for profile in side] for side in self.sides)
        self.clause_mass = tuple(
            [[(clause, _mass(clause, self.weights)) for clause in profile.clauses] for profile in side]
            for side in self.sides
        )
        self.names_mass = tuple([_mass(profile.names, self.weights) for profile in side] for side in self.sides)
        self.absent = tuple(
            [
                sum(self.weights[word] for word in profile.roots if word not in self.held[1 - number]) / (mass + 1e-6)
                for profile, mass in zip(side, self.mass[number], strict=True)
            ]
            for number, side in enumerate(self.sides)
        )
        self.norms = (
            [
                math.sqrt(sum(v * v for v in a.values()) + sum(v * v for v in b.values())) or 1.0
                for a, b in zip(self.table, self.within[0], strict=True)
            ],
            [
                math.sqrt(sum(v * v for v in a.values()) + sum(v * v for v in b.values())) or 1.0
                for a, b in zip(self.turned, self.within[1], strict=True)
            ],
        )
        self.articles = self._articles()

    def worth(self, row: int, column: int, like: float) -> bool:
        return like >= 0.15 or min(self.ranks[0][row].index(like), self.ranks[1][column].index(like)) < 4

    def signals(self, row: int, column: int, like: float) -> list[float]:
        one, other = self.sides[0][row], self.sides[1][column]
        weights = self.weights
        shared = one.roots & other.roots
        mass = sum([weights[word] for word in shared])
        core = sum([weights[word] for word in one.core & other.core])
        near = sum([min(weights[a], weights[b]) for a, b in one.near & other.near])
        anchors = [weights[word] / (self.held[0][word] * self.held[1][word]) for word in shared]
        clauses = [
            _clause(self.clause_mass[0][row], shared, weights),
            _clause(self.clause_mass[1][column], shared, weights),
        ]
        names = sum([weights[word] for word in one.names & other.names])
        best = (self.ranks[0][row], self.ranks[1][column])
        ranks = [ranked.index(like) for ranked in best]
        margins = [
            like - (ranked[1] if rank == 0 and len(ranked) > 1 else ranked[0] if rank else 0.0)
            for ranked, rank in zip(best, ranks, strict=True)
        ]
        numbers = one.numbers & other.numbers
        only = (len(one.numbers - numbers), len(other.numbers - numbers))
        names_only = (
            sum([weights[word] for word in one.names - other.roots]),
            sum([weights[word] for word in other.names - one.roots]),
        )
        return [
            like,
            math.log(like + 0.03),
            math.log(self._company(row, column, like) + 0.05),
            math.log1p(near),
            *_both(mass / (self.mass[0][row] + 1), mass / (self.mass[1][column] + 1)),
            *_both(core / (self.core_mass[0][row] + 2), core / (self.core_mass[1][column] + 2)),
            *_both(*clauses),
            math.log1p(sum(anchors)),
            max(anchors, default=0.0),
            math.log1p(mass),
            *_both(best[0][0], best[1][0]),
            *_both(min(ranks[0], 5), min(ranks[1], 5)),
            *_both(*margins),
            max(self._at(row - 1, column - 1), self._at(row + 1, column + 1)),
            max(
                self._at(row - 1, column),
                self._at(row + 1, column),
                self._at(row, column - 1),
                self._at(row, column + 1),
            ),
            abs(row / len(self.sides[0]) - column / len(self.sides[1])),
            float(row < 2 and column < 2),
            float(one.headline + other.headline),
            float(one.refers_back + other.refers_back),
            float(not one.subject.isdisjoint(other.subject)),
            float(one.words[:1] == other.words[:1]),
            min(len(numbers), 3),
            float(bool(one.numbers and other.numbers and not numbers)),
            *_both(min(only[0], 3), min(only[1], 3)),
            *_both(*names_only),
            float(bool(one.names and other.names and not names)),
            *_both(names / (self.names_mass[0][row] + 1), names / (self.names_mass[1][column] + 1)),
            float(bool(one.days and other.days and one.days.isdisjoint(other.days))),
            float(one.quotes and other.quotes),
            *_both(self.absent[0][row], self.absent[1][column]),
            self._context(row, column),
            *_both(math.log(len(one.words) + 1), math.log(len(other.words) + 1)),
            *self.articles,
        ]

    def _at(self, row: int, column: int) -> float:
        return self.table[row].get(column, 0.0) if 0 <= row < len(self.table) else 0.0

    def _company(self, row: int, column: int, like: float) -> float:
        """Whether both are like the same other claims of the two articles."""
        a, b = self.table[row], self.within[1][column]
        c, d = self.within[0][row], self.turned[column]
        met = sum([a[k] * b[k] for k in a.keys() & b.keys()]) + sum([c[k] * d[k] for k in c.keys() & d.keys()])
        return met / (self.norms[0][row] * self.norms[1][column])

    def _context(self, row: int, column: int) -> float:
        """What one claim shares with the sentence before the other, as a share of the claim."""
        one, other = self.sides
        shares = [0.0]
        for side, here, there, spot, place in ((0, one, other, row, column), (1, other, one, column, row)):
            if place:
                new = (here[spot].roots & there[place - 1].roots) - there[place].roots
                shares.append(sum([self.weights[word] for word in new]) / (self.mass[side][spot] + 1))
        return max(shares)

    def _articles(self) -> tuple[float, ...]:
        one, other = self.held
        weights = {
            word: math.log(1 + many) * self.weights[word] / (1 + math.log(1 + one[word] + other[word]))
            for many, word in ((one[w] + other[w], w) for w in self.weights)
        }
        shared = sum(weights[word] ** 2 for word in one.keys() & other.keys())
        norm = math.sqrt(sum(weights[w] ** 2 for w in one) * sum(weights[w] ** 2 for w in other)) or 1.0
        names = [Counter(word for profile in side for word in profile.names) for side in self.sides]
        told = [sum(math.log1p(many) for many in counted.values()) for counted in names]
        both = sum(math.log1p(min(names[0][word], names[1][word])) for word in names[0].keys() & names[1].keys())
        tops = sorted([ranked[0] for side in self.ranks for ranked in side if ranked], reverse=True)
        tops = tops[: max(2, (len(self.sides[0]) + len(self.sides[1])) // 4)]
        heads = max((self._at(row, column) for row in range(3) for column in range(3)), default=0.0)
        return shared / norm, both / (min(told) + 1), sum(tops) / max(1, len(tops)), heads


def _ranked(likest: dict[int, float]) -> list[float]:
    return sorted(likest.values(), reverse=True)


def _mass(words: frozenset[str], weights: dict[str, float]) -> float:
    return sum([weights[word] for word in words])


def _clause(
    clauses: Sequence[tuple[frozenset[str], float]], shared: frozenset[str], weights: dict[str, float]
) -> float:
    return max([sum([weights[word] for word in clause & shared]) / (mass + 2) for clause, mass in clauses], default=0.0)


def _both(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)
