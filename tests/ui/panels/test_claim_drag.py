"""Linking with the mouse from the inspector and the matrix."""

import builders
import pytest
import stages
from PySide6.QtCore import QPoint, Qt

from reader.model.marks import Pin, PinKind
from reader.ui.panels.claim_drag import claim_under
from reader.ui.panels.claim_row import ClaimRow
from reader.ui.panels.matrix_model import FIRST_ARTICLE


def drag(qtbot, watched, start, place):
    """From a point of a widget to a point of the screen."""
    end = watched.mapFromGlobal(place)
    qtbot.mousePress(watched, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(watched, start + (end - start) * share)
    return end


def pins(window):
    return [mark for mark in window.session.dossier.marks.values() if isinstance(mark, Pin)]


@pytest.fixture
def row(told, qtbot):
    """The inspector's first row."""
    claim = builders.claim(stages.HARBOUR, "bridge")
    told.navigator.read_at(claim)
    qtbot.waitUntil(lambda: any(each.isVisible() and each.width() > 50 for each in told.findChildren(ClaimRow)))
    return next(each for each in told.findChildren(ClaimRow) if each.isVisible() and each.claim == claim)


def test_a_row_of_the_inspector_dropped_on_a_claim_of_the_text_links_the_two(told, row, qtbot):
    """While it is dragged it is held; one undo step when it is dropped."""
    pane = told.row.column(stages.COURIER.id).pane
    other = builders.claim(stages.COURIER, "hurt")
    qtbot.waitUntil(lambda: pane.span_top(other.span) is not None)

    def place():
        return pane.viewport().mapToGlobal(QPoint(round(pane.text_edges[0]) + 20, pane.span_top(other.span) + 8))

    assert claim_under(place(), told) == other
    steps = told.session.undo_stack.count()
    drag(qtbot, row, QPoint(20, 8), place())
    assert told.linking.held == row.claim
    qtbot.waitUntil(lambda: claim_under(place(), told) == other)  # a bar says what is held: the texts may have moved
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(place()))
    (pin,) = pins(told)
    assert pin.kind is PinKind.TOGETHER
    assert {anchor.span for anchor in pin.anchors} == {row.claim.span, other.span}
    assert told.session.undo_stack.count() == steps + 1


def test_a_row_dropped_where_no_claim_is_links_nothing(told, row, qtbot):
    """And is let go."""
    end = drag(qtbot, row, QPoint(20, 8), told.statusBar().mapToGlobal(QPoint(5, 5)))
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=end)
    assert told.linking.held is None
    assert not pins(told)


def test_a_click_on_a_row_still_goes_to_its_claim(told, row, qtbot):
    """Nothing is held."""
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert told.selection.claim == row.claim
    assert told.linking.held is None


def test_a_cell_of_the_matrix_dropped_on_another_articles_cell_links_the_two(told, qtbot):
    """Of whatever groups they are; a press alone chooses the cell."""
    told.commands["view_matrix"].trigger()
    table = told.desk.matrix.table
    qtbot.waitUntil(lambda: table.isVisible() and table.columnWidth(FIRST_ARTICLE) > 50)

    def middle(row, column):
        return table.visualRect(table.model().index(row, FIRST_ARTICLE + column)).center()

    start, there = middle(0, 0), table.viewport().mapToGlobal(middle(1, 1))
    one, other = claim_under(table.viewport().mapToGlobal(start), told), claim_under(there, told)
    assert one
    assert other
    assert one.article != other.article
    end = drag(qtbot, table.viewport(), start, there)
    assert told.linking.held == one
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    (pin,) = pins(told)
    assert {anchor.span for anchor in pin.anchors} == {one.span, other.span}
