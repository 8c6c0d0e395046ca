"""The line that says which claim is held."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from reader.ui.panels.held import Held


@pytest.fixture
def held(told):
    return told.findChild(Held)


def test_it_says_what_is_held_and_how_to_go_on(told, held):
    """Not there before, not there after."""
    assert not held.isVisible()
    told.linking.hold(builders.claim(stages.HARBOUR, "Gulls"))
    assert held.isVisible()
    said = held.findChild(QLabel).text()
    assert "Gulls were seen." in said
    assert "Harbour" in said
    assert "press L" in said
    told.linking.let_go()
    assert not held.isVisible()


def test_its_button_gives_up(told, held, qtbot):
    """As Escape does."""
    told.linking.hold(builders.claim(stages.HARBOUR, "Gulls"))
    qtbot.mouseClick(held.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert told.linking.held is None


def test_it_moves_nothing_that_is_read(told, qtbot, held):
    """It stands under the articles: the claim that one is about to link stays under the mouse."""
    pane = told.row.columns[0].pane
    before = pane.mapTo(told, pane.rect().topLeft())
    told.linking.hold(builders.claim(stages.HARBOUR, "Gulls"))
    qtbot.waitUntil(lambda: held.y() > told.desk.views.y() + 10)
    assert pane.mapTo(told, pane.rect().topLeft()) == before
