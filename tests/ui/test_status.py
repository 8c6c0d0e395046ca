"""The line at the foot: counts, and work that can be stopped."""

import threading

import builders
import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from reader.model.marks import Status
from reader.ui.app import prepare
from reader.ui.jobs import Lanes
from reader.ui.session import Session
from reader.ui.status import StatusLine


@pytest.fixture
def line(qtbot, qapp, pool):
    prepare(qapp)
    session = Session(Lanes(pool))
    made = StatusLine(session)
    made.session = session
    qtbot.addWidget(made)
    made.show()
    yield made
    session.close()


def texts(line):
    return " ".join(label.text() for label in line.findChildren(QLabel) if label.isVisible())


def test_progress_shows_while_work_runs_and_stop_ends_it(qtbot, line):
    """What is being done and how far it is; after Stop nothing of it is delivered."""
    go_on, delivered = threading.Event(), []

    def work(report):
        report(0.4, "Reading bridge.html")
        go_on.wait(20)
        report(1.0, "")

    bar, stop = line.findChild(QProgressBar), line.findChild(QToolButton)
    assert not bar.isVisible()
    line.session.lanes.reading.run(work, delivered.append, delivered.append)
    qtbot.waitUntil(bar.isVisible)
    assert bar.value() == 40
    assert "Reading bridge.html" in texts(line)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert not stop.isVisible()
    assert line.session.lanes.idle
    go_on.set()
    assert delivered == []


def test_work_that_is_done_takes_its_progress_along(qtbot, line):
    """Nobody has to put it away."""
    go_on = threading.Event()
    delivered = []

    def work(report):
        report(0.5, "Comparing")
        go_on.wait(20)
        return "done"

    line.session.lanes.comparing.run(work, delivered.append, delivered.append)
    bar = line.findChild(QProgressBar)
    qtbot.waitUntil(bar.isVisible)
    go_on.set()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert delivered == ["done"]


def test_counts_are_in_words_and_say_what_is_left(line):
    """One is one, two are two; nothing where nothing is open."""
    one = builders.comparison(builders.dossier(stages.LANTERN))
    line.show_counts(one, {Status.OPEN: 1, Status.CONFIRMED: 0})
    assert "1 article " in texts(line)
    assert "1 difference " in texts(line)
    two = builders.comparison(builders.dossier(stages.HARBOUR, stages.COURIER), stages.HURT)
    line.show_counts(two, {Status.OPEN: 1, Status.CONFIRMED: 2})
    assert "2 articles" in texts(line)
    assert "3 differences" in texts(line)
    assert "2 confirmed" in texts(line)
    line.show_counts(builders.comparison(builders.dossier()), {})
    assert texts(line).strip() == ""
