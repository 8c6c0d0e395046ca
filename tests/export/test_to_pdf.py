"""The PDF report. Qt must be there; it draws without a screen."""

import io

import pytest
from pypdf import PdfReader

from reader.export.build import build
from reader.export.options import ExportOptions
from reader.export.to_pdf import render
from reader.model.filter import Filter
from reader.progress import Cancelled, silent


@pytest.fixture(scope="module")
def reader(apparatus, qapp):
    return PdfReader(io.BytesIO(render(apparatus, silent)))


def test_it_has_bookmarks_and_links_to_its_parts(reader):
    """Parts at the first level, the articles' particulars below the last one; the cover leads to each part."""
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert titles[:3] == ["Differences (2)", "Statement by statement (3)", "A  Harbour Post"]
    assert len([one for one in reader.outline if isinstance(one, list)]) == 1
    links = [one.get_object() for one in reader.pages[0]["/Annots"]]
    assert len(links) == len([title for title in titles if title != "Notes on passages"])


def test_the_words_can_be_searched(reader):
    """No ligature hides a word: the quotations are in the text of the page."""
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in ("Differences (2)", "three piers", "will not rebuild", "confirmed", "SHA-256", "left out"):
        assert words in text


def test_pages_lie_for_the_table_and_have_numbers(reader):
    """A4; the table of statements on pages that lie."""
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages]
    assert set(sizes) == {(595, 842), (842, 595)}
    assert [page.extract_text().split()[0 if number < 0 else -1] for number, page in enumerate(reader.pages[:1])]


def test_the_fonts_are_inside(reader):
    """Every font program travels with the file."""
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    for font in fonts:
        below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert {"/FontFile2", "/FontFile3"} & set(below["/FontDescriptor"].get_object())


def test_the_same_comparison_gives_the_same_bytes(apparatus, qapp):
    """No clock in the file."""
    assert render(apparatus, silent) == render(apparatus, silent)


def test_an_export_can_be_cancelled(small, qapp):
    """The report may raise while pages are set, and nothing is given."""
    told = []

    def refuse(fraction, doing):
        told.append(fraction)
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        render(build(small, Filter(), ExportOptions()), refuse)
    assert told
