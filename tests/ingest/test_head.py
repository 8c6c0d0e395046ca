"""Headline, dek, byline and dateline before the first paragraph."""

from reader.ingest.head import judge_head
from reader.ingest.lines import Line
from reader.ingest.page import Piece
from reader.model.article import Role

PROSE = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday."


def judged(*texts: str, title: str | None = None, near: bool = False) -> list[Role | None]:
    pieces = [Piece(text) for text in (*texts, PROSE)]
    judge_head([Line(piece) for piece in pieces], title, near=near)
    return [piece.role for piece in pieces[:-1]]


def test_what_the_format_calls_the_title_is_the_headline():
    """Wherever it stands in the head."""
    assert judged("The Port Authority Is Asked Again", "Bridge to close", title="Bridge to close")[1] is Role.HEADLINE


def test_a_line_said_twice_is_the_headline_and_its_echo_is_not():
    """Also with outlet and date after it."""
    title = "Harbour bridge to close for nine weeks"
    assert judged("News of the day and the night", title, f"{title} | The Quay Times") == [
        Role.FURNITURE,
        Role.HEADLINE,
        Role.FURNITURE,
    ]


def test_on_a_noisy_page_the_headline_is_near_the_text():
    """With one line between, that is its dek."""
    title, dek = "Harbour bridge to close for nine weeks", "Cracks were found in four of its twelve rods"
    assert judged("Ten walks along the old quay", "Why", title, dek, near=True)[2:] == [Role.HEADLINE, Role.DEK]


def test_date_and_byline_are_known_over_and_under_the_headline():
    """And the text after them is left alone."""
    title = "Harbour bridge to close for nine weeks"
    assert judged("4 May 2023", title, "By Ines Falk") == [Role.DATELINE, Role.HEADLINE, Role.BYLINE]


def test_a_line_of_figures_is_no_headline():
    """A wire's number over its story."""
    assert judged("NRD0417 4 0312 88041 NRD", "Ferry with 214 aboard sinks")[1] is Role.HEADLINE


def test_a_text_without_a_headline_has_none():
    """It begins."""
    assert judged() == []


def test_the_first_line_of_a_plain_text_is_never_lost():
    """Where the second is longer, the first stands over it; a short line of words under it is kept as well."""
    found = judged("Port shuts old bridge", "Harbour bridge to close for nine weeks", "No injuries reported")
    assert found == [Role.DEK, Role.HEADLINE, None]


def test_a_short_line_alone_over_the_text_is_its_headline():
    """Two words are enough where nothing else could be it; a bare date is none."""
    assert judged("Bridge opens") == [Role.HEADLINE]
    assert judged("3 May 2021") != [Role.HEADLINE]
