"""Columns beside each other: whole ones."""

import pytest
from builders import article, dossier
from PySide6.QtWidgets import QApplication

from reader.model.comparison import Comparison, Findings
from reader.ui.panes.column import NARROWEST
from reader.ui.panes.gutter import WIDTH
from reader.ui.panes.page import Reading
from reader.ui.panes.pane_row import PaneRow
from reader.ui.theme import LIGHT

SIX = tuple(article(name, f"{name} was here.") for name in "ABCDEF")


@pytest.fixture
def row(qtbot, qapp):
    """Six columns, 1000 pixels wide."""
    made = PaneRow(LIGHT, Reading())
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show_articles(SIX, ())
    made.show_findings(Comparison(dossier(*SIX), Findings()), frozenset(), lambda _one: True)
    made.show()
    QApplication.processEvents()
    return made


def cut(row):
    """The columns of which a part alone is in sight; the blank margin of one more tells nothing."""
    left = row.horizontalScrollBar().value()
    right = left + row.viewport().width()
    ends = [(one.x(), one.x() + one.width()) for one in row.columns]
    blank = 6
    return [n for n, (start, end) in enumerate(ends) if start < left < end - blank or start + blank < right < end]


@pytest.mark.parametrize("width", [620, 800, 1000, 1190, 1280, 1500])
def test_no_column_is_cut_wherever_one_reads(row, width):
    """From the first to the last and back: those beside the one that is read are whole or out of sight."""
    row.resize(width, 400)
    QApplication.processEvents()
    for column in (*row.columns, *reversed(row.columns)):
        row.bring_into_sight(column)
        assert cut(row) == []
        left = row.horizontalScrollBar().value()
        assert left <= column.x() <= left + row.viewport().width() - column.width()


def test_columns_that_find_room_are_not_scrolled(row):
    """Six at their narrowest, with the gutters between."""
    row.resize(6 * NARROWEST + 6 * WIDTH, 400)
    QApplication.processEvents()
    assert row.horizontalScrollBar().maximum() == 0
    assert len({column.width() for column in row.columns}) <= 2


def test_no_column_is_narrower_than_it_can_be_read(row):
    """However narrow the window."""
    row.resize(200, 400)
    QApplication.processEvents()
    assert min(column.width() for column in row.columns) >= NARROWEST
