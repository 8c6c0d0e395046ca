"""The second look sets each pair of claims beside all the others of the story."""

import numpy as np
from builders import article

from reader.align.claims import claims
from reader.align.events import EVENTS
from reader.align.learned import Regression, Tongue
from reader.align.portrait import portrait
from reader.align.ragged import Ragged
from reader.align.support import SUPPORT, Scored, looks, weigh

TEXTS = ("Ardent struck rocks.\nRain fell.", "The Ardent hit rocks.\nSnow fell.", "Rocks holed the Ardent.\nWind rose.")
PORTRAITS = [portrait(of, claims(of)) for of in (article(f"{n}", text) for n, text in enumerate(TEXTS))]
EVENT = Regression(0.0, (0.0,) * len(EVENTS))


def scored(*told):
    """Pairs as "0.0-1.0": claim 0 of article 0 and claim 0 of article 1, all with the same odds."""
    cells = {(0, 1): [], (0, 2): [], (1, 2): []}
    for pair in told:
        (one, row), (other, column) = (map(int, side.split(".")) for side in pair.split("-"))
        cells[one, other].append((row, column))
    return {pair: scored_cells(*pair, sorted(found)) for pair, found in cells.items()}


def scored_cells(one, other, cells):
    rows, columns = np.array(cells, np.int64).reshape(-1, 2).T
    numbers, words = PORTRAITS[one].roots.numbers, [PORTRAITS[one].profiles[row].words for row in rows]
    held = [numbers[word] for row in words for word in row]
    owners = np.repeat(np.arange(len(words)), [len(row) for row in words])
    return Scored(rows, columns, np.ones(len(rows)), Ragged.of(owners, np.array(held, np.int64), len(words)))


def look(name, of, *told):
    scores, (pair, cell) = scored(*told), of
    cells = list(zip(scores[pair].rows.tolist(), scores[pair].columns.tolist(), strict=True))
    return looks(PORTRAITS, scores, EVENT)[pair][cells.index(cell), SUPPORT.index(name)]


FIRST = ((0, 1), (0, 0))


def test_a_third_that_matches_both_speaks_for_a_pair():
    """A third that matches only one of them does not."""
    assert look("third", FIRST, "0.0-1.0", "0.0-2.0", "1.0-2.0") > 0.5
    assert look("third", FIRST, "0.0-1.0", "0.0-2.0", "1.1-2.0") == 0


def test_rivals_are_other_claims_of_the_same_two_articles():
    """A match in a third article is no rival."""
    assert look("rivals", FIRST, "0.0-1.0", "0.0-1.1") > 0.5
    assert look("rivals", FIRST, "0.0-1.0", "0.0-2.0") == 0


def test_neighbours_that_match_in_step_are_seen():
    """The next claim of the one with the next claim of the other."""
    assert look("neighbours", FIRST, "0.0-1.0", "0.1-1.1") > 0.5
    assert look("neighbours", FIRST, "0.0-1.0", "0.1-1.0") == 0


def test_two_articles_stand_beside_what_each_shares_with_the_others():
    """The pair that shares most stands at the top."""
    told = ("0.0-1.0", "0.1-1.1", "0.0-2.0")
    assert look("standing_most", FIRST, *told) > look("standing_most", ((0, 2), (0, 0)), *told)


def test_the_outcome_is_a_chance_for_every_pair():
    """Between 0 and 1, whatever the weights."""
    regression = Regression(5.0, (100.0,) * len(SUPPORT))
    second = dict.fromkeys(Tongue, regression)
    found = weigh(PORTRAITS, scored("0.0-1.0", "1.0-2.0"), EVENT, second)
    assert {pair: len(chances) for pair, chances in found.items()} == {(0, 1): 1, (0, 2): 0, (1, 2): 1}
    assert all(0 < chance <= 1 for chances in found.values() for chance in chances)
