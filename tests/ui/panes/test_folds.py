"""Furniture folded at its place."""

from builders import article
from PySide6.QtCore import QPoint, Qt

from reader.model.article import Role
from reader.ui.panes.folds import fold_line, folds


def test_a_run_of_furniture_is_one_fold():
    """Neighbouring lines fold together; it knows what stands above and below."""
    one = article("A", "a\nb\nc\nd\ne", roles={1: Role.FURNITURE, 2: Role.FURNITURE, 4: Role.FURNITURE})
    first, last = folds(one, frozenset())
    assert len(first.blocks) == 2
    assert (first.above, first.below) == (one.blocks[0], one.blocks[3])
    assert (last.above, last.below) == (one.blocks[3], None)
    assert "2 lines of the page set aside" in first.words
    assert "1 line of the page set aside" in last.words


def test_an_open_fold_keeps_its_line_above_its_furniture():
    """So that it can be folded away again."""
    one = article("A", "a\nb\nc", roles={1: Role.FURNITURE})
    (fold,) = folds(one, frozenset({one.blocks[1].span.start}))
    assert fold.open
    assert fold.below is one.blocks[1]


def test_a_click_on_its_line_opens_a_fold_and_another_shuts_it(qtbot, panes):
    """The furniture takes no room, then some, then none."""
    pane = panes[0]
    height = pane.document().documentLayout().documentSize().height()
    for is_open in (True, False):
        line = fold_line(pane.folds[0], pane.document(), pane.offsets)
        point = QPoint(int(line.left()) + 30, int(line.center().y()) - pane.verticalScrollBar().value())
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert pane.folds[0].open is is_open
        assert (pane.document().documentLayout().documentSize().height() > height) is is_open


def test_a_fold_at_the_end_has_its_line_below_the_text(panes):
    """Trailing furniture is told of after the last paragraph."""
    pane = panes[2]
    pane.document().documentLayout().documentSize()
    fold = pane.folds[-1]
    assert fold.below is None
    line = fold_line(fold, pane.document(), pane.offsets)
    assert line.top() > pane.painter.places.top(fold.above.span)


def test_all_folds_open_and_shut_at_once(row, panes):
    """As the action of the window asks."""
    row.show_furniture(shown=True)
    assert all(fold.open for pane in panes for fold in pane.folds)
    row.show_furniture(shown=False)
    assert not any(fold.open for pane in panes for fold in pane.folds)
