"""Bare numbers out of digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.numerals import numerals


def one(text: str):
    (number,) = numerals(text)
    return number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two hundred and five", 205, 205),
        ("1,200", 1200, 1200),
        ("12.5", 12.5, 12.5),
        ("3.5bn", 3.5e9, 3.5e9),
        ("forty-two thousand", 42_000, 42_000),
        ("three and a half", 3.5, 3.5),
        ("half a million", 500_000, 500_000),
        ("a quarter of a million", 250_000, 250_000),
        ("5 to 6 million", 5e6, 6e6),
        ("900 to 1.2 million", 900, 1.2e6),
        ("12-15 people", 12, 15),
    ],
)
def test_a_number_is_read_in_any_writing(text: str, low: float, high: float):
    """Digits, words, scales, halves and ranges; a scale behind a range is of both ends."""
    assert (one(text).low, one(text).high) == (low, high)


@pytest.mark.parametrize(
    ("text", "grain"), [("12", 1), ("1,200", 100), ("1,205", 1), ("12.5", 0.1), ("3 million", 1e6), ("3.5bn", 1e8)]
)
def test_the_grain_is_the_last_step_that_was_written(text: str, grain: float):
    """By it a rounded number is told from another one."""
    assert one(text).grain == pytest.approx(grain)


@pytest.mark.parametrize(
    ("text", "sort", "low"),
    [
        ("the twenty-first", "ordinal", 21),
        ("the 12th", "ordinal", 12),
        ("one in 500", "ratio", 500),
        ("half of the", "share", 50),
        ("two-thirds of all", "share", pytest.approx(66.67, abs=0.01)),
        ("dozens", "vague", 24),
    ],
)
def test_what_is_no_plain_count_says_what_it_is(text: str, sort: str, low: float):
    """A place in a row, one in so many, a share in percent, and a number that is only hinted at."""
    assert getattr(one(text), sort)
    assert one(text).low == low
    assert not one(text).plain


def test_a_record_is_kept_as_written():
    """With one dash, whichever was typed; before what is counted the same is a range."""
    assert one("they won 52–3 at home").record == "52-3"
    assert one("52-3 wins").record == "52-3"
    assert one("within 3-52 days").record == ""


def test_and_joins_a_range_only_behind_between():
    """ "12 and 15" are two numbers, and so is a range that runs downwards."""
    assert [number.low for number in numerals("12 and 15")] == [12, 15]
    assert [number.low for number in numerals("15 to 12 people")] == [15, 12]
    assert one("between 12 and 15").high == 15


@pytest.mark.parametrize("text", ["", "the A320 landed", "hundred", "at once", "someone, everyone"])
def test_letters_around_make_it_no_number(text: str):
    """A label, a bare scale, and a word that holds one."""
    assert list(numerals(text)) == []


@given(st.integers(0, 10**9))
def test_any_whole_number_is_read_as_it_is_written(value: int):
    """With commas or without, to the end."""
    for text in (f"{value:,} people", f"{value} people"):
        number = one(text)
        assert number.low == number.high == value
        assert number.span.of(text) == text.split(" ", maxsplit=1)[0]


@given(st.text(alphabet="0123456789 .,-–kmonetwohalf", max_size=40))
def test_numbers_come_in_their_order_and_never_overlap(text: str):
    """Whatever is written, each is read once."""
    at = 0
    for number in numerals(text):
        assert at <= number.span.start < number.span.end <= len(text)
        at = number.span.end
