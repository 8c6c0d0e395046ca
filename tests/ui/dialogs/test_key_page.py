"""The page on which keys are given to actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QTableWidget

from reader.ui.actions import TABLE
from reader.ui.dialogs.key_page import KeyPage


def edits(page):
    return {one.accessibleName().removeprefix("Keys for "): one for one in page.findChildren(QKeySequenceEdit)}


@pytest.fixture
def told():
    return []


@pytest.fixture
def page(qtbot, told):
    made = KeyPage({}, told.append)
    qtbot.addWidget(made)
    return made


def test_two_actions_with_the_same_keys_are_named(page, told):
    """Neither would work, so both are told; the standard keys of the table clash nowhere."""
    assert page.clashes() == []
    edit = next(one for one in page.findChildren(QKeySequenceEdit) if "Confirm" in one.accessibleName())
    edit.setKeySequence(QKeySequence("X"))
    assert ("confirm", "dismiss") in page.clashes() or ("dismiss", "confirm") in page.clashes()
    assert told[-1] == {"confirm": "X"}
    assert bold(page) == ["Confirm", "Dismiss"]
    edit.setKeySequence(QKeySequence("C"))
    assert told[-1] == {}
    assert bold(page) == []


def bold(page):
    """The rows that stand out."""
    table = page.findChild(QTableWidget)
    titles = (table.item(row, 0) for row in range(table.rowCount()))
    return [title.text() for title in titles if title.font().bold()]


def test_every_action_has_its_row(page):
    """With the first of its keys."""
    assert len(edits(page)) == len(TABLE)
    assert edits(page)["Open articles"].keySequence() == QKeySequence("Ctrl+O")


def test_keys_are_given_by_pressing_them(page, told, qtbot):
    """In force at once."""
    page.show()
    edit = edits(page)["Confirm"]
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == {"confirm": "Ctrl+J"}


def test_the_second_keys_of_an_action_are_taken_as_well(page):
    """Ctrl+Y redoes, though another key of redo stands on the page; both actions are told by name."""
    edits(page)["Confirm"].setKeySequence(QKeySequence("Ctrl+Y"))
    assert page.clashes() == [("redo", "confirm")]
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "“Redo” and “Confirm” have the same keys." in words


def test_keys_can_be_taken_away(page, told):
    """Two actions without keys do not clash."""
    for name in ("Confirm", "Dismiss"):
        edits(page)[name].clear()
    assert told[-1] == {"confirm": "", "dismiss": ""}
    assert page.clashes() == []


def test_chosen_keys_work_in_the_window(window, qtbot):
    """Another key for the next difference, and the old one no longer does it."""
    window.appearance.prefer(keys={"about": "Ctrl+Shift+A", "next_difference": "Ctrl+J"})
    shortcuts = [keys.toString() for keys in window.commands["next_difference"].shortcuts()]
    assert shortcuts == ["Ctrl+J"]
    assert "Ctrl+J" in window.commands["next_difference"].toolTip()
