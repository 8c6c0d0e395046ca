"""The look and the walk that all lists share."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.panels.lines import Line, LinesView
from reader.ui.theme import DARK, LIGHT

LINES = tuple(Line("D", f"date {number}", f"title {number}", "words") for number in range(40))


@pytest.fixture
def view(qtbot):
    made = LinesView("A list", LIGHT)
    made.resize(300, 400)
    qtbot.addWidget(made)
    made.show()
    made.show_lines(LINES)
    return made


def test_arrows_tell_what_is_looked_at(view, qtbot):
    """One line further, told once; Enter goes into it."""
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(view.looked_at, check_params_cb=lambda line: line == LINES[1]):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.entered, check_params_cb=lambda line: line == LINES[1]):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_showing_what_is_chosen_elsewhere_tells_nothing(view, qtbot):
    """The list follows without answering, and brings the line into sight."""
    with qtbot.assertNotEmitted(view.looked_at):
        view.show_lines(LINES, LINES[35])
    assert view.currentIndex().row() == 35
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_new_lines_keep_the_scroll_place(view):
    """One line's verdict changes; the reader's place does not."""
    view.verticalScrollBar().setValue(120)
    view.show_lines((Line("N", "name", "another", "words"), *LINES[1:]))
    assert view.verticalScrollBar().value() == 120


def test_a_line_is_read_aloud_in_words(view):
    """Kind, title, words: no sign, no colour."""
    said = view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "date 3. title 3. words"


def test_lines_are_painted_in_both_schemes(view):
    """Something is drawn, and it is not the same in the dark."""
    light = view.grab().toImage()
    view.dress(DARK)
    assert view.grab().toImage() != light
