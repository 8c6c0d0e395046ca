"""When something breaks: it is told, it is logged without a word of an article, and the program goes on."""

import logging
import sys
from pathlib import Path

import appdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from reader.ui.dialogs import breakdown

SECRET = "Ada Moss told us in confidence"


@pytest.fixture
def window(qtbot, monkeypatch):
    """A window with the hook in force; what was there before comes back."""
    shown = QWidget()
    qtbot.addWidget(shown)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log = logging.getLogger("reader")
    before = list(log.handlers)
    yield shown
    for handler in set(log.handlers) - set(before):
        log.removeHandler(handler)
        handler.close()


@pytest.fixture
def told(monkeypatch):
    """The details of each dialog that the person sees."""
    details = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: details.append(box.detailedText()))
    return details


def folder():
    return Path(appdirs.user_log_dir("source-reader", appauthor=False))


def break_down():
    """As an error comes to the hook: with the place where it was raised."""

    def broken():
        raise ValueError(SECRET)

    try:
        broken()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_details_say_where_and_what_but_not_the_message(window, told):
    """A message may hold words of an article; neither dialog nor log has them."""
    breakdown.install_hook(window)
    break_down()
    log = (folder() / "reader.log").read_text(encoding="utf-8")
    for said in (*told, log):
        assert "ValueError" in said
        assert "break_down" in said
        assert SECRET not in said
    assert len(told) == 1


def test_the_program_goes_on(window, told, qtbot):
    """A button that breaks is told, and the next click is heard."""
    breakdown.install_hook(window)
    button, clicks = QPushButton("Break", window), []

    def broken():
        clicks.append(len(clicks))
        raise ValueError(SECRET)

    button.clicked.connect(broken)
    window.show()
    for _ in range(2):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == [0, 1]
    assert len(told) == 2


def test_what_breaks_again_while_it_is_told_is_only_logged(window, monkeypatch):
    """An error at every repaint does not stack dialog on dialog; after the dialog the next one is told again."""
    breakdown.install_hook(window)
    shown = []

    def stays_open(_box):
        shown.append("dialog")
        break_down()

    monkeypatch.setattr(QMessageBox, "exec", stays_open)
    break_down()
    assert len(shown) == 1
    assert (folder() / "reader.log").read_text(encoding="utf-8").count("uncaught") == 2
    break_down()
    assert len(shown) == 2


def test_the_log_rotates_and_never_grows(window, told, monkeypatch):
    """Three files at most, each within its bytes."""
    monkeypatch.setattr(breakdown, "_LOG_BYTES", 4000)
    breakdown.install_hook(window)
    for _ in range(60):
        break_down()
    files = sorted(folder().iterdir())
    assert [file.name for file in files] == ["reader.log", "reader.log.1", "reader.log.2"]
    assert all(file.stat().st_size <= 4000 for file in files)


def test_a_place_that_refuses_costs_the_log_alone(window, told, monkeypatch, tmp_path):
    """The person is still told."""
    (tmp_path / "file").touch()
    monkeypatch.setattr(appdirs, "user_log_dir", lambda *_, **__: str(tmp_path / "file" / "logs"))
    breakdown.install_hook(window)
    break_down()
    assert len(told) == 1


def test_the_details_are_copied_for_who_asks(window, monkeypatch, qtbot):
    """By the button of the dialog; else the clipboard is left alone."""
    breakdown.install_hook(window)
    QApplication.clipboard().setText("mine")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: None)
    break_down()
    assert QApplication.clipboard().text() == "mine"

    def copy(box):
        button = next(one for one in box.buttons() if one.text() == "&Copy details")
        monkeypatch.setattr(box, "clickedButton", lambda: button)

    monkeypatch.setattr(QMessageBox, "exec", copy)
    break_down()
    assert "ValueError" in QApplication.clipboard().text()


def test_ctrl_c_in_the_terminal_ends_the_program(window, told, monkeypatch):
    """It is no error."""
    quits = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(True))
    breakdown.install_hook(window)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert quits == [True]
    assert told == []
