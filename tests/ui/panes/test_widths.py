"""How wide columns are."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.ui.panes.column import NARROWEST
from reader.ui.panes.widths import even, widen


@pytest.mark.parametrize("by", [-4000, -30, 0, 30, 4000])
def test_what_one_takes_the_other_gives_and_none_gets_too_narrow(row, by):
    """However far the handle is dragged."""
    before = [column.width() for column in row.columns]
    widen(row.row, row.columns, 0, by)
    QApplication.processEvents()
    after = [column.width() for column in row.columns]
    assert abs(sum(after) - sum(before)) <= 3
    assert min(after) >= NARROWEST
    assert (after[0] - before[0]) * by >= 0
    even(row.row, row.columns)
    QApplication.processEvents()
    assert max(column.width() for column in row.columns) - min(column.width() for column in row.columns) <= 3


def test_the_last_column_has_nobody_to_take_from(row):
    """Its gutter is no handle."""
    before = [column.width() for column in row.columns]
    widen(row.row, row.columns, 2, 50)
    QApplication.processEvents()
    assert [column.width() for column in row.columns] == before
