"""What is copied says where it is from."""

from builders import article, span
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from reader.model.article import Role
from reader.model.span import Span
from reader.ui.panes.copying import quoted, shown_words, source_line
from reader.ui.panes.folds import folds

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def test_the_source_names_outlet_title_and_date():
    """As far as each is known."""
    one = article("A", "Text.", outlet="Daily Lantern", title="A base", published="2020-07-24")
    assert source_line(one, ENGLISH) == "Daily Lantern, “A base”, 24 Jul 2020"
    assert source_line(article("A", "Text.", outlet=""), ENGLISH) == "A.txt"


def test_folded_furniture_is_not_copied():
    """Words that are not on the page are not in the clipboard."""
    one = article("A", "First.\nMenu\nLast.", roles={1: Role.FURNITURE})
    whole = Span(0, len(one.text))
    assert shown_words(one, whole, folds(one, frozenset())) == "First.\nLast."
    opened = folds(one, frozenset({one.blocks[1].span.start}))
    assert shown_words(one, whole, opened) == "First.\nMenu\nLast."


def test_markup_in_an_article_stays_text(qapp):
    """No tag of an article reaches the HTML of the clipboard."""
    one = article("A", "The <b>bold</b> one.")
    assert "<b>" not in quoted(one, span(one, "The <b>bold</b> one."), ENGLISH).html()


def test_ctrl_c_copies_the_selection_with_its_source(qtbot, panes):
    """The keys of the pane, the real clipboard."""
    pane = panes[1]
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    qtbot.keyClick(pane, "c", modifier=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Hello\n\n— B\n"
