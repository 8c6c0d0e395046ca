"""A second start hands its files to the window that is open."""

from pathlib import Path

from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.ui.instance import Doorbell, hand_over

NAME = "source-reader-test"


def test_nobody_answers_where_no_window_is_open(qapp):
    """The first start opens a window of its own."""
    assert not hand_over([Path("a.txt")], NAME)


def test_paths_reach_the_open_window(qtbot, qapp, pool):
    """The later start says its files, absolute, and is told that they were heard."""
    bell = Doorbell(name=NAME)
    with qtbot.waitSignal(bell.rung) as heard:
        answer = pool.submit(hand_over, [Path("a.txt"), Path("/b/ü.html")], NAME)
    assert heard.args[0] == [Path("a.txt").absolute(), Path("/b/ü.html")]
    qtbot.waitUntil(answer.done)
    assert answer.result()
    bell.deleteLater()


def test_a_socket_left_by_a_killed_program_is_taken_over(qtbot, qapp, pool):
    """A crash leaves its socket behind; the next window listens all the same."""
    stale = QLocalServer()
    stale.listen(NAME)
    path = Path(stale.fullServerName())
    kept = path.with_name(path.name + ".kept")
    path.rename(kept)
    stale.close()
    kept.rename(path)
    bell = Doorbell(name=NAME)
    with qtbot.waitSignal(bell.rung):
        pool.submit(hand_over, [Path("a.txt")], NAME)
    bell.deleteLater()


def test_nonsense_on_the_socket_is_hung_up(qtbot, qapp):
    """What is no list of paths is dropped, and the bell goes on."""
    bell, told = Doorbell(name=NAME), []
    bell.rung.connect(told.append)
    line = QLocalSocket()
    line.connectToServer(NAME)
    qtbot.waitUntil(lambda: line.state() == QLocalSocket.LocalSocketState.ConnectedState)
    line.write(b"{not json\n")
    qtbot.waitUntil(lambda: line.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert told == []
    bell.deleteLater()
