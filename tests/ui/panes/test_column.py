"""One column: header and article."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.ui.panes.column import NARROWEST
from reader.ui.panes.page import Reading
from reader.ui.theme import DARK, LIGHT


def has(column, colour):
    image, wanted = column.grab().toImage(), QColor(colour)
    edge = column.pane.geometry().left() - 1
    return any(image.pixelColor(max(0, x), y) == wanted for x in (edge, edge + 1) for y in range(80, image.height()))


def test_a_ring_shows_where_the_keys_go(qtbot, row):
    """Round the article that was clicked, and no longer round the one before."""
    row.activateWindow()
    one, other = row.columns[:2]
    for focused, left in ((one, other), (other, one)):
        with qtbot.waitSignal(focused.focused):
            qtbot.mouseClick(focused.pane.viewport(), Qt.MouseButton.LeftButton)
        assert has(focused, LIGHT.selected)
        assert not has(left, LIGHT.selected)


def test_header_and_page_are_of_one_article(row, story):
    """The one above the other, and the page takes what room there is."""
    for column, article in zip(row.columns, story.dossier.articles, strict=True):
        assert column.article is article
        assert column.pane.geometry().top() >= column.header.geometry().bottom()
        assert column.pane.height() > column.header.height()


def test_it_stays_as_wide_as_can_be_read(row):
    """However narrow the window."""
    row.resize(300, 400)
    QApplication.processEvents()
    assert all(column.width() >= NARROWEST for column in row.columns)


def test_it_dresses_all_of_itself(row):
    """Page and header in the same colours."""
    column = row.columns[0]
    before = column.header.grab().toImage()
    column.dress(DARK, Reading())
    image = column.pane.viewport().grab().toImage()
    assert image.pixelColor(image.width() - 2, image.height() - 2) == QColor(DARK.paper)
    assert column.header.grab().toImage() != before
