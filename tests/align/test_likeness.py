"""Likeness finds the claims that share rare words, without looking at every pair."""

import pytest
from builders import article

from reader.align.claims import claims
from reader.align.portrait import portrait
from reader.align.signals import Meeting

FILLER = [f"Village {name} reported calm weather again." for name in ("Aber", "Birk", "Coll", "Dorn", "Esk", "Fenn")]


def table(left, right):
    """For each claim of one article what it is like in the other, by number."""
    texts = (article("A", "\n".join(left)), article("B", "\n".join(right)))
    found = Meeting(*(portrait(of, claims(of)) for of in texts)).across
    rows = [{} for _ in left]
    for row, column, like in zip(found.cells.owners, found.cells.values.tolist(), found.told.tolist(), strict=True):
        rows[row][column] = like
    return rows


def test_the_same_sentence_has_likeness_one():
    """Whatever stands around it."""
    found = table(["Divers inspected the hull."], ["Rain fell in Merrow.", "Divers inspected the hull."])
    assert found[0][1] == pytest.approx(1)
    assert 0 not in found[0]


def test_rare_words_weigh_more_than_the_words_of_the_story():
    """A word that every claim holds says little about two of them."""
    left = ["Village Aber reported locusts.", *FILLER]
    found = table(left, [*FILLER, "Locusts eat everything in the village."])
    assert found[0][len(FILLER)] > found[1].get(len(FILLER), 0.0)


def test_long_articles_keep_few_and_only_what_is_much_alike():
    """So that the cost grows with the claims and not with their pairs."""
    many = [f"Station {number} measured {number * 7} millimetres of rain at night." for number in range(300)]
    found = table(many, many)
    assert all(len(row) <= 4 for row in found)
    assert all(max(row, key=row.get) == number for number, row in enumerate(found) if row)
    assert all(like >= 0.12 for row in found for like in row.values())
