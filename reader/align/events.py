"""Whether two articles of a story tell of the same event, by what sets them apart from the other articles.

Look-alike events (two quakes, two takeovers) share the words of their sort; the names, and what stands in the first
sentences, tell them apart. Alone, the names rightly order 95 of 100 pairs of same and look-alike events of
`ecb_mixed`. Rarity here counts articles, not claims.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from operator import mul

from reader.align.learned import Regression, chance
from reader.align.profile import Profile
from reader.align.vocabulary import telling
from reader.progress import Report, silent

EVENTS = ("names", "names_standing", "leads", "leads_standing", "wording", "wording_standing", "numbers", "rank")
_LEAD = 3

Vector = dict[str, float]


class Events:
    """How alike any two articles of a story are, by themselves and beside the likest of the others."""

    def __init__(self, articles: Sequence[Sequence[Profile]], report: Report = silent) -> None:
        told: list[tuple[Counter[str], ...]] = []
        for article in articles:
            report(0.0, "")
            held = Counter(chain.from_iterable([profile.roots for profile in article]))
            named = Counter(chain.from_iterable([profile.names for profile in article]))
            lead = Counter(frozenset().union(*[profile.roots for profile in article[:_LEAD]]))
            numbers = Counter(frozenset().union(*[profile.numbers for profile in article]))
            told.append((named, lead, held, numbers))
        spread = Counter(chain.from_iterable([held for _, _, held, _ in told]))
        rarity = {word: math.log((len(articles) + 1) / many) * telling(word) for word, many in spread.items()}
        self._tables = []
        for sort in zip(*told, strict=True):
            report(0.0, "")
            self._tables.append(_table([_vector(words, rarity) for words in sort]))
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
        every = range(self._count)
        same = [[1.0] * self._count for _ in every]
        for one in every:
            for other in range(one + 1, self._count):
                same[one][other] = same[other][one] = chance(regression.odds(self.signals(one, other)))
        lengths = [math.sqrt(math.fsum([sure * sure for sure in row])) for row in same]
        return [
            [math.fsum(map(mul, same[one], same[other])) / (lengths[one] * lengths[other]) for other in every]
            for one in every
        ]


def _vector(words: Mapping[str, int], rarity: Mapping[str, float]) -> Vector:
    vector = {word: (1 + math.log(many)) * rarity[word] for word, many in words.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _table(vectors: Sequence[Vector]) -> list[list[float]]:
    table = [[0.0] * len(vectors) for _ in vectors]
    for one, mine in enumerate(vectors):
        for other in range(one + 1, len(vectors)):
            theirs = vectors[other]
            table[one][other] = table[other][one] = math.fsum(
                [mine[word] * theirs[word] for word in mine.keys() & theirs.keys()]
            )
    return table


def _standing(table: list[list[float]], one: int, other: int) -> float:
    return table[one][other] / (min(max(table[one]), max(table[other])) + 0.02)
