"""The lists beside the views."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt


@pytest.fixture
def lists(told):
    told.desk.lists.setVisible(True)
    told.desk.lists.setCurrentWidget(told.desk.lists.differences)
    told.desk.lists.refresh()
    return told.desk.lists


def test_asking_for_the_nearest_leaves_the_reader_where_they_are(told, lists, qtbot):
    """Until they walk the list: the first line, then, and not the second."""
    gulls = builders.claim(stages.HARBOUR, "Gulls")
    told.activateWindow()
    told.navigator.choose_claim(gulls)
    told.commands["nearest"].trigger()
    assert lists.near.list.hasFocus()
    assert told.selection.claim == gulls
    qtbot.keyClick(lists.near.list, Qt.Key.Key_Down)
    assert told.selection.claim == lists.near.list.told.lines[0].claim


def test_the_nearest_passages_can_be_linked(told, lists):
    """Asked for a lonely claim, chosen in the list, linked by the button."""
    gulls = builders.claim(stages.HARBOUR, "Gulls")
    told.navigator.choose_claim(gulls)
    told.commands["nearest"].trigger()
    near = lists.near
    assert near.list.told.lines
    assert not near._link.isEnabled()
    near.list.setCurrentIndex(near.list.model().index(0, 0))
    near._link.click()
    (pin,) = told.session.dossier.marks.values()
    assert {anchor.article for anchor in pin.anchors} >= {stages.HARBOUR.id}
