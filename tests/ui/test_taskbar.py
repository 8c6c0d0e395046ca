"""What Windows is told; played by a stand-in, since nothing here runs on Windows."""

import ctypes
from types import SimpleNamespace

import pytest

from reader.resources import resource
from reader.ui import taskbar


@pytest.fixture
def windows(monkeypatch):
    """The calls, in their order."""
    calls = []
    played = SimpleNamespace(
        shell32=SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=calls.append),
        user32=SimpleNamespace(AllowSetForegroundWindow=calls.append),
    )
    monkeypatch.setattr(ctypes, "windll", played, raising=False)
    return calls


def test_the_program_bears_the_name_of_its_shortcuts(windows):
    """One button in the taskbar, not two."""
    taskbar.introduce()
    assert windows == ["SourceReader.App"]
    installer = resource("packaging", "windows", "source-reader.iss").read_text(encoding="utf-8")
    assert installer.count(f'AppUserModelID: "{windows[0]}"') == 2


def test_a_second_start_lets_the_open_window_come_forward(windows):
    """Windows asks for the leave of the process that the person has just started."""
    taskbar.let_forward()
    assert windows == [-1]


def test_other_systems_are_told_nothing(monkeypatch):
    """They have no such functions."""
    monkeypatch.delattr(ctypes, "windll", raising=False)
    taskbar.introduce()
    taskbar.let_forward()
