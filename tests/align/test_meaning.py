"""What claims of two articles are about, whatever their words."""

from dataclasses import replace

import numpy as np
import pytest
from builders import article

from reader.align.claims import claims
from reader.align.learned import Tongue
from reader.align.meaning import MEANING, Meaning, tongue
from reader.align.portrait import portrait
from reader.text.sense import LENGTH, Senses

ONE = portrait(of := article("A", "The dam broke after heavy rain.\nTaxes will rise next year."), claims(of))
OTHER = portrait(
    of := article("B", "A goal was scored.\nDays of downpours burst the barrier.\nThe government wants higher levies."),
    claims(of),
)
GERMAN = portrait(of := article("C", "Der Damm brach nach heftigem Regen.\nDie Steuern steigen."), claims(of))


def cells(likest):
    return set(zip(*(side.tolist() for side in likest), strict=True))


def test_the_likest_are_found_without_a_word_in_common():
    """From either side."""
    found = cells(Meaning(ONE, OTHER).likest())
    assert {(0, 1), (1, 2)} <= found
    assert {(column, row) for row, column in cells(Meaning(OTHER, ONE).likest())} == found


def test_a_pair_is_told_by_its_likeness_and_by_how_much_it_is_the_likest():
    """The margin is under 0 where another is likelier; it comes as the lesser and the greater of both sides."""
    told = Meaning(ONE, OTHER).signals(np.array([0, 0]), np.array([1, 0]))
    assert len(told) == len(MEANING)
    (right, other), (margin, other_margin), _ = told
    assert right > other
    assert margin > 0 > other_margin
    assert [one[0] for one in Meaning(OTHER, ONE).signals(np.array([1]), np.array([0]))] == [one[0] for one in told]


def test_of_a_language_whose_words_are_not_known_nothing_is_said():
    """The first look then has other weights."""
    meaning = Meaning(ONE, GERMAN)
    assert tongue(ONE, GERMAN) is Tongue.ANY
    assert not cells(meaning.likest())
    assert not np.any(meaning.signals(np.array([0]), np.array([0])))


def test_what_an_encoder_read_is_compared_by_that():
    """Unless both are English, which is known better by its words."""
    rain, taxes = np.eye(2, dtype=np.float32) * LENGTH
    german = replace(GERMAN, meant=Senses(np.array([taxes, rain]), is_known=True))
    english = replace(ONE, meant=Senses(np.array([rain, taxes]), is_known=True))
    assert tongue(english, german) is Tongue.ENCODED
    assert tongue(english, english) is Tongue.ENGLISH
    assert {(0, 1), (1, 0)} <= cells(Meaning(english, german).likest())


@pytest.mark.parametrize("text", ["", "The dam broke."])
def test_an_article_of_one_claim_or_none_has_no_second(text):
    """Nothing is looked up beyond its end."""
    short = portrait(of := article("D", text), claims(of))
    meaning = Meaning(ONE, short)
    rows, columns = meaning.likest()
    assert all(len(told) == len(rows) == len(columns) for told in meaning.signals(rows, columns))
