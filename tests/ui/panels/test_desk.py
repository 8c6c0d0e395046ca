"""Going between the views; where a mark is put."""

import builders
import stages
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from reader.model.marks import Status


def test_what_is_looked_at_survives_every_change_of_view(told):
    """Side by side, article, matrix, overview and back: the same difference; the sort order and filter stay."""
    told.navigator.walk(1)
    told.navigator.walk(1)
    before = told.selection.finding, told.selection.claim, told.selection.discrepancy
    for name in ("view_article", "view_matrix", "view_overview", "view_columns"):
        told.commands[name].trigger()
        assert (told.selection.finding, told.selection.claim, told.selection.discrepancy) == before
        assert told.commands[name].isChecked()


def test_a_marking_key_means_the_claim_that_the_caret_was_moved_to(told, qtbot):
    """C after arrow keys confirms the group under the caret; after a step to another difference, that one's."""
    told.activateWindow()
    pane = told.row.column(stages.HARBOUR.id).pane
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "bridge"))
    pane.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    assert pane.caret_claim() == builders.claim(stages.HARBOUR, "hurt")
    qtbot.keyClick(pane, Qt.Key.Key_C)
    assert told.selection.finding is stages.HURT
    assert told.marking.review.group_status(stages.HURT.group) is Status.CONFIRMED
    told.selection.choose(stages.BRIDGE, builders.claim(stages.HARBOUR, "bridge"))
    qtbot.keyClick(pane, Qt.Key.Key_C)
    assert told.marking.review.group_status(stages.BRIDGE.group) is Status.CONFIRMED
