"""What one line looks like by itself."""

import pytest

from reader.ingest.lines import Line, is_address, site_of
from reader.ingest.page import Piece
from reader.model.article import Role


def line(text: str) -> Line:
    return Line(Piece(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ines Falk", "Ines Falk"),
        ("Von Ines Falk und Jan de Boer", "Ines Falk und Jan de Boer"),
        ("Author: Ines Falk", "Ines Falk"),
        ("Words by Ines Falk", "Ines Falk"),
        ("DiLeo has never been an NBA coach.", None),
        ("Byron won", None),
        ("by the quay", None),
    ],
)
def test_a_byline_needs_a_word_and_a_name(text, name):
    """A name that begins with such a word is none."""
    assert line(text).byline == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thursday, 4 May 2023", Role.DATELINE),
        ("NORDHOLM (AP) —", Role.DATELINE),
        ("Quay Letter, no. 18, 4 May 2023. By Ines Falk.", Role.DATELINE),
        ("By Ines Falk", Role.BYLINE),
        ("Published on May 4, 2023 at 1:35 p.m.", Role.DATELINE),
        ("posted May 4, 2023 at 1:35 pm.", Role.DATELINE),
        ("The bridge closed on 4 May 2023.", None),
        ("Accord Signed, 4 May 2023, After Nine Weeks of Talks at the Port", None),
    ],
)
def test_a_line_of_the_head_is_known_for_what_it_is(text, role):
    """A sentence with a date in it is neither."""
    assert line(text).opens_as is role


def test_prose_is_long_and_ends_or_runs_on():
    """Menus are long too, but hardly a word of theirs begins small."""
    assert line("The harbour bridge will be closed to all traffic.").is_prose
    assert not line("The bridge is closed.").is_prose
    assert not line("News Sport Weather Travel " * 9).is_prose
    assert line("the bridge that was closed for nine weeks " * 4).is_prose
    assert line("橋は九週間にわたり全面通行止めとなり、港湾局が木曜日に発表した。").is_prose


def test_words_of_a_chapter_are_counted_in_its_beginning():
    """Else a book on one line would cost as many seconds as it has megabytes."""
    assert 7_000 < line("bridge " * 200_000).words < 8_000


def test_numbers_handles_addresses_and_code_are_told():
    """The signs of a page around an article."""
    assert line("4,218").is_number
    assert line("quay_rat7").is_odd_handle
    assert not line("Nordholm").is_odd_handle
    assert is_address(line("www.quaytimes.example/a"))
    assert line("window.dataLayer = [];").is_code
    assert site_of("The Quay Times (www.quaytimes.example)") == "The Quay Times"
    assert site_of("The Port Authority (NPA)") is None
