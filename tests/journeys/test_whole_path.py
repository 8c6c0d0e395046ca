"""From dropped files to a file one can hand in, through the real window, with real events and threads."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from reader.export.formats import format_for
from reader.export.options import ExportOptions
from reader.model.filter import Filter
from reader.ui.app import new_window, prepare
from reader.ui.dialogs.export import Order

pytestmark = pytest.mark.slow

HARBOUR = """Harbour bridge to open in May

The new harbour bridge will open on 3 May, Mayor Lena Orlov said on Monday.

At least 12 workers were hurt while it was built, the builder Nordspan said.

The bridge cost 40 million euros and carries four lanes of traffic across the Tarn estuary.
"""

COURIER = """Bridge over the Tarn may open this spring

The builder Nordspan said that 19 workers were hurt while the bridge was built.

Mayor Lena Orlov said the new harbour bridge may open on 3 May.

Cyclists complain that the ramps are too steep.
"""


@pytest.fixture
def files(tmp_path):
    one, other = tmp_path / "harbour.txt", tmp_path / "courier.txt"
    one.write_text(HARBOUR, encoding="utf-8")
    other.write_text(COURIER, encoding="utf-8")
    empty = tmp_path / "empty.txt"
    empty.touch()
    return [one, other, empty]


@pytest.fixture
def threads():
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield pool


@pytest.fixture
def open_window(qtbot, qapp, threads):
    def make():
        prepare(qapp)
        window = new_window(qapp, threads)
        qtbot.addWidget(window, before_close_func=lambda one: one.session.undo_stack.setClean())
        window.resize(1280, 820)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


def drop(window, paths):
    """What a file manager sends when files are let go over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, left, none))


def test_from_drop_to_export(qtbot, open_window, files, tmp_path):
    """Drop, align, highlight, walk, note, unlink, undo, save, reopen, export: nothing of it is lost."""
    window = open_window()
    drop(window, files)
    session = window.session
    qtbot.waitUntil(lambda: session.up_to_date and bool(session.comparison.findings.groups), timeout=15000)

    assert [article.path for article in session.dossier.articles] == ["harbour.txt", "courier.txt"]
    assert [failure.path for failure in session.comparison.failures] == ["empty.txt"]
    kinds = {one.kind.value for _, one in session.comparison.findings.discrepancies()}
    assert {"number", "certainty"} <= kinds

    qtbot.keyClick(window, Qt.Key.Key_F8)
    chosen = window.selection.finding
    assert window.selection.discrepancy in chosen.discrepancies
    for column in window.row.columns:
        assert column.pane.painter.selected, "the counterparts are outlined in every column that has one"

    window.marking.annotate("Ask Nordspan which figure is theirs.")
    assert window.marking.notes()[0].text == "Ask Nordspan which figure is theirs."

    before, claim = session.comparison.findings, window.selection.claim
    assert before.of(claim)
    window.commands["unlink"].trigger()
    qtbot.waitUntil(lambda: session.up_to_date, timeout=15000)
    assert not any(set(chosen.group.claims) <= set(one.group.claims) for one in session.comparison.findings.groups)
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: session.up_to_date, timeout=15000)
    assert session.comparison.findings == before

    saved = tmp_path / "bridge.comparison"
    session.save(saved)
    assert not window.isWindowModified()

    again = open_window()
    again.documents.open([saved])
    assert again.session.dossier == session.dossier
    assert again.session.comparison.findings == session.comparison.findings

    page, record = tmp_path / "bridge.html", tmp_path / "bridge.json"
    for path in (page, record):
        order = Order(format_for(path.suffix), Filter(), ExportOptions())
        with qtbot.waitSignal(again.exporting.written, timeout=15000):
            again.exporting.export(path, order)
    assert "Ask Nordspan which figure is theirs." in page.read_text(encoding="utf-8")
    told = json.loads(record.read_text(encoding="utf-8"))
    assert [article["path"] for article in told["articles"]] == ["harbour.txt", "courier.txt"]
    assert any(mark.get("text") == "Ask Nordspan which figure is theirs." for mark in told["marks"])
