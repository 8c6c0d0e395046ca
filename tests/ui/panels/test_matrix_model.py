"""The matrix as a table that can be read aloud."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.panels.matrix_model import CLAIM, FIRST_ARTICLE, KINDS


@pytest.fixture
def matrix(told):
    told.commands["view_matrix"].trigger()
    return told.desk.matrix


def test_every_cell_speaks(matrix):
    """What a screen reader says of a cell is a word, not a sign."""
    model = matrix.model
    said = [model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(model.columnCount())]
    assert said[KINDS] == "differs date, certainty"
    assert said[CLAIM]
    assert said[FIRST_ARTICLE + 1] == "differs: may  ·  5 May"
