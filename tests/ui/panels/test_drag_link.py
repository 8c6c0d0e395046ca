"""Linking with the mouse: a claim's sign dragged onto another column's claim."""

import builders
import pytest
import stages
from PySide6.QtCore import QPoint, Qt

from reader.model.marks import Pin, PinKind


@pytest.fixture
def panes(told, qtbot):
    """Harbour's and Courier's columns, laid out and painted."""
    found = [told.row.column(one.id).pane for one in (stages.HARBOUR, stages.COURIER)]
    qtbot.waitUntil(lambda: all(pane.span_top(claim_of(pane).span) is not None for pane in found))
    return found


def claim_of(pane):
    return builders.claim(pane.article, "hurt")


def sign(pane):
    """A point of the margin beside a claim's first line."""
    return QPoint(8, pane.span_top(claim_of(pane).span) + 8)


def words(pane):
    return QPoint(round(pane.text_edges[0]) + 20, pane.span_top(claim_of(pane).span) + 8)


def drag(qtbot, pane, to, point):
    qtbot.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=sign(pane))
    there = pane.viewport().mapFromGlobal(to.viewport().mapToGlobal(point))
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(pane.viewport(), sign(pane) + (there - sign(pane)) * share)
    return there


def test_a_sign_dropped_on_another_columns_claim_links_the_two(told, panes, qtbot):
    """While it is dragged its claim is held; one undo step when it is dropped."""
    one, other = panes
    steps = told.session.undo_stack.count()
    there = drag(qtbot, one, other, words(other))
    assert told.linking.held == claim_of(one)
    qtbot.mouseRelease(one.viewport(), Qt.MouseButton.LeftButton, pos=there)
    (pin,) = [mark for mark in told.session.dossier.marks.values() if isinstance(mark, Pin)]
    assert pin.kind is PinKind.TOGETHER
    assert {anchor.span for anchor in pin.anchors} == {claim_of(one).span, claim_of(other).span}
    assert told.session.undo_stack.count() == steps + 1


def test_a_sign_dropped_on_its_own_column_links_nothing(told, panes, qtbot):
    """And is let go."""
    one, _ = panes
    there = drag(qtbot, one, one, words(one) + QPoint(0, 60))
    qtbot.mouseRelease(one.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert told.linking.held is None
    assert not told.session.dossier.marks


def test_a_click_on_a_sign_is_a_click_on_its_claim(told, panes, qtbot):
    """Nothing is held, the group is looked at."""
    one, _ = panes
    qtbot.mouseClick(one.viewport(), Qt.MouseButton.LeftButton, pos=sign(one))
    assert told.selection.claim == claim_of(one)
    assert told.linking.held is None
