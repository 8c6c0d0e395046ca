"""How alike the articles are, on the screen."""

import stages


def test_the_overview_lists_the_differences_of_a_pair(told):
    """Enter on a field leaves only the differences between these two, in the list."""
    told.commands["view_overview"].trigger()
    table = told.desk.overview.table
    assert "◆ 2" in table.item(0, 1).text()
    table.cellActivated.emit(0, 1)
    assert told.view.shown.articles == {stages.HARBOUR.id, stages.COURIER.id}
    assert told.desk.lists.currentWidget() is told.desk.lists.differences
