"""The parts of a line that says who printed a text, who wrote it and when."""

import pytest

from reader.ingest.imprint import cased, is_outlet, outlet_in, parts_of, without_outlet, writer_of


@pytest.mark.parametrize("name", ["Harbour Post", "The Observer", "Daily Lantern", "Radio Nordholm", "THE QUAY TIMES"])
def test_an_outlet_is_known_by_the_first_or_last_word_of_its_name(name):
    """No list of outlets is kept: there are too many."""
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name", ["Post", "Nordholm", "Ines Falk", "Latest News", "World News", "the daily post came", ""]
)
def test_a_word_alone_a_person_and_a_section_are_none(name):
    """Nothing is better than another's name."""
    assert not is_outlet(name)


def test_a_weekday_alone_belongs_to_its_date():
    """So it is no part of the line."""
    assert parts_of("The Harbour Post, Thursday ") == ["The Harbour Post"]
    assert parts_of("Ines Falk | Harbour Post | Thu.") == ["Ines Falk", "Harbour Post"]


def test_two_outlets_on_one_line_are_none():
    """One of them is perhaps whom the other credits."""
    assert outlet_in(["Ines Falk", "Harbour Post"]) == "Harbour Post"
    assert outlet_in(["Harbour Post", "Quay Times"]) is None


def test_a_headline_may_carry_the_outlet_behind_it():
    """Half a headline behind a dash is none."""
    assert without_outlet("Bridge to close - Harbour News") == ("Bridge to close", "Harbour News")
    assert without_outlet("Bridge to close – ferries take over") == ("Bridge to close – ferries take over", None)


@pytest.mark.parametrize(
    ("byline", "writer"),
    [
        ("Ines Falk", "Ines Falk"),
        ("Ines Falk, Jan de Boer", "Ines Falk, Jan de Boer"),
        ("Ines Falk, Chief Political Correspondent", "Ines Falk"),
        ("Ines Falk, Harbour Post", "Ines Falk"),
        ("Ines Falk - Staff Writer", "Ines Falk"),
    ],
)
def test_a_writer_is_named_without_post_and_outlet(byline, writer):
    """Whoever wrote together stays together."""
    assert writer_of(byline) == writer


def test_a_name_in_capitals_is_shown_as_it_is_written():
    """Short words may be letters for words."""
    assert cased("THE HARBOUR POST") == "The Harbour Post"
    assert cased("QRS NEWS") == "QRS News"
    assert cased("taz") == "taz"
