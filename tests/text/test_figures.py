"""Figures: value, unit, hedge and room, and what is no figure."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.figures import Measure, figures


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("12 people died", "12", Measure.COUNT),
        ("Fifteen people died", "15", Measure.COUNT),
        ("twenty-five hundred men", "2500", Measure.COUNT),
        ("a dozen eggs", "12", Measure.COUNT),
        ("1,200 homes", "1200", Measure.COUNT),
        ("between 12 and 15 people", "12-15", Measure.COUNT),
        ("12-15 people", "12-15", Measure.COUNT),
        ("5 to 6 million people", "5000000-6000000", Measure.COUNT),
        ("$1.2 billion", "1200000000 USD", Measure.MONEY),
        ("US$334 million", "334000000 USD", Measure.MONEY),
        ("£3.5bn", "3500000000 GBP", Measure.MONEY),
        ("half a million dollars", "500000 USD", Measure.MONEY),
        ("40 million euros", "40000000 EUR", Measure.MONEY),
        ("A$20 million", "20000000 AUD", Measure.MONEY),
        ("93.87 percent", "93.87%", Measure.PERCENT),
        ("10-15%", "10-15%", Measure.PERCENT),
        ("half of the harvest", "50%", Measure.PERCENT),
        ("two percentage points", "2 points", Measure.POINTS),
        ("three and a half hours", "12600 s", Measure.QUANTITY),
        ("4 minutes 48 seconds", "288 s", Measure.QUANTITY),
        ("60 metres", "60 m", Measure.QUANTITY),
        ("a 23-year-old man", "23 years old", Measure.AGE),
        ("Lopez, 20, said", "20 years old", Measure.AGE),
        ("the twelfth man", "12.", Measure.ORDINAL),
        ("one in 500 users", "500", Measure.RATIO),
        ("Marlow, 52-3, won", "52-3", Measure.RECORD),
    ],
)
def test_a_figure_is_written_one_way(text: str, value: str, measure: Measure):
    """Words, digits, scales and units come out as one value."""
    assert [(one.value, one.measure) for one in figures(text)] == [(value, measure)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2018", "Flight 714", "Section 8 of the act", "14 Mill Street", "at 7 p.m.", "on July 6", "on 6 July",
        "the 2018-2022 plan", "one of them", "Version 7", "no one came", "Windows 7",
    ],
)  # fmt: skip
def test_a_label_a_year_or_an_hour_is_no_figure(text: str):
    """What counts nothing is left alone."""
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ("12 people", "twelve people", True),
        ("12 people", "15 people", False),
        ("at least 12 people", "13 people", True),
        ("at least 12 people", "40 people", False),
        ("at least 5 people", "at least 24 people", False),
        ("about 48,000 people", "48,312 people", True),
        ("about 15 people", "16 people", True),
        ("nearly 90%", "94.1%", False),
        ("dozens of people", "5 people", False),
        ("thousands of people", "8,400 people", True),
        ("60 metres", "200 feet", True),
        ("60 metres", "150 metres", False),
        ("up to 20 people", "18 people", True),
        ("between 10 and 15 people", "12 people", True),
        ("3.5 hours", "three and a half hours", True),
    ],
)
def test_figures_meet_where_both_can_be_true(one: str, other: str, meets: bool):  # noqa: FBT001
    """Hedges, rounding and units leave room; nothing else does."""
    (a,), (b,) = figures(one), figures(other)
    assert a.meets(b) is meets
    assert b.meets(a) is meets


@given(st.text(max_size=120))
def test_any_text_is_read_with_spans_in_it(text: str):
    """Spans are sorted, apart and inside the text, and a figure meets itself."""
    found = figures(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(one.meets(one) for one in found)


@given(st.integers(min_value=2, max_value=999_999))
def test_digits_are_read_back(number: int):
    """A count in digits has the value of its digits, with or without commas."""
    if not 1500 <= number <= 2100:
        assert figures(f"some {number:,} people")[0].value == f"{number:.6g}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("cut by 25 basis points", "0.25 points"),
        ("cut by a quarter point", "0.25 points"),
        ("cut by half a percentage point", "0.5 points"),
        ("going at 87 miles per hour", "87 mph"),
        ("going at 140 kilometres an hour", "86.9919 mph"),
    ],
)
def test_rates_and_speeds_are_read_in_words(text, value):
    """As newsrooms write them out."""
    (figure,) = figures(text)
    assert figure.value == value


def test_one_who_says_so_is_no_count():
    """ "One report said": nothing is counted."""
    assert [figure.value for figure in figures("One report said that six died.")] == ["6"]
    assert [figure.value for figure in figures("One child was killed.")] == ["1"]
