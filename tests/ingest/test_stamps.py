"""Dates as pages print them."""

import pytest

from reader.ingest.stamps import iso, moment, month_stamp, stamp


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("October 13, 2020", "2020-10-13"),
        ("Published 3:45 PM EDT, Tue March 9, 2021", "2021-03-09T15:45-04:00"),
        ("19:30 GMT04 July 2020", "2020-07-04T19:30Z"),
        ("Title | Outlet | 09.03.2021", "2021-03-09"),
        ("12. Mai 2020, 09:15 Uhr", "2020-05-12T09:15"),
        ("4 de mayo de 2023", "2023-05-04"),
        ("5 мая 2023", "2023-05-05"),
        ("5 maja 2023", "2023-05-05"),
        ("5 Mayıs 2023", "2023-05-05"),
        ("5 مايو 2023", "2023-05-05"),
        ("2021年3月9日", "2021-03-09"),
        ("25/12/2019", "2019-12-25"),
    ],
)
def test_a_day_is_read_with_the_time_and_zone_beside_it(line, expected):
    """As coarse as it is printed."""
    assert stamp(line).iso == expected


def test_day_and_month_that_cannot_be_told_apart_are_doubted():
    """03/04 is March or April."""
    assert stamp("03/04/2021").doubt
    assert not stamp("04/04/2021").doubt


@pytest.mark.parametrize("line", ["In 2020", "Call 555-2020", "31.02.2021", "version 3.4.2021.1", "1:30", "no date"])
def test_what_is_no_day_is_none(line):
    """Years, numbers and impossible days."""
    assert stamp(line) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-07-15T09:30:00+02:00", "2020-07-15T09:30+02:00"),
        ("2020-07-15T09:30:00.000Z", "2020-07-15T09:30Z"),
        ("2020-07", "2020-07"),
        ("2020", "2020"),
        ("20200715", "2020-07-15"),
        ("Mon, 09 Mar 2021 10:00:00 +0200", "2021-03-09T10:00+02:00"),
    ],
)
def test_metadata_keeps_its_grain_and_zone(value, expected):
    """ISO 8601 and RFC 2822."""
    assert iso(value).iso == expected


def test_a_month_alone_is_a_month():
    """Neither its first day nor nothing."""
    assert month_stamp("July 2020").iso == "2020-07"
    assert month_stamp("In July 2020 it rained") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("20230504T0815+0200", "2023-05-04T08:15+02:00"),
        ("20230504", "2023-05-04"),
        ("2023-05", "2023-05"),
        ("Thu, 04 May 2023 08:15:00 GMT", "2023-05-04T08:15Z"),
        ("1066-10-14", None),
        ("1066", None),
        ("next Thursday", None),
    ],
)
def test_a_date_of_metadata_is_as_fine_as_it_is_given(value, expected):
    """In any of the usual forms; a year that no article is of is none."""
    found = iso(value)
    assert (found and found.iso) == expected


def test_a_point_of_time_needs_a_zone():
    """Two pages in two zones can tell the same one."""
    assert moment("2023-05-04T08:15+02:00") == moment("2023-05-04T06:15Z")
    assert moment("2023-05-04T08:15") is None
    assert moment("2023-05") is None


def test_a_day_that_no_month_has_is_none():
    """Nor one of an age before news."""
    assert stamp("February 30, 2021") is None
    assert month_stamp("July 1066") is None
