"""Much text comes page by page."""

import pytest
from builders import article, claim

from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.page import Reading
from reader.ui.panes.pane_row import PaneRow
from reader.ui.panes.writer import Writer
from reader.ui.theme import LIGHT


@pytest.fixture
def pages(qtbot, qapp):
    """Three articles, none of them on its page yet."""
    made = [
        ArticlePane(article(name, f"{name} was here.\nThe crew is 12 people."), LIGHT, Reading(), later=True)
        for name in "ABC"
    ]
    for page in made:
        qtbot.addWidget(page)
        page.show()
    return made


def test_much_text_comes_page_by_page(qtbot, qapp):
    """Articles too long for one turn of the event loop stand as columns at once; then each gets its words."""
    shown = PaneRow(LIGHT, Reading())
    qtbot.addWidget(shown)
    text = "A sentence that goes on for a while and tells little. " * 800
    shown.show_articles([article(name, text) for name in "ABC"], ())
    assert [column.pane.is_written for column in shown.columns] == [False] * 3
    qtbot.waitUntil(lambda: all(column.pane.is_written for column in shown.columns))
    assert all(column.pane.toPlainText().startswith("A sentence") for column in shown.columns)


def test_a_page_that_is_asked_for_comes_at_once(pages):
    """Whoever goes to a claim of it does not wait for its turn."""
    assert pages[1].toPlainText() == ""
    assert pages[1].span_top(claim(pages[1].article, "crew").span) is not None
    assert "crew" in pages[1].toPlainText()


def test_the_leftmost_comes_first(pages, qtbot):
    """And what is written already is left alone."""
    pages[0].write()
    written = []
    for page in pages:
        page.laid_out.connect(lambda page=page: written.append(page.article.id))
    writer = Writer(pages[0])
    writer.write(pages)
    qtbot.waitUntil(lambda: all(page.is_written for page in pages))
    assert list(dict.fromkeys(written)) == ["B", "C"]
