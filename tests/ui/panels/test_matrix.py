"""The matrix view: walked, sorted, searched and judged by keys."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt

from reader.model.marks import Status
from reader.ui.panels.matrix_model import CELL, FIRST_ARTICLE, KINDS, ROW


@pytest.fixture
def matrix(told):
    told.commands["view_matrix"].trigger()
    return told.desk.matrix


def test_sorting_by_kind_puts_the_weightiest_first(matrix):
    """And a column puts those who differ before those who are silent."""
    matrix.lonely.setChecked(True)
    table = matrix.table
    table.sortByColumn(KINDS, Qt.SortOrder.AscendingOrder)
    assert table.model().index(0, 0).data(ROW).weight == 0.9
    table.sortByColumn(FIRST_ARTICLE + 2, Qt.SortOrder.AscendingOrder)
    states = [table.model().index(row, FIRST_ARTICLE + 2).data(CELL).state for row in range(table.model().rowCount())]
    assert states == sorted(states)


def test_searching_the_matrix_keeps_rows_with_all_words(matrix, qtbot):
    """And says how many of how many are left."""
    qtbot.keyClicks(matrix.search, "hurt 19")
    assert matrix.table.model().rowCount() == 1
    assert matrix._told.text() == "1 of 2 rows"


def test_arrows_in_the_matrix_move_what_is_looked_at(matrix, told, qtbot):
    """Right goes to the next article's claim of the same group; Enter reads on in its column."""
    told.activateWindow()
    matrix.table.setFocus()
    matrix.table.setCurrentIndex(matrix.table.model().index(0, FIRST_ARTICLE))
    assert told.selection.claim == builders.claim(stages.HARBOUR, "bridge")
    qtbot.keyClick(matrix.table, Qt.Key.Key_Right)
    assert told.selection.claim == builders.claim(stages.COURIER, "bridge")
    qtbot.keyClick(matrix.table, Qt.Key.Key_Return)
    assert told.focusWidget() is told.row.column(stages.COURIER.id).pane


def test_one_judges_in_the_matrix_with_the_same_keys(matrix, told, qtbot):
    """F8 to a difference, C: the row says so."""
    told.activateWindow()
    matrix.table.setFocus()
    for key in (Qt.Key.Key_F8, Qt.Key.Key_C, Qt.Key.Key_F8, Qt.Key.Key_C):
        qtbot.keyClick(matrix.table, key)
    assert told.marking.status_of(stages.CERTAINTY) is Status.CONFIRMED
    assert "confirmed" in matrix.model.rows[0].status


def test_the_matrix_keeps_its_sorting_when_the_findings_come_anew(matrix, told, qtbot):
    """Judging one does not throw the reader to the top of another order."""
    matrix.table.sortByColumn(KINDS, Qt.SortOrder.DescendingOrder)
    told.marking.judge_one(stages.DATE, Status.CONFIRMED)
    header = matrix.table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (KINDS, Qt.SortOrder.DescendingOrder)
