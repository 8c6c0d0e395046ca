"""A second look at every scored pair, beside all the others of the story.

The first look knows two articles. Only the whole story shows that two of them tell of another event of the same
sort: then what they share is common to the story, and they share few matches. A pair whose two claims both match a
third rises, but a third alone makes no match.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.align.events import Events
from reader.align.learned import Regression, chance
from reader.align.likeness import held, lengths, rarity, squared
from reader.align.profile import Profile

SUPPORT = (
    *("odds", "story_likeness", "story_log", "story_least", "story_most", "story_top", "strength"),
    *("standing_least", "standing_most", "third", "thirds", "rivals", "neighbours"),
    "same_event",
)

Pair = tuple[int, int]
"""Two articles by number, the lesser first; or a claim of the one and a claim of the other, by number."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of claims after the first look: its log odds, and the roots that both hold."""

    odds: float
    shared: frozenset[str]


Scores = Mapping[Pair, Mapping[Pair, Scored]]
Node = tuple[int, int]
"""An article and a claim of it, both by number."""


def weigh(
    articles: Sequence[Sequence[Profile]], scores: Scores, event: Regression, regression: Regression
) -> Iterator[tuple[Pair, Pair, float]]:
    """Two articles, two claims, and the chance after the second look that they say the same."""
    for pair, cell, look in looks(articles, scores, event):
        yield pair, cell, chance(regression.odds(look))


def looks(
    articles: Sequence[Sequence[Profile]], scores: Scores, event: Regression
) -> Iterator[tuple[Pair, Pair, tuple[float, ...]]]:
    """For every pair of claims the numbers of SUPPORT, in that order."""
    story = _Story(articles, scores)
    events = Events(articles)
    for pair, cells in scores.items():
        standing, same_event = story.standing(pair), math.log(chance(event.odds(events.signals(*pair))))
        for cell, scored in cells.items():
            wording, company = story.wording(pair, cell, scored), story.company(pair, cell)
            yield pair, cell, (scored.odds, *wording, *standing, *company, same_event)


class _Story:
    """All articles and all first scores at once."""

    def __init__(self, articles: Sequence[Sequence[Profile]], scores: Scores) -> None:
        self.weights = rarity([held(article) for article in articles], sum(map(len, articles)))
        squares = squared(self.weights)
        self.lengths = [lengths(article, squares) for article in articles]
        self.masses = [[math.fsum(profile.pick(self.weights)) for profile in article] for article in articles]
        self.chances = {
            pair: {cell: chance(scored.odds) for cell, scored in cells.items()} for pair, cells in scores.items()
        }
        self.beside: dict[Node, dict[Node, float]] = {}
        for (one, other), cells in self.chances.items():
            for (row, column), sure in cells.items():
                self.beside.setdefault((one, row), {})[other, column] = sure
                self.beside.setdefault((other, column), {})[one, row] = sure
        self.strength = {
            pair: math.fsum(cells.values()) / max(1, min(len(articles[number]) for number in pair))
            for pair, cells in self.chances.items()
        }
        self.strongest = [
            max((strong for pair, strong in self.strength.items() if number in pair), default=0.0)
            for number in range(len(articles))
        ]

    def wording(self, pair: Pair, cell: Pair, scored: Scored) -> tuple[float, ...]:
        """What the first look took from two articles, with the rarity of the whole story."""
        (one, other), (row, column) = pair, cell
        weights = [self.weights[word] for word in scored.shared]
        like = math.fsum([weight * weight for weight in weights]) / (
            self.lengths[one][row] * self.lengths[other][column]
        )
        mass = math.fsum(weights)
        covers = sorted((mass / (self.masses[one][row] + 1), mass / (self.masses[other][column] + 1)))
        return like, math.log(like + 0.03), *covers, max(weights, default=0.0)

    def standing(self, pair: Pair) -> tuple[float, float, float]:
        """How much two articles share: by itself, and beside what each shares with the others."""
        strength = self.strength[pair]
        least, most = sorted(strength / (self.strongest[number] + 0.02) for number in pair)
        return math.log(strength + 0.05), least, most

    def company(self, pair: Pair, cell: Pair) -> tuple[float, float, float, float]:
        here, there = (pair[0], cell[0]), (pair[1], cell[1])
        one, other = self.beside[here], self.beside[there]
        thirds = sorted([math.sqrt(one[third] * other[third]) for third in one.keys() & other.keys()], reverse=True)
        rivals = [sure for third, sure in one.items() if third[0] == pair[1] and third != there]
        rivals += [sure for third, sure in other.items() if third[0] == pair[0] and third != here]
        cells, (row, column) = self.chances[pair], cell
        neighbours = max(cells.get((row - 1, column - 1), 0.0), cells.get((row + 1, column + 1), 0.0))
        return (thirds[0] if thirds else 0.0), sum(thirds[:3]), max(rivals, default=0.0), neighbours
