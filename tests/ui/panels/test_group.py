"""The inspector: what it says, and what can be done in it."""

import builders
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from reader.model.marks import Annotation, Pin, PinKind, Status
from reader.ui.panels.claim_row import ClaimRow
from reader.ui.panels.discrepancy_card import DiscrepancyCard
from reader.ui.panels.group_content import group_content
from reader.ui.panels.marked import Mark


def look_at(told, finding=0, words="bridge", article=stages.HARBOUR, discrepancy=None):
    told.selection.choose(told.session.comparison.findings.groups[finding], builders.claim(article, words), discrepancy)


def content(told, **wanted):
    return group_content(told.desk._parts, all_told=wanted.get("all_told", False))


def rows(told):
    return told.desk.inspector._rows.findChildren(ClaimRow)


def cards(told):
    return told.desk.inspector._told.findChildren(DiscrepancyCard)


def test_the_heading_says_in_words_how_things_stand(told):
    """Stated by, differs in, not compared and why."""
    look_at(told, 1, "hurt")
    facts = content(told).facts
    assert facts[0].startswith("stated by 2 of 3")
    assert "differs in number" in facts
    assert "not compared: Lantern (published before)" in facts


def test_same_words_count_as_one_origin(told):
    """Harbour and Lantern print the same sentence: three state it, two independently."""
    look_at(told)
    assert content(told).facts[0] == "stated by all 3, 2 of them independently"


def test_each_article_has_a_row_with_its_exact_words_marked(told):
    """The differing words are marked as such, the chosen difference's more strongly; details are marked as details."""
    look_at(told, discrepancy=stages.DATE)
    first = content(told).rows[0]
    marks = {run.text: run.mark for run in first.runs}
    assert marks["3 May"] is Mark.CHOSEN
    assert marks["will"] is Mark.DIFFERS
    look_at(told, 1, "hurt")
    second = content(told).rows[1]
    assert {run.text: run.mark for run in second.runs}["on the old pier"] is Mark.DETAIL
    assert "on the old pier" in second.extra


def test_words_that_the_read_claim_has_not_are_underlined_where_both_are_alike(told):
    """Read at Harbour, Courier's unlike words stand out even where no difference was proposed."""
    told.view.show_all()
    for kind in (stages.CERTAINTY.kind, stages.DATE.kind):
        told.view.show_kind(kind, on=False)
    look_at(told)
    courier = content(told).rows[1]
    assert {run.text for run in courier.runs if run.mark is Mark.OTHER_WORDS} == {"may", "5"}


def test_the_unsure_stays_behind_one_click(told):
    """One difference is under the bar: counted, and told when asked."""
    look_at(told, 1, "hurt")
    assert content(told).hidden == 1
    assert [one.discrepancy for one in content(told).told] == [stages.NUMBER]
    assert {one.discrepancy for one in content(told, all_told=True).told} == {stages.NUMBER, stages.UNSURE}


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


def test_a_difference_is_confirmed_where_it_is_told(told, qtbot):
    """Its button judges it, not the one that happens to be chosen."""
    look_at(told, discrepancy=stages.CERTAINTY)
    card = next(card for card in cards(told) if card.discrepancy == stages.DATE)
    button = next(one for one in card.findChildren(QToolButton) if one.objectName().startswith("confirmed"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.marking.status_of(stages.DATE) is Status.CONFIRMED
    assert told.marking.status_of(stages.CERTAINTY) is Status.OPEN


def test_the_dismissed_stays_in_sight_here(told):
    """So that one can think again."""
    look_at(told)
    told.marking.judge_one(stages.DATE, Status.DISMISSED)
    assert stages.DATE in [one.discrepancy for one in content(told).told]


def test_not_the_same_is_a_button_of_the_row(told, qtbot):
    """Courier's claim is kept apart from the others."""
    look_at(told)
    row = next(row for row in rows(told) if row.claim.article == stages.COURIER.id)
    qtbot.mouseClick(row.findChild(QToolButton, "apart-Courier"), Qt.MouseButton.LeftButton)
    pins = [mark for mark in told.session.dossier.marks.values() if isinstance(mark, Pin)]
    assert pins
    assert all(pin.kind is PinKind.APART and stages.COURIER.id in {a.article for a in pin.anchors} for pin in pins)


def test_a_lonely_claim_offers_its_nearest_passages(told, qtbot):
    """And to say that it has no counterpart."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "Gulls"))
    assert content(told).lonely == builders.claim(stages.HARBOUR, "Gulls")
    with qtbot.waitSignal(told.desk.inspector.nearest_wanted):
        told.desk.inspector.nearest_wanted.emit(content(told).lonely)
    assert told.desk.lists.currentWidget() is told.desk.lists.near


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


def test_the_focus_stays_on_its_button_when_rows_are_built_anew(told, qtbot):
    """Judging by keyboard can go on with the next key."""
    look_at(told)
    told.activateWindow()
    card = cards(told)[0]
    button = next(one for one in card.findChildren(QToolButton) if one.objectName().startswith("confirmed"))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.focusWidget().objectName() == button.objectName()
    assert told.focusWidget().isChecked()


def test_what_did_not_change_is_not_built_anew(told):
    """The same content leaves the same widgets."""
    look_at(told)
    before = rows(told)
    told.desk.inspector.show_selection()
    assert rows(told) == before


def test_every_row_and_card_reads_as_one_sentence(told):
    """Differs, in what, who writes what: for screen readers."""
    look_at(told)
    assert any("differs, date: Harbour: 3 May, Courier: 5 May" in card.accessibleName() for card in cards(told))
    assert all(row.accessibleName() for row in rows(told))
    assert all(button.accessibleName() for button in told.desk.inspector.findChildren(QToolButton))


def test_it_can_stand_aside(told, qtbot):
    """To the right of the views and back, without a horizontal scroll bar in either place."""
    look_at(told)
    for _ in range(2):
        told.commands["inspector_aside"].trigger()
        qtbot.waitUntil(lambda: told.desk.inspector.widget().width() <= told.desk.inspector.viewport().width())


def test_with_nothing_chosen_it_says_what_to_do(told):
    """A hint, no empty frame."""
    told.selection.clear()
    assert any("Click a sentence" in label.text() for label in told.desk.inspector.findChildren(QLabel))
