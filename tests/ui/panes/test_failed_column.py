"""A file that could not be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from reader.model.comparison import Failure
from reader.ui.panes.failed_column import FailedColumn
from reader.ui.theme import LIGHT

FAILURE = Failure("report.pdf", "it is encrypted", "Save it without a password")


@pytest.fixture
def card(qtbot):
    made = FailedColumn(FAILURE, LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_why_and_what_to_do(card):
    """In words that can be copied; a screen reader hears all three."""
    words = [label.text() for label in card.findChildren(QLabel) if label.text()]
    assert words == ["report.pdf", "Could not be read: it is encrypted.", "Save it without a password."]
    for label in card.findChildren(QLabel):
        if label.text():
            assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert all(part in card.accessibleName() for part in (FAILURE.path, FAILURE.why, FAILURE.remedy))


def test_it_is_put_aside_by_mouse_or_key(card, qtbot):
    """And says which file it was."""
    button = card.findChild(QPushButton)
    with qtbot.waitSignal(card.dismissed) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [FAILURE]
    with qtbot.waitSignal(card.dismissed):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_words_are_shown_as_they_are(qtbot):
    """The name of a file may look like a page."""
    made = FailedColumn(Failure("<b>bold</b>.html", "it is empty", "Try another"), LIGHT)
    qtbot.addWidget(made)
    name = next(label for label in made.findChildren(QLabel) if "bold" in label.text())
    assert name.textFormat() == Qt.TextFormat.PlainText
