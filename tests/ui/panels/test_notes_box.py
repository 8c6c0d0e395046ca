"""Notes written in place."""

import builders
import stages
from PySide6.QtCore import QLocale, Qt

from reader.model.marks import Annotation, Status
from reader.ui.panels.notes_box import _when


def look_at(told, finding=0, words="bridge", article=stages.HARBOUR, discrepancy=None):
    told.selection.choose(told.session.comparison.findings.groups[finding], builders.claim(article, words), discrepancy)


def test_a_note_is_written_in_place_and_saved_by_ctrl_return(told, qtbot):
    """A puts the caret there; what is typed is a note on the difference that is looked at."""
    look_at(told, discrepancy=stages.DATE)
    told.activateWindow()
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_A)
    editor = told.desk.inspector.notes.editor
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Ask the port, C and X included")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = [mark for mark in told.session.dossier.marks.values() if isinstance(mark, Annotation)]
    assert note.text == "Ask the port, C and X included"
    assert note.target.discrepancy is stages.DATE.kind
    assert told.marking.status_of(stages.DATE) is Status.OPEN
    assert editor.toPlainText() == ""


def test_a_draft_waits_for_its_own_place(told, qtbot):
    """Looking elsewhere while writing neither loses the words nor puts them on something else."""
    look_at(told)
    editor = told.desk.inspector.notes.editor
    qtbot.keyClicks(editor, "half a thought")
    look_at(told, 1, "hurt")
    assert editor.toPlainText() == ""
    look_at(told)
    assert editor.toPlainText() == "half a thought"


def test_an_answer_of_the_engine_does_not_take_the_pen_away(told, qtbot):
    """While the person writes, the findings come in anew: text, caret and focus stay."""
    look_at(told)
    told.activateWindow()
    editor = told.desk.inspector.notes.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "still writing")
    told.session.compare_again()
    qtbot.waitUntil(lambda: told.session.up_to_date and told.session.lanes.idle)
    assert editor.toPlainText() == "still writing"
    assert editor.hasFocus()


def test_a_note_says_when_it_was_written(qapp):
    """With the month in letters: figures alone are read in another order in every country."""
    told = _when("2026-11-22T07:28:00+00:00", QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert "Nov" in told
    assert "2026" in told
    assert ":" in told
    assert _when("some day", QLocale.c()) == ""


def test_after_a_note_one_reads_on_where_one_was(told, qtbot):
    """Written from the text: saved or left, the keyboard is in that column again."""
    told.activateWindow()
    pane = told.row.columns[1].pane
    editor = told.desk.inspector.notes.editor
    for leave, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        look_at(told)
        pane.setFocus()
        qtbot.keyClick(pane, Qt.Key.Key_A)
        qtbot.keyClicks(editor, "Ask the port")
        qtbot.keyClick(editor, leave, modifier)
        assert pane.hasFocus()
