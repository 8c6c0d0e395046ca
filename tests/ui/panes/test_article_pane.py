"""One article: clicks, keys, the mouse, the screen reader."""

import pytest
from builders import claim
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.ui.panes.folds import FOLD_HEIGHT


def point_of(pane, of):
    """A point of the viewport in the middle of a claim's first line."""
    rect = pane.painter.rects(of.span)[0]
    return QPoint(int(rect.center().x()), int(rect.center().y()) - pane.verticalScrollBar().value())


def test_a_click_on_a_sentence_gives_its_claim(qtbot, panes):
    """The claim under the mouse, in whose line it is."""
    crew = claim(panes[0].article, "crew")
    with qtbot.waitSignal(panes[0].claim_clicked) as told:
        qtbot.mouseClick(panes[0].viewport(), Qt.MouseButton.LeftButton, pos=point_of(panes[0], crew))
    assert told.args == [crew]


def test_a_click_beside_the_text_gives_none(qtbot, panes):
    """It means: look at nothing."""
    with qtbot.waitSignal(panes[0].claim_clicked) as told:
        qtbot.mouseClick(panes[0].viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 4))
    assert told.args == [None]


def test_a_click_on_the_sign_in_the_gutter_gives_its_claim(qtbot, panes):
    """The diamond is a handle too."""
    crew = claim(panes[0].article, "crew")
    with qtbot.waitSignal(panes[0].claim_clicked) as told:
        pos = QPoint(12, point_of(panes[0], crew).y())
        qtbot.mouseClick(panes[0].viewport(), Qt.MouseButton.LeftButton, pos=pos)
    assert told.args == [crew]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_or_space_looks_at_the_claim_of_the_caret(qtbot, panes, key):
    """From the top: the first claim; a paragraph down: the second."""
    pane = panes[0]
    pane.setFocus()
    with qtbot.waitSignal(pane.claim_clicked) as told:
        qtbot.keyClick(pane, key)
    assert told.args == [claim(pane.article, "moon")]
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.claim_clicked) as told:
        qtbot.keyClick(pane, key)
    assert told.args == [claim(pane.article, "crew")]


def test_the_caret_never_stands_in_what_is_folded_away(qtbot, panes):
    """Letter by letter over the fold, forward and back."""
    pane = panes[0]
    pane.setFocus()
    start = pane.article.text.index("people.")
    cursor = pane.textCursor()
    cursor.setPosition(start)
    pane.setTextCursor(cursor)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _ in range(20):
            qtbot.keyClick(pane, key)
            assert pane.textCursor().block().isVisible()


def test_escape_is_told(qtbot, panes):
    """So that the selection is let go."""
    with qtbot.waitSignal(panes[0].escape_pressed):
        qtbot.keyClick(panes[0], Qt.Key.Key_Escape)


def test_hovering_a_claim_is_told_and_leaving_it_too(qtbot, panes):
    """Once each."""
    crew = claim(panes[0].article, "crew")
    with qtbot.waitSignal(panes[0].claim_hovered) as told:
        qtbot.mouseMove(panes[0].viewport(), point_of(panes[0], crew))
    assert told.args == [crew]
    with qtbot.waitSignal(panes[0].claim_hovered) as told:
        qtbot.mouseMove(panes[0].viewport(), QPoint(300, 2))
    assert told.args == [None]


def test_the_tooltip_is_in_words(panes):
    """Who states it, who leaves it out, what differs."""
    pane = panes[0]
    tip = pane.tip(pane.highlight(claim(pane.article, "crew")))
    assert tip.splitlines() == ["Stated by A, B", "Left out by C", "Differs, number: 12 / 15"]


def test_ctrl_and_wheel_ask_for_another_size_and_do_not_scroll(qtbot, panes):
    """Qt would change the type of one pane alone."""
    pane, before = panes[0], panes[0].verticalScrollBar().value()
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - of Qt
    )
    with qtbot.waitSignal(pane.zoom_wanted) as told:
        QApplication.sendEvent(pane.viewport(), wheel)
    assert told.args[0] > 1
    assert pane.verticalScrollBar().value() == before


def test_room_is_left_for_the_line_of_a_fold(panes):
    """Between the paragraphs around the folded lines."""
    pane = panes[0]
    above, below = (pane.painter.rects(claim(pane.article, words).span) for words in ("crew", "number 0 "))
    assert below[0].top() - above[-1].bottom() >= FOLD_HEIGHT
