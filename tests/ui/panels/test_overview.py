"""How alike the articles are, on the screen."""

import stages

from reader.model.edits import RemoveArticle


def test_the_overview_lists_the_differences_of_a_pair(told):
    """Enter on a field leaves only the differences between these two, in the list."""
    told.commands["view_overview"].trigger()
    table = told.desk.overview.table
    assert "◆ 2" in table.item(0, 1).text()
    table.cellActivated.emit(0, 1)
    assert told.view.shown.articles == {stages.HARBOUR.id, stages.COURIER.id}
    assert told.desk.lists.currentWidget() is told.desk.lists.differences


def test_no_list_is_an_empty_box(told, qtbot):
    """A list is no higher than its lines; where it has none, words stand in its place."""
    told.commands["view_overview"].trigger()
    overview = told.desk.overview
    for view in (overview.same_words, overview.most):
        if view.isVisible():
            lines = view.model().rowCount()
            assert lines
            assert view.height() <= view.sizeHintForRow(0) * lines + 2
    for article in told.session.dossier.articles[1:]:
        told.session.do(RemoveArticle(article.id))
    qtbot.waitUntil(lambda: not overview.most.isVisible())
    assert not overview.same_words.isVisible()


def test_the_whole_table_is_shown_however_low_the_window(told):
    """The page scrolls, not the table within it; a field that the keys come to is brought into sight."""
    told.resize(1280, 640)
    told.commands["view_overview"].trigger()
    table = told.desk.overview.table
    rows = range(table.rowCount())
    assert table.height() >= sum(map(table.rowHeight, rows)) + table.horizontalHeader().height()
    last = table.rowCount() - 1
    table.setCurrentCell(last, 0)
    field = table.visualItemRect(table.item(last, 0))
    top = table.viewport().mapTo(told.desk.overview, field.topLeft()).y()
    assert 0 <= top <= told.desk.overview.height() - field.height()


def test_nothing_in_common_is_a_dash(told):
    """A share of nought and no difference are not worth two figures."""
    told.commands["view_overview"].trigger()
    table = told.desk.overview.table
    said = [table.item(row, column).text() for row in range(table.rowCount()) for column in range(table.columnCount())]
    assert not any("0%" in one.split() or one.endswith("◆ 0") for one in said)
