"""A row of buttons as one stop for Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.ui.roving import Roving


@pytest.fixture
def row(qtbot):
    """Four buttons between two fields; the second cannot be pressed."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.addWidget(QLineEdit("before"))
    for name in "abcd":
        button = QPushButton(name)
        button.setEnabled(name != "b")
        layout.addWidget(button)
    layout.addWidget(QLineEdit("after"))
    Roving(box.findChildren(QPushButton), box)
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.findChildren(QLineEdit)[0].setFocus()
    return box


def press(qtbot, row, *keys):
    for key in keys:
        qtbot.keyClick(row.focusWidget(), key)
    return row.focusWidget().text()


def test_tab_stops_once_and_goes_on(row, qtbot):
    """The first button, then what comes after the row."""
    key = Qt.Key
    assert press(qtbot, row, key.Key_Tab) == "a"
    assert press(qtbot, row, key.Key_Tab) == "after"


def test_the_arrow_keys_walk_it_round(row, qtbot):
    """Over what cannot be pressed, and from the end to the beginning; Home and End go straight there."""
    key = Qt.Key
    assert press(qtbot, row, key.Key_Tab, key.Key_Right) == "c"
    assert press(qtbot, row, key.Key_Right, key.Key_Right) == "a"
    assert press(qtbot, row, key.Key_Left) == "d"
    assert press(qtbot, row, key.Key_Home) == "a"
    assert press(qtbot, row, key.Key_End) == "d"


def test_right_is_left_where_one_reads_from_the_right(row, qtbot):
    """As the buttons stand then."""
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert press(qtbot, row, Qt.Key.Key_Tab, Qt.Key.Key_Left) == "c"
    assert press(qtbot, row, Qt.Key.Key_Right) == "a"
