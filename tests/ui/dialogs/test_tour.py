"""Five cards, turned by button or key."""

import re
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTextBrowser

from reader.ui.dialogs.about import About
from reader.ui.dialogs.tour import Tour
from reader.ui.theme import LIGHT

_PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_the_tour_ends_after_five_cards(qtbot):
    """Right and left turn the cards; past the last it is over."""
    tour = Tour(LIGHT)
    qtbot.addWidget(tour)
    tour.show()
    place = [label for label in tour.findChildren(QLabel) if label.text() == "1 of 5"]
    assert place
    qtbot.keyClick(tour, Qt.Key.Key_Right)
    assert place[0].text() == "2 of 5"
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    assert place[0].text() == "1 of 5"
    on = next(button for button in tour.findChildren(QPushButton) if button.isDefault())
    with qtbot.waitSignal(tour.accepted):
        for _ in range(5):
            qtbot.mouseClick(on, Qt.MouseButton.LeftButton)


def test_about_names_every_dependency(qtbot):
    """Each library that the wheel asks for stands there with its licence."""
    about = About()
    qtbot.addWidget(about)
    text = about.findChild(QTextBrowser).toPlainText().lower()
    asked = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    for name in {re.match(r"[A-Za-z0-9]+", one)[0].lower() for one in asked}:
        assert name in text, f"{name} is not named in About"
