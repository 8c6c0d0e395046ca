"""A part that scrolls by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from reader.ui.panels.area import Area


@pytest.fixture
def area(qtbot):
    """A line of words and thirty buttons, of which four are in sight."""
    made = Area((0, 0, 0, 0))
    qtbot.addWidget(made)
    words = QLabel("Thirty buttons")
    words.setWordWrap(True)
    made.column.addWidget(words)
    for number in range(30):
        made.column.addWidget(QPushButton(f"button {number}"))
    made.resize(200, 140)
    made.show()
    return made


def test_what_is_asked_for_comes_into_sight(area):
    """Down and up again."""
    for button in (area.findChildren(QPushButton)[-1], area.findChildren(QPushButton)[0]):
        area.reveal(button)
        top = button.mapTo(area.viewport(), button.rect().topLeft()).y()
        assert 0 <= top <= area.viewport().height() - button.height()


def test_where_tab_stops_one_sees_it(area, qtbot):
    """A stop that is watched is scrolled to, once the focus comes to it by key."""
    last = area.findChildren(QPushButton)[-1]
    area.watch(last)
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)


def test_it_knows_how_high_all_of_it_is(qtbot):
    """Long words take more lines where there is less room, and never scroll sideways."""
    made = Area((0, 0, 0, 0))
    qtbot.addWidget(made)
    label = QLabel("some words " * 40)
    label.setWordWrap(True)
    made.column.addWidget(label)
    made.show()
    made.resize(600, 100)
    wide = made.needed()
    made.resize(150, 100)
    assert made.needed() > wide
    assert made.widget().width() <= made.viewport().width()


def test_of_what_is_taller_than_the_place_the_beginning_is_shown(area):
    """Its first line stands at the top."""
    tall = area.findChildren(QPushButton)[7]
    tall.setMinimumHeight(400)
    area.reveal(tall)
    assert 0 <= tall.mapTo(area.viewport(), tall.rect().topLeft()).y() <= 4
