"""Starting: a file handed over by the system, a window of one's own, an open window that comes to the front."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from reader import __version__
from reader.ui.app import come_forward

no_raise = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform has no stack of windows."""

_FILE_EVENT = """
import sys
from PySide6.QtGui import QFileOpenEvent
from reader.ui.app import Application
application = Application([])
application.file_wanted.connect(lambda path: print("wanted", path.name))
application.sendEvent(application, QFileOpenEvent(sys.argv[1]))
"""
_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.ui import app

def begin(window, paths):
    print("opened", window.isVisible(), *[path.name for path in paths])
    QTimer.singleShot(0, QApplication.quit)

app._begin = begin
app.Doorbell = lambda window: sys.exit("a window of one's own answers no bell")
app.hand_over = lambda paths: print("handed over", *[path.name for path in paths]) or True
sys.exit(app.run(sys.argv[1:]))
"""


def started(script, *arguments):
    """What a process of its own says: there is one QApplication to a process."""
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


def test_a_file_that_the_system_hands_over_is_wanted(tmp_path):
    """As macOS does on a double click."""
    assert started(_FILE_EVENT, str(tmp_path / "bridge.html")) == ["wanted bridge.html"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt", "b.txt"], ["handed over a.txt b.txt"]),
        (["--new-window", "a.txt"], ["opened True a.txt"]),
    ],
    ids=["a later start", "a window of its own"],
)
def test_a_later_start_hands_over_unless_a_new_window_is_wanted(arguments, said):
    """The flag is no file; and with it nobody is asked."""
    assert started(_START, *arguments) == said


@no_raise
def test_an_open_window_comes_forward_with_the_files(window, qtbot, tmp_path):
    """Also from the dock, and as large as it was."""
    file = tmp_path / "bridge.txt"
    file.write_text("The new harbour bridge will open on 3 May, the mayor said.\n", encoding="utf-8")
    window.showMinimized()
    come_forward(window, [file])
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(lambda: len(window.session.dossier.articles) == 1)


@no_raise
def test_coming_forward_without_files_changes_nothing(window):
    """A second click on the program's icon."""
    come_forward(window, [])
    assert window.isVisible()
    assert window.session.undo_stack.count() == 0


def test_the_program_knows_its_name_and_version(window, qapp):
    """Which the system shows in its own places."""
    assert qapp.applicationDisplayName() == "Source Reader"
    assert qapp.applicationVersion() == __version__
    assert not qapp.windowIcon().isNull()
