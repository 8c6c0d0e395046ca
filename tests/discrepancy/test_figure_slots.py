"""The slot of a figure: what tells its place in its sentence."""

import pytest

from reader.discrepancy.figure_slots import Role, said_again, slots
from reader.text.figures import Measure


def test_a_slot_tells_the_place_of_a_figure_in_its_sentence():
    """What is counted, what befell it, whose it is, and the words right before it."""
    (slot,) = slots("In Odense the storm sank 12 old fishing boats, and nobody was hurt.")
    assert slot.things == {"old", "fish", "boat"}
    assert (slot.people, slot.fate, slot.owner) == (False, "", "odens")
    assert (slot.lead, slot.verb) == (("storm", "sank"), "sank")
    assert {"storm", "sank", "odens", "boat"} <= slot.near


def test_a_fate_is_read_within_its_clause_and_makes_people_of_those_counted():
    """ "12 injured" are people; the dead of the next clause are others."""
    dead, hurt = slots("Three died, and 12 injured were brought ashore.")
    assert (dead.fate, hurt.fate) == ("dead", "hurt")
    assert dead.people
    assert hurt.people


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("He scored 20 points.", Role.SUM),
        ("He needed nine points to pass Ford.", Role.AIM),
        ("He broke the record of 2,116 points.", Role.AIM),
        ("Three people also died in another strike.", Role.MORE),
        ("Three of the four soldiers died in a tank.", Role.PART),
        ("He scored a three-point goal.", Role.SORT),
        ("He completed his first 17 passes.", Role.PART),
        ("It struck at a depth of 22 miles.", Role.DEEP),
        ("The well is 22 miles deep.", Role.DEEP),
        ("It struck 22 miles from Vike.", Role.SUM),
    ],
)
def test_a_slot_tells_what_its_figure_is_told_for(text: str, role: Role):
    """How many there are, were needed, came besides, or are meant."""
    counted = next(slot for slot in slots(text) if slot.figure.measure is not Measure.ORDINAL)
    assert counted.role is role


def test_a_slot_tells_the_place_behind_what_is_counted():
    """A place alone: "in March" is none."""
    assert slots("It killed 170,000 people in the province.")[0].where == {"provinc"}
    assert slots("It killed 230,000 people across Asia.")[0].where == {"asia"}
    assert not slots("It killed 12 people in a panic.")[0].where
    assert not slots("It killed 12 people in March.")[0].where


def test_a_share_knows_its_whole_and_a_possessor_its_figure():
    """Half of the 288; Hall's 226 yards."""
    assert slots("Half of the 288 candidates are men.")[0].whole == "288"
    assert slots("They lost despite Hall's 226 yards.")[0].mine == "hall"
    assert slots("They rushed for 226 yards.")[0].mine == ""


def test_nobody_died_of_a_death_penalty():
    """A fate that is only a word of the law is none."""
    assert slots("Nine jurors were in favour of the death penalty.")[0].fate == ""


def test_a_figure_in_brackets_says_another_again():
    """In another unit or currency; a count beside it is a count of its own."""
    text = "It fell 60 metres (200 feet), with 12 boats (three of them new)."
    assert [(a.figure.span.of(text), b.figure.span.of(text)) for a, b in said_again(text).items()] == [
        ("200 feet", "60 metres")
    ]
