"""An article as a document: letter for letter as long as its text."""

from builders import article
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from strategies import articles

from reader.model.article import Role
from reader.ui.offsets import Offsets
from reader.ui.panes.folds import folds
from reader.ui.panes.page import Reading, displayed, write_page
from reader.ui.theme import LIGHT


@given(articles("A"))
def test_the_page_has_the_letters_of_the_text(one):
    """Whatever the roles, the document reads back as the article's text."""
    document = QTextDocument()
    write_page(document, one, Offsets(one.text), LIGHT, Reading(), folds(one, frozenset()))
    assert document.toPlainText() == one.text


@given(st.integers(1, 40))
def test_a_long_line_is_broken_at_blanks_and_keeps_its_length(thousands):
    """A text of one line is laid out in pieces; only blanks change, each to one line end."""
    one = article("A", "A sentence of the one long line that is here. " * (thousands * 20))
    shown = displayed(one)
    assert len(shown) == len(one.text)
    assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(one.text, shown, strict=True))
    assert max(map(len, shown.split("\n"))) < 13000


def test_furniture_of_a_shut_fold_is_hidden(qapp):
    """Its block stays in the document and takes no room."""
    one = article("A", "a\nmenu\nb", roles={1: Role.FURNITURE})
    document = QTextDocument()
    write_page(document, one, Offsets(one.text), LIGHT, Reading(), folds(one, frozenset()))
    shown = [document.findBlockByNumber(number).isVisible() for number in range(3)]
    assert shown == [True, False, True]
