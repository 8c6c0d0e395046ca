"""An export from the window: the right file, told when it is whole, and told when it could not be."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.model.filter import Filter
from reader.ui.dialogs.export import ExportDialog


@pytest.fixture
def choose(monkeypatch):
    """Confirms the dialog as it stands, and names the file."""

    def chosen(path, code=ExportDialog.DialogCode.Accepted):
        monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: code)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path) if path else "", ""))

    return chosen


def test_a_name_without_an_ending_gets_that_of_the_form(told, qtbot, choose, tmp_path):
    """The file is whole when it is told; the next one is asked for in the same folder."""
    choose(tmp_path / "bridge")
    with qtbot.waitSignal(told.exporting.written) as written:
        told.exporting.ask(Filter())
    (path,) = written.args
    assert path.stem == "bridge"
    assert path.suffix
    assert path.stat().st_size
    assert path.name in told.status.currentMessage()
    assert told.recent.folder == tmp_path


@pytest.mark.parametrize(
    ("name", "code"), [(None, ExportDialog.DialogCode.Accepted), ("bridge.html", ExportDialog.DialogCode.Rejected)]
)
def test_who_cancels_writes_nothing(told, qtbot, choose, tmp_path, name, code):
    """In the dialog, or when asked for a place."""
    choose(tmp_path / name if name else None, code)
    with qtbot.assertNotEmitted(told.exporting.written):
        told.exporting.ask(Filter())
    assert told.session.lanes.idle
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_refuses_is_told(told, qtbot, choose, tmp_path, monkeypatch):
    """With what to do; and nothing is said to be written."""
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.informativeText()))
    choose(tmp_path / "no such folder" / "bridge.html")
    with qtbot.assertNotEmitted(told.exporting.written):
        told.exporting.ask(Filter())
        qtbot.waitUntil(lambda: bool(said))
    assert "another folder" in said[0]
