"""The inspector: what it says, and what can be done in it."""

import builders
import stages
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from reader.model.marks import Annotation, Status
from reader.model.targets import passage
from reader.ui.panels.claim_row import ClaimRow
from reader.ui.panels.discrepancy_card import DiscrepancyCard
from reader.ui.panels.group_content import group_content


def look_at(told, finding=0, words="bridge", article=stages.HARBOUR, discrepancy=None):
    told.selection.choose(told.session.comparison.findings.groups[finding], builders.claim(article, words), discrepancy)


def content(told, **wanted):
    return group_content(told.desk._parts, all_told=wanted.get("all_told", False))


def rows(told):
    return [row for row in told.desk.inspector._rows.findChildren(ClaimRow) if row.isVisibleTo(told)]


def cards(told):
    return told.desk.inspector._told.findChildren(DiscrepancyCard)


def test_a_lonely_claim_offers_its_nearest_passages(told, qtbot):
    """And to say that it has no counterpart."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "Gulls"))
    assert content(told).lonely == builders.claim(stages.HARBOUR, "Gulls")
    with qtbot.waitSignal(told.desk.inspector.nearest_wanted):
        told.desk.inspector.nearest_wanted.emit(content(told).lonely)
    assert told.desk.lists.currentWidget() is told.desk.lists.near


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


def test_it_can_stand_aside(told, qtbot):
    """To the right of the views and back, without a horizontal scroll bar in either place."""
    look_at(told)
    for _ in range(2):
        told.commands["inspector_aside"].trigger()
        for area in (told.desk.inspector.words, told.desk.inspector.side):
            qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())


def test_with_nothing_chosen_it_says_what_to_do(told):
    """A hint, no empty frame."""
    told.selection.clear()
    assert told.desk.inspector.currentWidget() is told.desk.inspector.invitation
    assert "Click a sentence" in told.desk.inspector.invitation.told


def test_the_row_of_the_claim_that_is_read_comes_into_sight(told):
    """Read at the last of three articles in a low inspector: its row is shown whole."""
    told.desk.setSizes([800, 110])
    look_at(told)
    look_at(told, article=stages.LANTERN)
    words = told.desk.inspector.words
    row = rows(told)[2]
    top = row.mapTo(words.viewport(), row.rect().topLeft()).y()
    assert top >= 0
    assert top + row.height() <= words.viewport().height()
    assert words.verticalScrollBar().value() > 0


def test_the_difference_that_is_looked_at_comes_into_sight(told):
    """Also where the row at which it is read stands far below: the difference tells the words of all."""
    told.desk.setSizes([800, 150])
    look_at(told, article=stages.LANTERN)
    words, side = told.desk.inspector.words, told.desk.inspector.side
    assert words.verticalScrollBar().value() > 0
    look_at(told, article=stages.LANTERN, discrepancy=stages.DATE)
    card = next(one for one in cards(told) if one.discrepancy == stages.DATE)
    top = card.mapTo(side.viewport(), card.rect().topLeft()).y()
    assert -4 <= top < side.viewport().height() - 40
    assert words.verticalScrollBar().value() > 0


def test_what_the_group_is_stays_in_sight(told):
    """The rows scroll under the heading; nothing of it is cut, however narrow the inspector."""
    for sizes in ([800, 110], [800, 300]):
        told.desk.setSizes(sizes)
        look_at(told, article=stages.LANTERN)
        inspector = told.desk.inspector
        inspector.words.verticalScrollBar().setValue(inspector.words.verticalScrollBar().maximum())
        heading = inspector._heading
        assert heading.height() >= heading.heightForWidth(heading.width())
        assert heading.mapTo(inspector, heading.rect().topLeft()).y() >= 0
        assert (
            inspector.words.mapTo(inspector, QPoint()).y() >= heading.mapTo(inspector, heading.rect().bottomLeft()).y()
        )


def test_no_line_breaks_within_a_fact(told):
    """`in 2 groups` stands on one line: the facts of a row break between each other alone."""
    look_at(told)
    facts = [row.facts for row in content(told).rows]
    assert all(" " not in one for fact in facts for one in fact.split("  ·  "))
    assert any("·" in fact for fact in facts)


def test_tab_walks_the_inspector_from_top_to_bottom(told, qtbot):
    """Bookmark, the rows with their buttons, the differences with theirs, the note: also after one was told anew."""
    look_at(told, discrepancy=stages.DATE)
    told.marking.judge_one(stages.DATE, Status.CONFIRMED)
    look_at(told, article=stages.LANTERN, discrepancy=stages.DATE)
    inspector = told.desk.inspector
    in_order = sorted(rows(told), key=lambda row: row.y())
    wanted = [inspector._bookmark, *in_order, *cards(told), inspector.notes.editor]
    walked, at = [], inspector
    while at is not inspector.notes.editor:
        at = at.nextInFocusChain()
        if at in wanted:
            walked.append(at)
    assert walked == wanted


def test_where_tab_stops_one_sees_it(told, qtbot):
    """A row out of sight is scrolled to when the focus comes to it."""
    told.desk.setSizes([800, 110])
    look_at(told)
    inspector = told.desk.inspector
    for row in (rows(told)[-1], rows(told)[0]):
        row.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(row.hasFocus)
        top = row.mapTo(inspector.words.viewport(), row.rect().topLeft()).y()
        assert -8 <= top < inspector.words.viewport().height()


def test_words_and_differences_share_the_inspector(told, qtbot):
    """Beside each other where it is wide, one under the other where it is not; neither pushes the other out."""
    for aside in (False, True):
        look_at(told, discrepancy=stages.DATE)
        words, side = told.desk.inspector.words, told.desk.inspector.side
        qtbot.waitUntil(lambda aside=aside, words=words, side=side: (words.width() < side.x()) is not aside)
        assert min(words.height(), side.height()) > 80
        assert words.width() >= side.width()
        told.commands["inspector_aside"].trigger()


def test_a_low_inspector_has_both_beside_each_other(told, qtbot):
    """However narrow: one under the other neither would show a line."""
    told.resize(800, 560)
    look_at(told, discrepancy=stages.DATE)
    words, side = told.desk.inspector.words, told.desk.inspector.side
    qtbot.waitUntil(lambda: words.width() < side.x())
    assert told.desk.inspector.width() < 860


def test_a_wide_inspector_has_no_bar_where_all_is_in_sight(told, qtbot):
    """Two short rows leave room; nothing scrolls."""
    told.resize(1900, 1000)
    look_at(told, 1, "hurt")
    bar = told.desk.inspector.words.verticalScrollBar()
    qtbot.waitUntil(lambda: told.desk.inspector.words.viewport().width() > 600)
    assert bar.maximum() == 0


def test_a_note_on_words_of_no_group_has_a_place(told, qtbot):
    """Nothing is selected, some words are: the box is there, and says what the note is on."""
    told.selection.clear()
    inspector = told.desk.inspector
    inspector.write_note(passage(stages.HARBOUR, builders.span(stages.HARBOUR, "Gulls")))
    assert inspector.notes.editor.isVisible()
    qtbot.keyClicks(inspector.notes.editor, "Which?")
    qtbot.keyClick(inspector.notes.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in stages.marks(told, Annotation)] == ["Which?"]
    assert inspector.currentWidget() is inspector.invitation
