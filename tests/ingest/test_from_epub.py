"""Books."""

import pytest
from builders import zipped

from reader.errors import CannotIngest
from reader.ingest.from_epub import page_of_epub

CONTAINER = '<container><rootfiles><rootfile full-path="book/b.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Bridges</dc:title>
<dc:creator>Ines Falk</dc:creator><dc:date>2023-05-04</dc:date><dc:language>en</dc:language></metadata>
<manifest><item id="one" href="1.xhtml"/><item id="two" href="the%20second.xhtml"/>
<item id="notes" href="n.xhtml"/></manifest>
<spine><itemref idref="two"/><itemref idref="one"/><itemref idref="notes" linear="no"/></spine></package>"""
BOOK = {
    "META-INF/container.xml": CONTAINER,
    "book/b.opf": PACKAGE,
    "book/1.xhtml": "<html><body><p>The first.</p></body></html>",
    "book/the second.xhtml": "<html><body><p>The second.</p></body></html>",
    "book/n.xhtml": "<html><body><p>A note.</p></body></html>",
}


def test_chapters_come_in_reading_order():
    """Not in the order of the files, and without what stands aside."""
    assert [piece.text for piece in page_of_epub("a.epub", zipped(BOOK)).pieces] == ["The second.", "The first."]


def test_what_the_book_says_of_itself_is_taken():
    """But its author may be whoever made the file."""
    page = page_of_epub("a.epub", zipped(BOOK))
    assert (page.particulars.title, page.particulars.published) == ("Bridges", "2023-05-04")
    assert page.particulars.author is None
    assert [doubt.value for doubt in page.doubts] == ["Ines Falk"]


def test_locked_books_and_empty_ones_are_refused():
    """Each with its reason."""
    with pytest.raises(CannotIngest, match="seller"):
        page_of_epub("a.epub", zipped({**BOOK, "META-INF/rights.xml": "<rights/>"}))
    with pytest.raises(CannotIngest, match="no book"):
        page_of_epub("a.epub", zipped({"META-INF/container.xml": "<container/>"}))
