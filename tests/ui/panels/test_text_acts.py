"""What is done to the words that the person has selected, or to the claim that the caret is in."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from reader.model.article import Role
from reader.model.marks import Annotation, Division, DivisionKind


@pytest.fixture
def pane(told):
    """Harbour's column, with the focus."""
    told.activateWindow()
    found = told.row.column(stages.HARBOUR.id).pane
    found.setFocus()
    return found


def select(pane, words):
    start, end = pane.offsets.span_to_qt(builders.span(pane.article, words))
    cursor = pane.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


def marks(told, sort):
    return [mark for mark in told.session.dossier.marks.values() if isinstance(mark, sort)]


def test_selected_words_are_set_aside_and_restored(told, pane):
    """As one step each; the words stay in the text."""
    select(pane, "Gulls were seen.")
    told.commands["set_aside"].trigger()
    article = told.session.dossier.article(stages.HARBOUR.id)
    gulls = builders.span(article, "Gulls were seen.")
    assert {block.role for block in article.blocks if block.span.overlaps(gulls)} == {Role.FURNITURE}
    assert article.text == stages.HARBOUR.text
    told.shaping.restore(article, gulls)
    article = told.session.dossier.article(stages.HARBOUR.id)
    assert all(block.role is Role.BODY for block in article.blocks)


def test_the_claim_is_split_where_the_caret_stands(told, pane):
    """In the middle of a sentence; at its edge nothing happens."""
    select(pane, "workers")
    told.commands["split"].trigger()
    (mark,) = marks(told, Division)
    assert (mark.kind, mark.anchor.span.start) == (DivisionKind.SPLIT, builders.span(stages.HARBOUR, "workers").start)


def test_a_note_on_selected_words_is_on_these_words(told, pane, qtbot):
    """A opens the note box for the selection, not for the claim that is looked at."""
    told.navigator.choose_claim(builders.claim(stages.COURIER, "mayor"))
    pane.setFocus()
    select(pane, "12 workers")
    qtbot.keyClick(pane, Qt.Key.Key_A)
    editor = told.desk.inspector.notes.editor
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Who counted?")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = marks(told, Annotation)
    assert note.target.anchors[0].quote.exact == "12 workers"


def test_any_words_can_bear_a_note_though_nothing_is_chosen(told, pane):
    """By key and menu, as soon as they are selected."""
    told.selection.clear()
    assert not told.commands["note"].isEnabled()
    select(pane, "12 workers")
    assert told.commands["note"].isEnabled()


def test_the_nearest_passages_are_found_for_any_selection(told, pane):
    """They are listed beside the views."""
    select(pane, "workers were hurt")
    told.commands["nearest"].trigger()
    (first, *_) = told.desk.lists.near.list.told.lines
    assert first.claim == builders.claim(stages.COURIER, "hurt")
