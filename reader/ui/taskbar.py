"""What Windows wants to be told by a program with one window; nothing elsewhere.

Written after Microsoft's manual of the two functions, and not run on Windows.
"""

import ctypes
from typing import Any

IDENTITY = "SourceReader.App"
"""The same as on the shortcuts that the installer makes: else the taskbar shows a second button beside a pinned one."""
_ANYONE = -1


def introduce() -> None:
    """Say who this process is, before it has a window."""
    if windows := _windows():
        windows.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTITY)


def let_forward() -> None:
    """A second start lets the window that is open come to the front: Windows allows it to nobody else."""
    if windows := _windows():
        windows.user32.AllowSetForegroundWindow(_ANYONE)


def _windows() -> Any:
    return getattr(ctypes, "windll", None)
