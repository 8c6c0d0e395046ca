"""A second look at every scored pair, beside all the others of the story.

The first look knows two articles. Only the whole story shows that two of them tell of another event of the same
sort: then what they share is common to the story, and they share few matches. A pair whose two claims both match a
third rises, but a third alone makes no match.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from reader.align.events import Events
from reader.align.learned import Regression, Tongue, chance
from reader.align.likeness import rarity
from reader.align.meaning import tongue
from reader.align.portrait import Portrait
from reader.align.ragged import Leaders, Ragged, Real, Table, Whole, meet, summed
from reader.progress import Report, part, silent

SUPPORT = (
    *("odds", "story_least", "story_most", "story_top", "strength", "standing_least", "standing_most"),
    *("third", "rivals", "neighbours", "same_event"),
)

_AT_ONCE = 10_000
"""How many pairs of claims are set beside the others between two looks at whether the work is still wanted."""
Pair = tuple[int, int]
"""Two articles by number, the lesser first."""


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Pairs of claims of two articles after the first look: `rows` (pairs,) of the one and `columns` of the other.

    `odds` (pairs,) are log odds, `shared` has the roots that both claims hold, as the one article numbers them.
    """

    rows: Whole
    columns: Whole
    odds: Real
    shared: Ragged


Scores = Mapping[Pair, Scored]


def weigh(
    articles: Sequence[Portrait],
    scores: Scores,
    event: Regression,
    second: Mapping[Tongue, Regression],
    report: Report = silent,
) -> dict[Pair, Real]:
    """For any two articles and each of their pairs the chance after the second look that both claims say the same.

    Raises Cancelled where `report` does; it is called with no words.
    """
    return {
        (one, other): chance(second[tongue(articles[one], articles[other])].odds(look))
        for (one, other), look in looks(articles, scores, event, report).items()
    }


def looks(articles: Sequence[Portrait], scores: Scores, event: Regression, report: Report = silent) -> dict[Pair, Real]:
    """For any two articles the numbers of SUPPORT, in that order, for each of their pairs: (pairs, numbers)."""
    if not scores:
        return {}
    report(0.0, "")
    story = _Story(articles, scores)
    events = Events(articles, part(report, 0.2, 0.4))
    same_event = events.company(event)
    report(0.4, "")
    told = [story.odds, *story.wording(*events.numbered), *story.standing()]
    report(0.6, "")
    told += story.company(part(report, 0.6, 1.0))
    told.append(story.repeated(math.log(same_event[one][other] + 0.02) for one, other in scores))
    return dict(zip(scores, np.split(np.column_stack(told), story.ends[:-1]), strict=True))


class _Story:
    """All articles and all first scores at once: one pair of claims after the other, two articles after two others.

    Articles and claims are told by number, claims by their number in the whole story; each array is (pairs,) but
    `ends`, which tells where the pairs of any two articles end.
    """

    def __init__(self, articles: Sequence[Portrait], scores: Scores) -> None:
        self._articles, self._scores = articles, scores
        self._sizes = np.array([len(one.profiles) for one in articles])
        self._first = np.cumsum([0, *self._sizes])
        self._counts = [len(scored.odds) for scored in scores.values()]
        self.ends = list(accumulate(self._counts))
        self._one, self._other = (np.repeat([pair[side] for pair in scores], self._counts) for side in (0, 1))
        self._row = np.concatenate([scored.rows for scored in scores.values()])
        self._column = np.concatenate([scored.columns for scored in scores.values()])
        self._here, self._there = self._first[self._one] + self._row, self._first[self._other] + self._column
        self.odds = np.concatenate([scored.odds for scored in scores.values()])
        self._chances = chance(self.odds)

    def repeated(self, told: Iterable[float]) -> Real:
        """What is told of any two articles, for each of their pairs."""
        return np.repeat(np.fromiter(told, np.float64), self._counts)

    def wording(self, places: Sequence[Whole], telling: Real) -> tuple[Real, ...]:
        """What the first look took from two articles, with the rarity of the whole story (`numbered`)."""
        held = np.zeros(len(telling), np.int64)
        for one, place in zip(self._articles, places, strict=True):
            held[place] += one.roots.held
        rare = rarity(held, self._first[-1], telling)
        weights = [rare[place] for place in places]
        masses = np.concatenate(
            [one.held.sums(weight[one.held.values]) for one, weight in zip(self._articles, weights, strict=True)]
        )
        shared = [weights[pair[0]][scored.shared.values] for pair, scored in self._scores.items()]
        sizes = np.concatenate([scored.shared.sizes for scored in self._scores.values()])
        told, owners = np.concatenate(shared), np.repeat(np.arange(len(sizes)), sizes)
        mass, top = summed(owners, told, len(sizes)), np.zeros(len(sizes))
        np.maximum.at(top, owners, told)
        mine, theirs = mass / (masses[self._here] + 1), mass / (masses[self._there] + 1)
        return np.minimum(mine, theirs), np.maximum(mine, theirs), top

    def standing(self) -> tuple[Real, ...]:
        """How much any two articles share: by itself, and beside what each shares with the others."""
        strength = {
            pair: math.fsum(told.tolist()) / max(1, min(self._sizes[number] for number in pair))
            for pair, told in zip(self._scores, np.split(self._chances, self.ends[:-1]), strict=True)
        }
        strongest = [
            max((strong for pair, strong in strength.items() if number in pair), default=0.0)
            for number in range(len(self._articles))
        ]
        beside = {
            pair: sorted(strong / (strongest[number] + 0.02) for number in pair) for pair, strong in strength.items()
        }
        told = [(math.log(strong + 0.05), *beside[pair]) for pair, strong in strength.items()]
        return tuple(map(self.repeated, zip(*told, strict=True)))

    def company(self, report: Report) -> tuple[Real, ...]:
        """A third claim that both match; the best rival of either; neighbours that match in step."""
        here, there, chances, sizes = self._here, self._there, self._chances, self._sizes
        both_ways = np.concatenate((here, there)), np.concatenate((there, here)), np.tile(chances, 2)
        beside = Table.of(*both_ways, self._first[-1])
        third = np.zeros(len(here))
        for start in range(0, len(here), _AT_ONCE):
            report(start / len(here), "")
            some = slice(start, start + _AT_ONCE)
            met = meet(beside.cells, beside.cells, here[some], there[some])
            np.maximum.at(third[some], met.pair, beside.told[met.mine] * beside.told[met.theirs])
        among, back = here * len(sizes) + self._other, there * len(sizes) + self._one
        leaders = Leaders(np.concatenate((among, back)), np.tile(chances, 2), self._first[-1] * len(sizes))
        rivals = np.maximum(leaders.rival(among, chances), leaders.rival(back, chances))
        before = beside.at(here - 1, there - 1) * ((self._row > 0) & (self._column > 0))
        is_last = (self._row + 1 == sizes[self._one]) | (self._column + 1 == sizes[self._other])
        return np.sqrt(third), rivals, np.maximum(before, beside.at(here + 1, there + 1) * ~is_last)
