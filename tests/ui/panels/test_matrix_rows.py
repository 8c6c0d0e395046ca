"""What each article has to say on each claim."""

from reader.ui.panels.matrix_rows import Cell, matrix_rows


def test_the_matrix_tells_four_sorts_of_cell(told):
    """Differs in exact words, states it, left out, not compared with the reason; lonely claims when asked."""
    bridge, hurt = matrix_rows(told.desk._parts, lonely=False)
    assert [cell.state for cell in bridge.cells] == [Cell.DIFFERS, Cell.DIFFERS, Cell.STATES]
    assert bridge.cells[1].words == "may  ·  5 May"
    assert hurt.cells[2].state is Cell.NOT_COMPARED
    assert "published before" in hurt.cells[2].tip
    lonely = matrix_rows(told.desk._parts, lonely=True)[2:]
    assert {cell.state for row in lonely for cell in row.cells} == {Cell.ALONE, Cell.LEFT_OUT}
