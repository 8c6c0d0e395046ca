"""The bar between the articles and the inspector."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QWidget

from reader.ui.panels.split import Split


@pytest.fixture
def split(qtbot):
    """Two empty parts, one over the other."""
    made = Split(Qt.Orientation.Vertical)
    qtbot.addWidget(made)
    for _ in range(2):
        made.addWidget(QWidget())
    made.resize(900, 600)
    made.show()
    return made


@pytest.mark.parametrize("height", [360, 600, 900, 1300])
def test_what_is_read_has_the_larger_part(split, height):
    """At every height of the window; the second part never takes more than a person needs of it."""
    split.resize(900, height)
    above, below = split.sizes()
    assert above > below
    assert below <= 300


def test_a_bar_that_was_moved_stays_where_it_is(split):
    """Until the second part is put to another side."""
    split.setSizes([200, 400])
    split.splitterMoved.emit(200, 1)
    split.resize(900, 640)
    assert split.sizes()[1] > split.sizes()[0]
    split.turn(Qt.Orientation.Horizontal)
    assert split.sizes()[0] > split.sizes()[1]


def test_only_a_moved_bar_is_kept_for_the_next_start(split):
    """Else the next start shares out anew, for the size that the window has then."""
    assert split.saveState() == QByteArray()
    assert not split.restoreState(QByteArray())
    split.setSizes([200, 400])
    split.splitterMoved.emit(200, 1)
    state = split.saveState()
    split.turn(Qt.Orientation.Vertical)
    assert split.restoreState(state)
    assert split.sizes()[1] > split.sizes()[0]
