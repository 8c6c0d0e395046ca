"""What is filtered out is said, wherever one reads."""

import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from reader.model.discrepancy import Kind
from reader.ui.theme import Look


def test_nothing_is_said_where_nothing_is_filtered_out(told):
    """The usual view has no such line."""
    assert not told.desk.filtered.isVisible()


def test_it_says_what_is_out_and_brings_it_back(told, qtbot):
    """Kinds, looks and articles in words; one click shows all."""
    filtered = told.desk.filtered
    told.view.show_kind(Kind.DATE, on=False)
    told.view.show_look(Look.SHARED, on=False)
    assert filtered.isVisible()
    assert "2 of 4 differences shown" in filtered.told
    assert "without date" in filtered.told
    assert "without “shared”" in filtered.told
    told.view.show_articles([stages.HARBOUR.id, stages.COURIER.id])
    assert "between Harbour and Courier alone" in filtered.told
    qtbot.mouseClick(filtered.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not filtered.isVisible()


def test_the_chips_are_ticked_again_when_all_is_shown(told):
    """The bar says the same as the filter."""
    told.commands["shared"].setChecked(False)
    assert Look.SHARED not in told.view.looks
    told.commands["show_all"].trigger()
    assert told.commands["shared"].isChecked()


def test_nothing_moves_where_the_filter_changes(told, qtbot):
    """What is filtered out is said at the foot, not above the articles: they keep their height and place."""
    pane = told.row.columns[0].pane
    before = pane.size(), pane.mapTo(told, pane.rect().topLeft())
    told.view.show_kind(Kind.DATE, on=False)
    qtbot.waitUntil(told.desk.filtered.isVisible)
    assert (pane.size(), pane.mapTo(told, pane.rect().topLeft())) == before


def test_what_finds_no_room_is_told_by_the_tooltip(told, qtbot):
    """A narrow window shows the beginning."""
    told.resize(700, 600)
    told.view.show_articles([stages.HARBOUR.id, stages.COURIER.id])
    for kind in (Kind.DATE, Kind.NAME, Kind.CERTAINTY, Kind.ATTRIBUTION):
        told.view.show_kind(kind, on=False)
    label = told.desk.filtered.findChild(QLabel)
    qtbot.waitUntil(lambda: label.text().endswith("…"))
    assert "between Harbour and Courier alone" in label.toolTip()
