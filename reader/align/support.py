"""A second look at every scored pair beside the others: rivals, thirds, and how much two articles share at all.

Two articles about another event of the same sort share words but few matches: the score of each of their pairs
sinks. A pair whose two claims both match a third rises, but a third alone makes no match.
"""

import math
from collections.abc import Mapping, Sequence

from reader.align.learned import Regression, chance

Node = tuple[int, int]
"""An article and a claim of it, both by number."""
Scores = Mapping[tuple[int, int], Mapping[tuple[int, int], float]]
"""For two articles (the lesser number first): log odds by claim of the one and claim of the other."""

SUPPORT = ("odds", "strength", "standing_least", "standing_most", "third", "thirds", "rivals", "neighbours")


def looks(scores: Scores, sizes: Sequence[int]) -> dict[tuple[int, int], dict[tuple[int, int], tuple[float, ...]]]:
    """The numbers of the second look, in the order of SUPPORT. `sizes` are the articles' numbers of claims."""
    chances = {pair: {cell: chance(odds) for cell, odds in cells.items()} for pair, cells in scores.items()}
    beside: dict[Node, dict[Node, float]] = {}
    for (one, other), cells in chances.items():
        for (row, column), sure in cells.items():
            beside.setdefault((one, row), {})[other, column] = sure
            beside.setdefault((other, column), {})[one, row] = sure
    strength = {
        pair: sum(cells.values()) / max(1, min(sizes[pair[0]], sizes[pair[1]])) for pair, cells in chances.items()
    }
    most = [
        max((strong for pair, strong in strength.items() if number in pair), default=0.0)
        for number in range(len(sizes))
    ]
    looked = {}
    for pair, cells in chances.items():
        standing = sorted(strength[pair] / (most[number] + 0.02) for number in pair)
        shared = (math.log(strength[pair] + 0.05), *standing)
        looked[pair] = {
            cell: (
                scores[pair][cell],
                *shared,
                *_thirds(pair, cell, beside),
                _rivals(pair, cell, beside),
                _neighbours(cell, cells),
            )
            for cell in cells
        }
    return looked


def weigh(
    scores: Scores, sizes: Sequence[int], regression: Regression
) -> dict[tuple[int, int], dict[tuple[int, int], float]]:
    """The chance of each pair after the second look."""
    return {
        pair: {cell: chance(regression.odds(look)) for cell, look in cells.items()}
        for pair, cells in looks(scores, sizes).items()
    }


def _thirds(
    pair: tuple[int, int], cell: tuple[int, int], beside: Mapping[Node, Mapping[Node, float]]
) -> tuple[float, float]:
    one, other = beside[pair[0], cell[0]], beside[pair[1], cell[1]]
    met = sorted((math.sqrt(one[third] * other[third]) for third in one.keys() & other.keys()), reverse=True)
    return (met[0], sum(met[:3])) if met else (0.0, 0.0)


def _rivals(pair: tuple[int, int], cell: tuple[int, int], beside: Mapping[Node, Mapping[Node, float]]) -> float:
    """The best other match of the two claims in each other's article."""
    here, there = (pair[0], cell[0]), (pair[1], cell[1])
    rows = [sure for third, sure in beside[here].items() if third[0] == pair[1] and third != there]
    columns = [sure for third, sure in beside[there].items() if third[0] == pair[0] and third != here]
    return max(max(rows, default=0.0), max(columns, default=0.0))


def _neighbours(cell: tuple[int, int], cells: Mapping[tuple[int, int], float]) -> float:
    row, column = cell
    return max(cells.get((row - 1, column - 1), 0.0), cells.get((row + 1, column + 1), 0.0))
