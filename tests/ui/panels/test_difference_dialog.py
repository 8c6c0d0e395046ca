"""A difference of one's own."""

import builders
import stages
from PySide6.QtGui import QTextCursor

from reader.model.discrepancy import Kind
from reader.model.marks import Addition
from reader.ui.panels.difference_dialog import DifferenceDialog


def select(box, words):
    cursor = box.textCursor()
    at = box.toPlainText().index(words)
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)


def test_a_difference_wants_unlike_words_of_two_articles(told, qtbot):
    """Until then it cannot be added; then it is a mark with these words."""
    claims = [(one, builders.claim(one, "bridge")) for one in (stages.HARBOUR, stages.COURIER)]
    dialog = DifferenceDialog(claims, (stages.HARBOUR, builders.span(stages.HARBOUR, "will open")), told)
    qtbot.addWidget(dialog)
    assert dialog.places == ((stages.HARBOUR, builders.span(stages.HARBOUR, "will open")),)
    assert not dialog._ok.isEnabled()
    select(dialog._boxes[1][2], "bridge")
    assert dialog._ok.isEnabled()
    select(dialog._boxes[0][2], "bridge")
    assert not dialog._ok.isEnabled()


def test_a_difference_is_added_to_the_group_that_is_looked_at(told, qtbot):
    """By the action: the dialog opens, what is selected in it is added in one step."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    told.commands["add_difference"].trigger()
    dialog = told.findChild(DifferenceDialog)
    select(dialog._boxes[0][2], "At least")
    select(dialog._boxes[1][2], "Some")
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.CERTAINTY))
    dialog.why.setText("a floor and a guess")
    dialog.accept()
    (mark,) = [mark for mark in told.session.dossier.marks.values() if isinstance(mark, Addition)]
    assert (mark.target.discrepancy, mark.why) == (Kind.CERTAINTY, "a floor and a guess")
    assert mark.target.values == ("At least", "Some")
