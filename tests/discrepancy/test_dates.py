"""The dates of two claims that date one thing, and those that only stand near each other."""

import pytest

from reader.discrepancy.dates import detect, slots
from tests.discrepancy.couples import linked, told


def dated(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


MONDAY, TUESDAY = "The ferry sank in the harbour on Monday.", "The ferry sank in the harbour on Tuesday."


def test_two_dates_of_one_deed_that_cannot_meet_are_told():
    """Each on its own words; where they meet nothing is told."""
    assert dated("The tanker sank in the harbour on 3 May 2020.", "On 5 May 2020 the tanker sank in the harbour.") == [
        ("date", "3 May 2020", "5 May 2020")
    ]
    assert dated("The ferry sank in the harbour on 3 May 2020.", "The ferry sank in the harbour in May 2020.") == []


def test_a_weekday_shows_the_day_it_was_taken_for():
    """So that a reader can check it; without a date of writing there is none to show."""
    (placed,) = detect(linked(MONDAY, TUESDAY, published="2020-01-08"))
    assert placed.why == "on Monday (2020-01-06) / on Tuesday (2020-01-07)"
    (bare,) = detect(linked(MONDAY, TUESDAY))
    assert bare.why == "on Monday / on Tuesday"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferry sank in the harbour, he said on Monday.", "The ferry sank in the harbour, he said on Tuesday."),
        ("The ferry had sailed in the harbour since 2018.", "The ferry had sailed in the harbour until 2020."),
        ("It sank on 3 May.", "It sank on 5 May."),
    ],
    ids=["the day of a statement", "a beginning and an end", "too little in common"],
)  # fmt: skip
def test_dates_of_two_things_are_not_told(a: str, b: str):
    """They do not meet, and need not."""
    assert dated(a, b) == []


def test_a_slot_tells_what_was_done_then():
    """The nearest verb, the word of time, and whether the date leads its sentence or dates a statement."""
    (sank,) = slots(linked("On Monday the old tanker sank.", "x").a)
    assert (sank.deeds, sank.lead, sank.saying, sank.leading) == ({"sank"}, "", False, True)
    (bound,) = slots(linked("The dam had leaked by May 2018.", "x").a)
    assert (bound.deeds, bound.lead, bound.leading) == ({"leak"}, "by", False)
    (said,) = slots(linked("It sank, said the mayor of Vike on Monday.", "x").a)
    assert said.saying


def test_what_lies_outside_the_link_is_not_told():
    """The dates of an unshared clause."""
    part = "the harbour crew of Vike slept"
    a, b = (f"{text[:-1]}; {part}." for text in (MONDAY, TUESDAY))
    assert len(dated(a, b)) == 1
    assert dated(a, b, narrowed=(part, part)) == []


def test_the_only_years_of_two_claims_differ_unless_an_article_knows_both():
    """Built in 1963, completed in 1964; the year of the other elsewhere in an article makes two dates of them."""
    a, b = "The dam was built in 1963.", "Its wall was completed in 1964."
    assert dated(a, b) == [("date", "1963", "1964")]
    assert dated(a, b, rest="Men had come in 1963, and water in 1964.") == []
