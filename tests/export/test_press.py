"""Cards onto pages."""

import io
import re

import pytest
from pypdf import PdfReader


@pytest.fixture
def press(qapp):
    from reader.export.press import Press  # noqa: PLC0415 - Qt is imported where it is asked for

    return Press("Title", "Source Reader")


def pages(press):
    return [page.extract_text() for page in PdfReader(io.BytesIO(press.close().data)).pages]


def test_a_card_is_kept_together(press):
    """What does not fit below goes to the next page whole."""
    for number in range(30):
        press.card(f"<p>begin{number}</p><p>x</p><p>x</p><p>end{number}</p>")
    told = [page.split() for page in pages(press)]
    assert len(told) > 1
    for number in range(30):
        assert [f"begin{number}" in page for page in told] == [f"end{number}" in page for page in told]


def test_a_card_taller_than_a_page_is_broken_between_lines(press):
    """Every word is on some page, once."""
    press.card("<p>" + " ".join(f"word{number}" for number in range(1000, 5000)) + "</p>")
    words = re.findall(r"word(\d{4})", "".join("".join(pages(press)).split()))
    assert sorted(map(int, words)) == list(range(1000, 5000))


def test_a_head_is_repeated_on_every_page(press):
    """Until it is ended."""
    press.repeat("<p>HEAD</p>")
    for _ in range(60):
        press.card("<p>row</p><p>row</p>")
    press.repeat("")
    press.new_page()
    press.card("<p>after</p>")
    told = pages(press)
    assert ["HEAD" in page for page in told] == [True] * (len(told) - 1) + [False]


def test_headings_know_their_pages(press):
    """So that bookmarks and links can lead to them."""
    press.heading("One", "<p>One</p>", 0)
    press.new_page(landscape=True)
    press.heading("Two", "<p>Two</p>", 1)
    printed = press.close()
    assert [(one.title, one.level, one.page) for one in printed.headings] == [("One", 0, 0), ("Two", 1, 1)]
