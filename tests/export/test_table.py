"""The table of spreadsheets."""

from reader.export.table import header, lines


def test_every_line_has_a_cell_under_every_head(everything):
    """Groups and lonely claims alike."""
    heads = header(everything)
    assert {len(line.cells) for line in lines(everything)} == {len(heads)}
    assert len(list(lines(everything))) == len(everything.rows) + len(everything.unique)


def test_the_words_that_differ_are_pieces_of_their_own(apparatus):
    """So that a spreadsheet can mark them."""
    cell = next(lines(apparatus)).cells[1]
    assert [(piece.text, piece.marked) for piece in cell][:2] == [("The storm closed ", False), ("three piers", True)]
