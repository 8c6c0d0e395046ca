"""Where on a scraped page the article stands."""

from reader.ingest.core import core
from reader.ingest.lines import Line
from reader.ingest.page import Piece

PROSE = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday."


def lines(*texts: str) -> list[Line]:
    return [Line(Piece(text)) for text in texts]


def test_the_stretch_with_most_prose_is_found_between_menus():
    """A lone sentence among menus is not the article; a short box inside it does not end it."""
    menu = ["Harbour"] * 40
    page = lines(PROSE, *menu, PROSE, PROSE, "Ferries", PROSE, PROSE, *menu, PROSE)
    assert core(page) == (41, 45)


def test_a_page_that_is_nearly_all_text_is_not_searched():
    """Nothing is at stake there."""
    assert core(lines(*[PROSE] * 60, *["Harbour"] * 30)) is None
    assert core(lines("Harbour", PROSE)) is None
