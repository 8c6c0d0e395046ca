"""Both views that are walked claim by claim: the same keys, the same menu."""

import pytest
import stages
from PySide6.QtCore import Qt

from reader.ui.panels.desk import View


@pytest.fixture(params=["article", "matrix"])
def view(told, request):
    """One of them, with its list or table."""
    told.activateWindow()
    told.desk.show_view(View[request.param.upper()])
    shown = getattr(told.desk, request.param)
    entries = shown.list if request.param == "article" else shown.table
    entries.setFocus()
    return shown, entries


def test_arrows_walk_it_and_every_view_follows(told, view, qtbot):
    """One entry on is another claim."""
    _, entries = view
    qtbot.keyClick(entries, Qt.Key.Key_Home)
    before = told.selection.claim
    qtbot.keyClick(entries, Qt.Key.Key_Down)
    assert told.selection.claim is not None
    assert told.selection.claim != before


def test_enter_reads_on_in_the_columns(told, view, qtbot):
    """At the claim that is looked at, with the keyboard in its column."""
    _, entries = view
    qtbot.keyClick(entries, Qt.Key.Key_Down)
    read = told.selection.claim
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert told.desk.views.currentWidget() is told.row
    assert told.row.column(read.article).pane.hasFocus()


def test_the_menu_is_of_the_entry_under_the_mouse(told, view, qtbot, monkeypatch):
    """And none where there is no entry."""
    monkeypatch.setattr("reader.ui.main_window.open_claim_menu", lambda *_: None)
    shown, entries = view
    index = entries.model().index(0, 0)
    with qtbot.waitSignal(shown.menu_wanted) as asked:
        entries.customContextMenuRequested.emit(entries.visualRect(index).center())
    assert asked.args[0] == told.selection.claim
    assert asked.args[0].article in {article.id for article in stages.ARTICLES}
    with qtbot.assertNotEmitted(shown.menu_wanted):
        entries.customContextMenuRequested.emit(entries.viewport().rect().bottomRight())
