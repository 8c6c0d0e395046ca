"""The person decides with the keyboard alone: link, note, dismiss, unlink, undo and redo all, save, reopen, export."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.model.marks import PinKind, Status
from reader.ui.app import new_window, prepare
from reader.ui.dialogs.export import ExportDialog

pytestmark = pytest.mark.slow

HARBOUR = """Harbour bridge to open in May

The new harbour bridge will open on 3 May, Mayor Lena Orlov said on Monday.

At least 12 workers were hurt while it was built, the builder Nordspan said.

The ferry across the estuary stops running on the same day.
"""

COURIER = """Bridge over the Tarn may open this spring

The builder Nordspan said that 19 workers were hurt while the bridge was built.

Mayor Lena Orlov said the new harbour bridge may open on 3 May.

Boats will no longer carry passengers over the Tarn from then on.
"""


@pytest.fixture
def threads():
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield pool


@pytest.fixture
def hands(qtbot, qapp, threads):
    """A window, and keys pressed where the focus is."""
    prepare(qapp)
    window = new_window(qapp, threads)
    qtbot.addWidget(window, before_close_func=lambda one: one.session.undo_stack.setClean())
    window.resize(1280, 820)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return Hands(qtbot, window)


class Hands:
    """What two hands on a keyboard can do."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window, self.session = qtbot, window, window.session

    def press(self, key, *modifiers):
        """One key, with modifiers, wherever the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)

    def settle(self):
        self.qtbot.waitUntil(lambda: self.session.up_to_date and self.session.lanes.idle, timeout=20000)

    def go_to(self, column, words):
        """Ctrl and a number to the column, down to the words, and Enter."""
        self.press(Qt.Key(Qt.Key.Key_0 + column), CTRL)
        pane = self.window.row.columns[column - 1].pane
        self.press(Qt.Key.Key_Home, CTRL)
        for _ in range(80):
            claim = pane.caret_claim()
            if claim and words in pane.article.words(claim.span):
                break
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)
        chosen = self.window.selection.claim
        assert chosen
        assert words in pane.article.words(chosen.span)
        return chosen


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_all_of_it_works_without_a_mouse(qtbot, hands, tmp_path, monkeypatch):
    """Every mark is made by key, can be undone and redone, and is in the file and in the export."""
    session = hands.session
    open_articles(qtbot, hands, tmp_path, monkeypatch)
    mark(qtbot, hands)
    after, steps = session.dossier, session.undo_stack.count()
    assert steps == 5
    hands.window.row.columns[0].pane.setFocus()
    for _ in range(steps):
        hands.press(Qt.Key.Key_Z, CTRL)
    assert session.dossier.articles == ()
    for _ in range(steps):
        hands.press(Qt.Key.Key_Z, CTRL, SHIFT)
    hands.settle()
    assert session.dossier == after
    save_and_reopen(hands, tmp_path / "bridge.comparison", monkeypatch)
    assert session.dossier == after
    export(qtbot, hands, tmp_path / "bridge.html", monkeypatch)
    assert "Ask Nordspan." in (tmp_path / "bridge.html").read_text(encoding="utf-8")


def open_articles(qtbot, hands, folder, monkeypatch):
    """Ctrl+O."""
    for name, text in (("harbour", HARBOUR), ("courier", COURIER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    chosen = [str(folder / "harbour.txt"), str(folder / "courier.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    hands.press(Qt.Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: len(hands.session.dossier.articles) == 2, timeout=20000)
    hands.settle()


def mark(qtbot, hands):
    """L twice, F8 and X, A, Shift+L."""
    window, session = hands.window, hands.session
    ferry = hands.go_to(1, "ferry across")
    hands.press(Qt.Key.Key_L)
    boats = hands.go_to(2, "no longer carry")
    hands.press(Qt.Key.Key_L)
    hands.settle()
    linked = session.comparison.findings.of(ferry)
    assert any(boats in finding.group.claims for finding in linked), "what the person links stands together"

    hands.press(Qt.Key.Key_F8)
    finding, discrepancy = window.selection.finding, window.selection.discrepancy
    assert discrepancy in finding.discrepancies
    hands.press(Qt.Key.Key_X)
    assert window.marking.status_of(discrepancy) is Status.DISMISSED

    hands.go_to(1, "workers were hurt")
    hands.press(Qt.Key.Key_A)
    qtbot.keyClicks(QApplication.focusWidget(), "Ask Nordspan.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert [note.text for note in window.marking.notes()] == ["Ask Nordspan."]

    hands.go_to(1, "will open on 3 May")
    hands.press(Qt.Key.Key_L, SHIFT)
    hands.settle()
    pins = [one for one in session.dossier.marks.values() if getattr(one, "kind", None) is PinKind.APART]
    assert pins, "what the person takes apart stays apart"


def save_and_reopen(hands, file, monkeypatch):
    """Ctrl+S, Ctrl+O."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    hands.press(Qt.Key.Key_S, CTRL)
    assert file.exists()
    assert not hands.window.isWindowModified()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    hands.press(Qt.Key.Key_O, CTRL)
    hands.settle()


def export(qtbot, hands, page, monkeypatch):
    """Ctrl+E, Return."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(page), ""))

    def accept():
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ExportDialog))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, accept)
    with qtbot.waitSignal(hands.window.exporting.written, timeout=20000):
        hands.press(Qt.Key.Key_E, CTRL)
