"""How wide the columns are: what one neighbour takes the other gives."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout

from reader.ui.panes.column import NARROWEST, Column


def widen(row: QBoxLayout, columns: Sequence[Column], place: int, by: int) -> None:
    """Give a column `by` pixels of the one to its right (or take them, if negative); none gets too narrow."""
    if place + 1 >= len(columns):
        return
    widths = [column.width() for column in columns]
    by = max(NARROWEST - widths[place], min(by, widths[place + 1] - NARROWEST))
    widths[place] += by
    widths[place + 1] -= by
    for column, width in zip(columns, widths, strict=True):
        row.setStretchFactor(column, width)


def even(row: QBoxLayout, columns: Sequence[Column]) -> None:
    """All columns alike."""
    for column in columns:
        row.setStretchFactor(column, 1)
