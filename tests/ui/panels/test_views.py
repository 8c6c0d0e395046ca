"""Matrix, annotated article and overview: what they say, and that one's place survives going between them."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt

from reader.model.marks import Status
from reader.ui.panels.article_lines import article_lines
from reader.ui.panels.likeness import common_words, copied, independent, shared_part
from reader.ui.panels.matrix_model import CELL, CLAIM, FIRST_ARTICLE, KINDS, ROW
from reader.ui.panels.matrix_rows import Cell, matrix_rows
from reader.ui.panels.nearest import nearest
from reader.ui.panels.places import moved, paragraph, place_words

DOSSIER = builders.dossier(*stages.ARTICLES)


@pytest.fixture
def matrix(told):
    told.commands["view_matrix"].trigger()
    return told.desk.matrix


def test_the_matrix_tells_four_sorts_of_cell(told):
    """Differs in exact words, states it, left out, not compared with the reason; lonely claims when asked."""
    bridge, hurt = matrix_rows(told.desk._parts, lonely=False)
    assert [cell.state for cell in bridge.cells] == [Cell.DIFFERS, Cell.DIFFERS, Cell.STATES]
    assert bridge.cells[1].words == "may  ·  5 May"
    assert hurt.cells[2].state is Cell.NOT_COMPARED
    assert "published before" in hurt.cells[2].tip
    lonely = matrix_rows(told.desk._parts, lonely=True)[2:]
    assert {cell.state for row in lonely for cell in row.cells} == {Cell.ALONE, Cell.LEFT_OUT}


def test_sorting_by_kind_puts_the_weightiest_first(matrix):
    """And a column puts those who differ before those who are silent."""
    matrix.lonely.setChecked(True)
    table = matrix.table
    table.sortByColumn(KINDS, Qt.SortOrder.AscendingOrder)
    assert table.model().index(0, 0).data(ROW).weight == 0.9
    table.sortByColumn(FIRST_ARTICLE + 2, Qt.SortOrder.AscendingOrder)
    states = [table.model().index(row, FIRST_ARTICLE + 2).data(CELL).state for row in range(table.model().rowCount())]
    assert states == sorted(states)


def test_searching_the_matrix_keeps_rows_with_all_words(matrix, qtbot):
    """And says how many of how many are left."""
    qtbot.keyClicks(matrix.search, "hurt 19")
    assert matrix.table.model().rowCount() == 1
    assert matrix._told.text() == "1 of 2 rows"


def test_arrows_in_the_matrix_move_what_is_looked_at(matrix, told, qtbot):
    """Right goes to the next article's claim of the same group; Enter reads on in its column."""
    told.activateWindow()
    matrix.table.setFocus()
    matrix.table.setCurrentIndex(matrix.table.model().index(0, FIRST_ARTICLE))
    assert told.selection.claim == builders.claim(stages.HARBOUR, "bridge")
    qtbot.keyClick(matrix.table, Qt.Key.Key_Right)
    assert told.selection.claim == builders.claim(stages.COURIER, "bridge")
    qtbot.keyClick(matrix.table, Qt.Key.Key_Return)
    assert told.focusWidget() is told.row.column(stages.COURIER.id).pane


def test_one_judges_in_the_matrix_with_the_same_keys(matrix, told, qtbot):
    """F8 to a difference, C: the row says so."""
    told.activateWindow()
    matrix.table.setFocus()
    for key in (Qt.Key.Key_F8, Qt.Key.Key_C, Qt.Key.Key_F8, Qt.Key.Key_C):
        qtbot.keyClick(matrix.table, key)
    assert told.marking.status_of(stages.CERTAINTY) is Status.CONFIRMED
    assert "confirmed" in matrix.model.rows[0].status


def test_what_is_looked_at_survives_every_change_of_view(told):
    """Side by side, article, matrix, overview and back: the same difference; the sort order and filter stay."""
    told.navigator.walk(1)
    told.navigator.walk(1)
    before = told.selection.finding, told.selection.claim, told.selection.discrepancy
    for name in ("view_article", "view_matrix", "view_overview", "view_columns"):
        told.commands[name].trigger()
        assert (told.selection.finding, told.selection.claim, told.selection.discrepancy) == before
        assert told.commands[name].isChecked()


def test_the_matrix_keeps_its_sorting_when_the_findings_come_anew(matrix, told, qtbot):
    """Judging one does not throw the reader to the top of another order."""
    matrix.table.sortByColumn(KINDS, Qt.SortOrder.DescendingOrder)
    told.marking.judge_one(stages.DATE, Status.CONFIRMED)
    header = matrix.table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (KINDS, Qt.SortOrder.DescendingOrder)


def test_every_cell_speaks(matrix):
    """What a screen reader says of a cell is a word, not a sign."""
    model = matrix.model
    said = [model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(model.columnCount())]
    assert said[KINDS] == "differs date, certainty"
    assert said[CLAIM]
    assert said[FIRST_ARTICLE + 1] == "differs: may  ·  5 May"


def test_the_annotated_article_has_the_others_evidence_beside_each_claim(told):
    """Any article is the base; the evidence names the kinds; a lonely claim says so."""
    lines = article_lines(told.desk._parts, stages.COURIER)
    assert [line.claim for line in lines] == list(told.session.comparison.findings.claims[stages.COURIER.id])
    evidence = "".join(run.text for run in lines[0].evidence)
    assert "Harbour" in evidence
    assert "will open on 3 May" in evidence
    assert "◆CD Harbour" in evidence
    assert "".join(run.text for run in lines[2].evidence) == "only here"
    assert "not compared: Lantern" in "".join(run.text for run in lines[1].evidence)


def test_another_base_article_is_one_choice_away(told):
    """Its claims are listed, the one that is looked at is current."""
    told.commands["view_article"].trigger()
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    view = told.desk.article
    view.chooser.activated.emit(1)
    assert view.model.lines[0].claim.article == stages.COURIER.id
    current = view.list.currentIndex().row()
    assert view.model.lines[current].claim == builders.claim(stages.COURIER, "hurt")


def test_the_overview_lists_the_differences_of_a_pair(told):
    """Enter on a field leaves only the differences between these two, in the list."""
    told.commands["view_overview"].trigger()
    table = told.desk.overview.table
    assert "◆ 2" in table.item(0, 1).text()
    table.cellActivated.emit(0, 1)
    assert told.view.shown.articles == {stages.HARBOUR.id, stages.COURIER.id}
    assert told.desk.lists.currentWidget() is told.desk.lists.differences


def test_likeness_is_a_share_of_the_article_and_copies_count_once(told):
    """All of nothing is nothing; the same sentence in two articles is one origin."""
    comparison = told.session.comparison
    assert 0 < shared_part(comparison, stages.HARBOUR.id, stages.COURIER.id) < 1
    assert independent(comparison.dossier, stages.BRIDGE.group) == 2
    assert independent(comparison.dossier, stages.HURT.group) == 2
    (same,) = copied(comparison)
    assert {same.one.article, same.other.article} == {stages.HARBOUR.id, stages.LANTERN.id}
    assert same.share == 1
    assert common_words(comparison.dossier, *stages.HURT.group.claims) < 0.6


def test_the_nearest_passage_shares_the_rare_words(told):
    """Courier's sentence on workers is nearest to Harbour's; nothing of one's own article is offered."""
    found = nearest(told.session.comparison, stages.HARBOUR, builders.claim(stages.HARBOUR, "hurt").span)
    assert found[0].claim == builders.claim(stages.COURIER, "hurt")
    assert "workers" in found[0].shared
    assert all(near.claim.article != stages.HARBOUR.id for near in found)
    assert [near.score for near in found] == sorted((near.score for near in found), reverse=True)


def test_a_claim_that_stands_far_off_has_moved():
    """The paragraph's number is told, and where it is in the others."""
    claim = builders.claim(stages.HARBOUR, "Gulls")
    assert paragraph(stages.HARBOUR, claim) == 4
    assert place_words(stages.HARBOUR, claim) == "paragraph 4"
    far = (claim, builders.claim(stages.COURIER, "bridge"))
    assert moved(DOSSIER, far) == "paragraph 4 in Harbour and 1 in Courier"
    assert moved(DOSSIER, stages.BRIDGE.group.claims) == ""
