"""The second look sets each pair of claims beside all the others of the story."""

from builders import article

from reader.align.claims import claims
from reader.align.events import EVENTS
from reader.align.learned import Regression
from reader.align.portrait import portrait
from reader.align.support import SUPPORT, Scored, looks, weigh

TEXTS = ("Ardent struck rocks.\nRain fell.", "The Ardent hit rocks.\nSnow fell.", "Rocks holed the Ardent.\nWind rose.")
PROFILES = [portrait(of, claims(of)).profiles for of in (article(f"{n}", text) for n, text in enumerate(TEXTS))]
EVENT = Regression(0.0, (0.0,) * len(EVENTS))


def scored(*told):
    """Pairs as "0.0-1.0": claim 0 of article 0 and claim 0 of article 1, all with the same odds."""
    scores = {(0, 1): {}, (0, 2): {}, (1, 2): {}}
    for pair in told:
        (one, row), (other, column) = (map(int, side.split(".")) for side in pair.split("-"))
        shared = PROFILES[one][row].roots & PROFILES[other][column].roots
        scores[one, other][row, column] = Scored(1.0, shared)
    return scores


def look(name, of, *told):
    found = {(pair, cell): numbers for pair, cell, numbers in looks(PROFILES, scored(*told), EVENT)}
    return found[of][SUPPORT.index(name)]


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
    found = list(weigh(PROFILES, scored("0.0-1.0", "1.0-2.0"), EVENT, regression))
    assert [(pair, cell) for pair, cell, _ in found] == [((0, 1), (0, 0)), ((1, 2), (0, 0))]
    assert all(0 < chance <= 1 for *_, chance in found)
