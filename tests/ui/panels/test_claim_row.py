"""One article's row in the inspector."""

import builders
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.model.marks import Pin, PinKind
from reader.ui.panels.claim_row import ClaimRow


def look_at(told, finding=0, words="bridge", article=stages.HARBOUR, discrepancy=None):
    told.selection.choose(told.session.comparison.findings.groups[finding], builders.claim(article, words), discrepancy)


def rows(told):
    return told.desk.inspector._rows.findChildren(ClaimRow)


def test_a_click_on_a_row_reads_there(told, qtbot):
    """And Enter does the same for the row that has the focus."""
    look_at(told)
    row = next(row for row in rows(told) if row.claim.article == stages.COURIER.id)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.selection.claim == builders.claim(stages.COURIER, "bridge")
    row = next(row for row in rows(told) if row.claim.article == stages.LANTERN.id)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert told.selection.claim == builders.claim(stages.LANTERN, "bridge")


def test_not_the_same_is_a_button_of_the_row(told, qtbot):
    """Courier's claim is kept apart from the others."""
    look_at(told)
    row = next(row for row in rows(told) if row.claim.article == stages.COURIER.id)
    qtbot.mouseClick(row.findChild(QToolButton, "apart-Courier"), Qt.MouseButton.LeftButton)
    pins = [mark for mark in told.session.dossier.marks.values() if isinstance(mark, Pin)]
    assert pins
    assert all(pin.kind is PinKind.APART and stages.COURIER.id in {a.article for a in pin.anchors} for pin in pins)


def test_other_marks_are_told_in_the_same_row(told, qtbot):
    """The words that are looked at, the row that is read: nothing is built anew, and a screen reader hears it."""
    look_at(told)
    before = rows(told)
    look_at(told, article=stages.COURIER, discrepancy=stages.DATE)
    assert rows(told) == before
    read = [row.property("role") for row in before]
    assert read.count("claim-read") == 1
    assert before[read.index("claim-read")].claim.article == stages.COURIER.id
    told.view.show_kind(stages.DATE.kind, on=False)
    told.view.show_kind(stages.CERTAINTY.kind, on=False)
    look_at(told)
    assert rows(told) == before
    assert not any("differs" in row.accessibleName() for row in before)
