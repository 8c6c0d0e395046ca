"""Dates: intervals with a grain, placed only by a sure date of writing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import dates, interval_of

WRITTEN = interval_of("2020-10-13")  # a Tuesday
JULY = interval_of("2020-07")


@pytest.mark.parametrize(
    ("text", "placed", "unplaced"),
    [
        ("on 3 May 2020", "2020-05-03", "2020-05-03"),
        ("on March 3, 2019,", "2019-03-03", "2019-03-03"),
        ("on Friday, 3 May 2019", "2019-05-03", "2019-05-03"),
        ("2020-05-03", "2020-05-03", "2020-05-03"),
        ("in July 2020", "2020-07", "2020-07"),
        ("in July", "2020-07", "--07"),
        ("in November", "2020-11", "--11"),
        ("in 2018", "2018", "2018"),
        ("yesterday", "2020-10-12", ""),
        ("on Tuesday", "2020-10-13", "Tue"),
        ("on Monday", "2020-10-12", "Mon"),
        ("last month", "2020-09", ""),
        ("late last month", "2020-09", ""),
        ("last year", "2019", ""),
        ("eight days ago", "2020-10-05", None),
        ("in the same month", "2020-07", ""),
        ("in the 1990s", "1990-01-01/1999-12-31", "1990-01-01/1999-12-31"),
        ("in May, he went", "2020-05", "--05"),
        ("Sept. 3", "2020-09-03", "--09-03"),
    ],
)
def test_a_date_is_placed_by_a_sure_date_alone(text: str, placed: str, unplaced: str | None):
    """Without a date of writing a relative date keeps the parts that it tells, and no more."""
    assert [one.value for one in dates(text, WRITTEN, JULY)] == [placed]
    without = [one.value for one in dates(text)]
    assert without == ([] if unplaced is None else [unplaced])


@pytest.mark.parametrize(
    "text",
    ["You may go.", "We will march on the town.", "at 7 p.m.", "2,000 people", "some 1900 people", "31 February 2020"],
)
def test_what_is_no_date_is_left_alone(text: str):
    """A verb, an hour, a count and a day that no calendar has are no dates."""
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ("in January 2019", "on 3 January 2019", True),
        ("in 2019", "in January 2019", True),
        ("in October 2021", "in November 2021", False),
        ("in April", "in July", False),
        ("in April", "in April 2020", True),
        ("on Tuesday", "on Wednesday", False),
        ("in 2018", "on 3 May", True),
        ("on 3 May", "on Friday, 3 May", True),
    ],
)
def test_dates_meet_unless_what_they_tell_differs(one: str, other: str, meets: bool):  # noqa: FBT001
    """A day lies in its month; other months do not meet, whatever their year."""
    (a,), (b,) = dates(one), dates(other)
    assert a.meets(b) is meets
    assert b.meets(a) is meets


def test_last_week_holds_the_day_of_that_week():
    """A week is an interval."""
    (week,) = dates("last week", interval_of("2020-10-13"))
    (day,) = dates("on 6 October 2020")
    assert week.meets(day)


@pytest.mark.parametrize(("iso", "first", "last"), [("2020", (1, 1), (12, 31)), ("2020-02", (2, 1), (2, 29))])
def test_a_coarse_date_is_all_its_days(iso: str, first: tuple[int, int], last: tuple[int, int]):
    """A year is its days, a month too."""
    assert interval_of(iso) == (date(2020, *first), date(2020, *last))


def test_what_is_no_iso_date_is_none():
    """Bad particulars place nothing."""
    assert interval_of("yesterday") is None
    assert interval_of("2020-13-40") is None


@given(st.text(max_size=120))
def test_any_text_is_read(text: str):
    """Spans lie in the text, and a date meets itself."""
    for one in dates(text, WRITTEN, JULY):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.meets(one)


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)))
def test_a_written_day_is_read_back(day: date):
    """A full date has one reading."""
    assert [one.interval for one in dates(f"on {day.day} {day:%B} {day.year}")] == [(day, day)]


@pytest.mark.parametrize(("text", "told"), [("Windows Server 2003", 0), ("Expo 2020", 0), ("In 2020", 1)])
def test_a_year_that_is_part_of_a_name_is_no_date(text, told):
    """It stands right behind a word with a capital that does not lead to a date."""
    assert len(dates(text)) == told
