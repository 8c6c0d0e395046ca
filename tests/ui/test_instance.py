"""A second start hands its files to the window that is open."""

import subprocess
import sys
import threading
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.ui.instance import Doorbell, hand_over


@pytest.fixture
def name():
    """A socket of its own for each test."""
    return f"source-reader-test-{uuid4().hex}"


def test_nobody_answers_where_no_window_is_open(qapp, name):
    """The first start opens a window of its own."""
    assert not hand_over([Path("a.txt")], name)


def later_start(name, *paths):
    """Another process, as a second double-click is one: waiting on a socket holds the interpreter's lock."""
    said = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from reader.ui.instance import hand_over; app = QCoreApplication([]);"
        f"sys.exit(not hand_over([Path(one) for one in sys.argv[1:]], {name!r}))"
    )
    return subprocess.Popen([sys.executable, "-c", said, *paths])


def test_paths_reach_the_open_window(qtbot, qapp, name):
    """The later start says its files, absolute, and is told that they were heard."""
    bell = Doorbell(name=name)
    with qtbot.waitSignal(bell.rung, timeout=15000) as heard:
        start = later_start(name, "a.txt", "/b/ü.html")
    assert heard.args[0] == [Path("a.txt").absolute(), Path("/b/ü.html")]
    qtbot.waitUntil(lambda: start.poll() is not None, timeout=15000)
    assert start.returncode == 0
    bell.deleteLater()


def test_a_socket_left_by_a_killed_program_is_taken_over(qtbot, qapp, name):
    """A crash leaves its socket behind; the next window listens all the same."""
    stale = QLocalServer()
    stale.listen(name)
    path = Path(stale.fullServerName())
    kept = path.with_name(path.name + ".kept")
    path.rename(kept)
    stale.close()
    kept.rename(path)
    bell = Doorbell(name=name)
    with qtbot.waitSignal(bell.rung, timeout=15000):
        start = later_start(name, "a.txt")
    qtbot.waitUntil(lambda: start.poll() is not None, timeout=15000)
    bell.deleteLater()


def test_nonsense_on_the_socket_is_hung_up(qtbot, qapp, name):
    """What is no list of paths is dropped, and the bell goes on."""
    bell, told = Doorbell(name=name), []
    bell.rung.connect(told.append)
    line = QLocalSocket()
    line.connectToServer(name)
    qtbot.waitUntil(lambda: line.state() == QLocalSocket.LocalSocketState.ConnectedState)
    line.write(b"{not json\n")
    qtbot.waitUntil(lambda: line.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert told == []
    bell.deleteLater()


def test_a_window_that_is_busy_is_waited_for(qtbot, qapp, name):
    """It hears a moment later: a second window would else open and take its socket."""
    bell = Doorbell(name=name)
    start = later_start(name, "a.txt")
    line = bell.findChild(QLocalServer)
    assert line.waitForNewConnection(15000)
    threading.Event().wait(0.6)  # as long as a comparison may keep the window from answering
    assert start.poll() is None
    with qtbot.waitSignal(bell.rung, timeout=15000):
        pass
    qtbot.waitUntil(lambda: start.poll() is not None, timeout=15000)
    assert start.returncode == 0
    bell.deleteLater()
