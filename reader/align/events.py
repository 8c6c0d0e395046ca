"""Whether two articles of a story tell of the same event, by what sets them apart from the other articles.

Look-alike events (two quakes, two takeovers) share the words of their sort; the names, and what stands in the first
sentences, tell them apart. Alone, the names rightly order 95 of 100 pairs of same and look-alike events of
`ecb_mixed`. Rarity here counts articles, not claims.
"""

import math
from collections.abc import Sequence

import numpy as np

from reader.align.learned import Regression, chance
from reader.align.portrait import Portrait, numbered
from reader.align.ragged import Real, Whole, each
from reader.progress import Report, silent

EVENTS = ("names", "names_standing", "leads", "leads_standing", "wording", "wording_standing", "numbers", "rank")
_LEAD = 3


class Events:
    """How alike any two articles of a story are, by themselves and beside the likest of the others.

    `numbered` has the numbers of their roots in the whole story, as `reader.align.portrait.numbered` gives them.
    """

    def __init__(self, articles: Sequence[Portrait], report: Report = silent) -> None:
        self.numbered = places, telling = numbered(articles)
        spread = np.bincount(np.concatenate(places), minlength=len(telling))
        rarity = each(math.log, (len(articles) + 1) / spread) * telling
        counts = [_counts(one) for one in articles]
        self._tables = []
        for sort in zip(*counts, strict=True):
            report(0.0, "")
            vectors = np.zeros((len(articles), len(telling)))
            for vector, place, told in zip(vectors, places, sort, strict=True):
                vector[place] = np.where(told > 0, 1 + each(math.log, np.maximum(told, 1)), 0) * rarity[place]
            self._tables.append(_table(vectors))
        self._count = len(articles)

    def signals(self, one: int, other: int) -> tuple[float, ...]:
        """The numbers of EVENTS, in that order."""
        found: list[float] = []
        for table in self._tables[:3]:
            found += [table[one][other], _standing(table, one, other)]
        names = self._tables[0]
        before = sum(table > names[one][other] for number in (one, other) for table in names[number])
        return *found, self._tables[3][one][other], before / self._count

    def company(self, regression: Regression) -> list[list[float]]:
        """For any two articles, in how far both tell of the event of the same articles (0 to 1; themselves too).

        Two reports of one event that share little by themselves are still like the same third.
        """
        same, (one, other) = np.eye(self._count), np.triu_indices(self._count, 1)
        signals = [self.signals(*pair) for pair in zip(one.tolist(), other.tolist(), strict=True)]
        if signals:
            same[one, other] = same[other, one] = chance(regression.odds(np.array(signals)))
        same /= np.sqrt((same * same).sum(axis=1, keepdims=True))
        company: list[list[float]] = [(row * same).sum(axis=1).tolist() for row in same]
        return company


def _counts(one: Portrait) -> tuple[Whole, ...]:
    """(roots,) How often an article has each root: in its names, in its first sentences, at all, as a number."""
    lead = np.zeros_like(one.roots.held)
    lead[one.held.values[: one.held.starts[min(_LEAD, len(one.held))]]] = 1
    return one.roots.named, lead, one.roots.held, 1 * one.roots.numeric


def _table(vectors: Real) -> list[list[float]]:
    """The cosine of any two; 0 of each with itself."""
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    vectors /= np.where(lengths > 0, lengths, 1.0)
    table = np.array([(vector * vectors).sum(axis=1) for vector in vectors])
    np.fill_diagonal(table, 0.0)
    told: list[list[float]] = table.tolist()
    return told


def _standing(table: list[list[float]], one: int, other: int) -> float:
    return table[one][other] / (min(max(table[one]), max(table[other])) + 0.02)
