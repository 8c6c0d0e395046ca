"""The list of all differences."""

import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.model.edits import RemoveArticle
from reader.model.marks import Status


@pytest.fixture
def lists(told):
    told.desk.lists.setVisible(True)
    told.desk.lists.setCurrentWidget(told.desk.lists.differences)
    told.desk.lists.refresh()
    return told.desk.lists


def shown(lists):
    return [line.discrepancy for line in lists.differences.list.told.lines]


def said(lists):
    return lists.differences._told.text()


def test_the_weightiest_difference_comes_first(lists):
    """Or, if one likes, in the order of the text."""
    assert shown(lists) == [stages.DATE, stages.NUMBER, stages.CERTAINTY]
    lists.differences._order.setCurrentIndex(1)
    assert shown(lists) == [stages.CERTAINTY, stages.DATE, stages.NUMBER]


def test_what_is_filtered_out_is_said_and_shown_by_one_click(lists, told):
    """Three of four; "show all" brings the fourth."""
    assert said(lists).startswith("3 of 4 shown")
    lists.differences._told.linkActivated.emit("all")
    assert len(shown(lists)) == 4
    assert "show all" not in said(lists)


def test_filters_are_menus_that_say_how_things_stand(lists, told):
    """Taking away a kind takes away its lines; the menu then shows it unticked."""
    button = next(one for one in lists.findChildren(QToolButton) if one.text().startswith("Kind"))
    button.menu().aboutToShow.emit()
    date = next(action for action in button.menu().actions() if action.text().endswith("date"))
    date.setChecked(False)
    assert stages.DATE not in shown(lists)
    button.menu().aboutToShow.emit()
    (unticked,) = [action.text() for action in button.menu().actions() if not action.isChecked()]
    assert unticked.endswith("date")


def test_taking_an_article_out_takes_its_differences_out(lists, told):
    """Without Courier nothing differs, and the list says why it is empty."""
    button = next(one for one in lists.findChildren(QToolButton) if one.text().startswith("Article"))
    button.menu().aboutToShow.emit()
    next(action for action in button.menu().actions() if action.text() == "B\u2002Courier").setChecked(False)
    assert shown(lists) == []
    assert "filtered out" in lists.differences._nothing.text()


def test_arrows_walk_the_list_and_every_view_follows(lists, told, qtbot):
    """Down goes to the next difference; F8 moves the list's own mark."""
    told.activateWindow()
    view = lists.differences.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert told.selection.discrepancy in shown(lists)
    told.commands["next_difference"].trigger()
    line = view.currentIndex().data(Qt.ItemDataRole.UserRole)
    assert line.discrepancy == told.selection.discrepancy


def test_enter_reads_on_in_the_columns(lists, told, qtbot):
    """The pane of the claim has the focus."""
    told.desk.show_view(2)
    view = lists.differences.list
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.desk.views.currentIndex() == 0
    assert told.focusWidget() is told.row.column(stages.HARBOUR.id).pane


def test_confirm_all_shown_is_one_step_and_leaves_the_judged_alone(lists, told):
    """The dismissed is not shown, the unsure is not shown: two are confirmed."""
    told.marking.judge_one(stages.DATE, Status.DISMISSED)
    steps = told.session.undo_stack.count()
    told.commands["confirm_all"].trigger()
    assert told.session.undo_stack.count() == steps + 1
    assert told.marking.status_of(stages.DATE) is Status.DISMISSED
    assert told.marking.status_of(stages.UNSURE) is Status.OPEN
    assert told.marking.status_of(stages.NUMBER) is Status.CONFIRMED
    told.session.move(-1)
    assert told.marking.status_of(stages.NUMBER) is Status.OPEN


def test_one_article_alone_is_told_to_want_another(window, lists, qtbot):
    """An empty list says what to do next."""
    while len(window.session.dossier.articles) > 1:
        window.session.do(RemoveArticle(window.session.dossier.articles[-1].id))
    qtbot.waitUntil(lambda: window.session.up_to_date)
    assert "Drop another" in lists.differences._nothing.text()
