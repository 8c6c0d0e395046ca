"""The bar of the search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.ui.panes.find_bar import FindBar
from reader.ui.theme import LIGHT


@pytest.fixture
def bar(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 300)
    host.show()
    made = FindBar(LIGHT, host)
    made.ask("moon")
    qtbot.waitUntil(made.isVisible)
    return made


@pytest.mark.parametrize(("held", "by"), [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)])
def test_enter_goes_on_and_shift_enter_back(qtbot, bar, held, by):
    """Without leaving the field."""
    with qtbot.waitSignal(bar.stepped) as told:
        qtbot.keyClick(bar._words, Qt.Key.Key_Return, modifier=held)
    assert told.args == [by]


def test_escape_closes_it_from_any_part(qtbot, bar):
    """From the field and from a button."""
    for part in (bar._words, bar._buttons[1]):
        with qtbot.waitSignal(bar.closed):
            qtbot.keyClick(part, Qt.Key.Key_Escape)


def test_typing_searches_at_once(qtbot, bar):
    """The words of last time are selected, so that typing replaces them."""
    with qtbot.waitSignal(bar.changed) as told:
        qtbot.keyClicks(bar._words, "b")
    assert told.args == ["b"]


def test_it_is_as_wide_as_its_host(bar):
    """Also after the host has changed."""
    bar.parent().resize(900, 300)
    assert bar.width() == 900
