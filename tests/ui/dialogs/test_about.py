"""What the program is, and the licences of all that it is made of."""

import re
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTextBrowser

from reader import __version__
from reader.ui.dialogs.about import About

_PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_about_names_every_dependency(qtbot):
    """Each library that the wheel asks for stands there with its licence."""
    about = About()
    qtbot.addWidget(about)
    text = about.findChild(QTextBrowser).toPlainText().lower()
    asked = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    for name in {re.match(r"[A-Za-z0-9]+", one)[0].lower() for one in asked}:
        assert name in text, f"{name} is not named in About"


def test_about_says_which_version_it_is_and_that_it_takes_no_side(qtbot):
    """What a person reports with a fault, and what the program promises."""
    about = About()
    qtbot.addWidget(about)
    words = " ".join(label.text() for label in about.findChildren(QLabel))
    assert __version__ in words
    assert "never says who is right" in words


def test_about_closes_by_its_button_and_opens_no_link(qtbot):
    """All of it is read without a network."""
    about = About()
    qtbot.addWidget(about)
    about.show()
    assert not about.findChild(QTextBrowser).openLinks()
    close = about.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not about.isVisible()
