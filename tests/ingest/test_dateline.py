"""The place, date and agency with which a wire story opens."""

import pytest

from reader.ingest.dateline import dateline

TEXT = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said."


@pytest.mark.parametrize(
    ("opening", "name", "day"),
    [
        ("NORDHOLM, May 4, 2023 (Tidewater Wire) - ", "Tidewater Wire", "2023-05-04"),
        ("NORDHOLM, 4 May 2023 (dpa) – ", "dpa", "2023-05-04"),
        ("NORDHOLM (AP) — ", "AP", None),
        ("PORT NORDHOLM, May 4 (Xinhua) -- ", "Xinhua", None),
        ("NORDHOLM, Norway, May 4, 2023 /PRNewswire/ -- ", "PRNewswire", "2023-05-04"),
        ("Puerto del Norte, 4 de mayo (EFE).- ", "EFE", None),
        ("Nordholm, Thursday, May 4, 2023 - ", None, "2023-05-04"),
        ("(AP) NORDHOLM, May 4, 2023 - ", "AP", "2023-05-04"),
    ],
)
def test_a_wire_storys_opening_is_read(opening, name, day):
    """The text begins right after it."""
    found = dateline(opening + TEXT)
    assert found is not None
    assert (found.name, found.stamp and found.stamp.iso) == (name, day)
    assert (opening + TEXT)[found.end :].strip() == TEXT


@pytest.mark.parametrize(
    "line",
    [
        TEXT,
        "NORDHOLM — The bridge is closed.",
        "Nordholm: The bridge is closed.",
        "The year (2020) - one to forget - is over.",
        "Police said (on Monday) - and nobody asked - that it will open.",
        "Falk, May 4 - a day to forget.",
        "May 4, 2023 - The bridge is closed.",
        "",
    ],
)
def test_other_openings_are_none(line):
    """A place or a day alone does not make a dateline."""
    assert dateline(line) is None


def test_a_line_of_its_own_may_lack_the_dash():
    """Where it has place, day and name."""
    assert dateline("NORDHOLM, May 4, 2023 (Tidewater Wire)") is not None
    assert dateline("The Port Authority (NPA)") is None
