"""A second look at every scored pair, beside all the others of the story.

The first look knows two articles. Only the whole story shows that two of them tell of another event of the same
sort: then what they share is common to the story, and they share few matches. A pair whose two claims both match a
third rises, but a third alone makes no match.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.align.events import Events
from reader.align.learned import Regression, chance
from reader.align.likeness import held, rarity
from reader.align.profile import Profile
from reader.progress import Report, silent

SUPPORT = (
    *("odds", "story_least", "story_most", "story_top", "strength", "standing_least", "standing_most"),
    *("third", "rivals", "neighbours", "same_event"),
)

Pair = tuple[int, int]
"""Two articles by number, the lesser first; or a claim of the one and a claim of the other, by number."""


class Scored(NamedTuple):
    """A pair of claims after the first look: its log odds, and the roots that both hold."""

    odds: float
    shared: frozenset[str]


Scores = Mapping[Pair, Mapping[Pair, Scored]]
_EVERY = 500


def weigh(
    articles: Sequence[Sequence[Profile]],
    scores: Scores,
    event: Regression,
    regression: Regression,
    report: Report = silent,
) -> Iterator[tuple[Pair, Pair, float]]:
    """Two articles, two claims, and the chance after the second look that they say the same.

    Raises Cancelled where `report` does; it is called with no words.
    """
    for pair, cell, look in looks(articles, scores, event, report):
        yield pair, cell, chance(regression.odds(look))


def looks(
    articles: Sequence[Sequence[Profile]], scores: Scores, event: Regression, report: Report = silent
) -> Iterator[tuple[Pair, Pair, tuple[float, ...]]]:
    """For every pair of claims the numbers of SUPPORT, in that order."""
    story = _Story(articles, scores, report)
    same_event = Events(articles, report).company(event)
    told, every = 0, sum(map(len, scores.values()))
    for pair, cells in scores.items():
        standing, occasion = story.standing(pair), math.log(same_event[pair[0]][pair[1]] + 0.02)
        for cell, scored in cells.items():
            if told % _EVERY == 0:
                report(told / every, "")
            told += 1
            wording, company = story.wording(pair, cell, scored), story.company(pair, cell)
            yield pair, cell, (scored.odds, *wording, *standing, *company, occasion)


class _Story:
    """All articles and all first scores at once."""

    def __init__(self, articles: Sequence[Sequence[Profile]], scores: Scores, report: Report) -> None:
        counts = []
        for article in articles:
            report(0.0, "")
            counts.append(held(article))
        self.weights = rarity(counts, sum(map(len, articles)))
        self.masses: list[list[float]] = []
        for article in articles:
            report(0.0, "")
            self.masses.append([math.fsum(profile.pick(self.weights)) for profile in article])
        self.first = [0, *accumulate(map(len, articles))]
        """The number in the whole story of each article's first claim."""
        self.beside: list[dict[int, float]] = [{} for _ in range(self.first[-1])]
        """For each claim of the story, in how far it matches others."""
        self.chances: dict[Pair, dict[Pair, float]] = {}
        for pair, scored in scores.items():
            report(0.0, "")
            self.chances[pair] = self._chances(pair, scored)
        self.strength = {
            pair: math.fsum(cells.values()) / max(1, min(len(articles[number]) for number in pair))
            for pair, cells in self.chances.items()
        }
        self.strongest = [
            max((strong for pair, strong in self.strength.items() if number in pair), default=0.0)
            for number in range(len(articles))
        ]

    def _chances(self, pair: Pair, scored: Mapping[Pair, Scored]) -> dict[Pair, float]:
        one, other = self.first[pair[0]], self.first[pair[1]]
        cells = {}
        for cell, (odds, _) in scored.items():
            row, column = one + cell[0], other + cell[1]
            cells[cell] = self.beside[row][column] = self.beside[column][row] = chance(odds)
        return cells

    def wording(self, pair: Pair, cell: Pair, scored: Scored) -> tuple[float, ...]:
        """What the first look took from two articles, with the rarity of the whole story."""
        (one, other), (row, column) = pair, cell
        weights = [self.weights[word] for word in scored.shared]
        mass = math.fsum(weights)
        mine, theirs = mass / (self.masses[one][row] + 1), mass / (self.masses[other][column] + 1)
        least, most = (mine, theirs) if mine <= theirs else (theirs, mine)
        return least, most, max(weights, default=0.0)

    def standing(self, pair: Pair) -> tuple[float, float, float]:
        """How much two articles share: by itself, and beside what each shares with the others."""
        strength = self.strength[pair]
        least, most = sorted(strength / (self.strongest[number] + 0.02) for number in pair)
        return math.log(strength + 0.05), least, most

    def company(self, pair: Pair, cell: Pair) -> tuple[float, float, float]:
        here, there = self.first[pair[0]] + cell[0], self.first[pair[1]] + cell[1]
        one, other = self.beside[here], self.beside[there]
        third = max([math.sqrt(one[third] * other[third]) for third in one if third in other], default=0.0)
        rivals = [0.0, *self._rivals(one, pair[1], there), *self._rivals(other, pair[0], here)]
        cells, (row, column) = self.chances[pair], cell
        neighbours = max(cells.get((row - 1, column - 1), 0.0), cells.get((row + 1, column + 1), 0.0))
        return third, max(rivals), neighbours

    def _rivals(self, beside: Mapping[int, float], article: int, but: int) -> list[float]:
        low, high = self.first[article], self.first[article + 1]
        return [sure for claim, sure in beside.items() if low <= claim < high and claim != but]
