"""Background work: results on the main thread, the newest wins, a stop is a stop."""

import threading

import pytest
from shiboken6 import delete

from reader.progress import Cancelled
from reader.ui.jobs import Jobs, Lanes


@pytest.fixture
def jobs(qapp, pool):
    return Jobs(pool, newest_wins=True)


def test_results_arrive_on_the_main_thread(qtbot, jobs):
    """Work runs elsewhere; what comes of it is told here."""
    told = []
    jobs.run(
        lambda _report: threading.current_thread(),
        lambda worker: told.append((worker, threading.current_thread())),
        pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(told))
    worker, here = told[0]
    assert worker is not here
    assert here is threading.main_thread()
    assert jobs.idle


def test_newer_work_supersedes_older(qtbot, jobs):
    """The older job is stopped at its next report, and its result is never delivered."""
    started, go_on, told, stopped = threading.Event(), threading.Event(), [], []

    def slow(report):
        started.set()
        assert go_on.wait(5)
        try:
            report(0.5, "half way")
        except Cancelled:
            stopped.append(True)
            raise
        return "old"

    jobs.run(slow, told.append, pytest.fail)
    qtbot.waitUntil(started.is_set)
    jobs.run(lambda _report: "new", told.append, pytest.fail)
    go_on.set()
    qtbot.waitUntil(lambda: bool(told) and bool(stopped))
    assert told == ["new"]


def test_a_lane_that_queues_delivers_all(qtbot, qapp, pool):
    """Files dropped in quick succession are all read."""
    lane, told = Jobs(pool, newest_wins=False), []
    for number in range(5):
        lane.run(lambda _report, number=number: number, told.append, pytest.fail)
    qtbot.waitUntil(lambda: len(told) == 5)
    assert sorted(told) == [0, 1, 2, 3, 4]


def test_failure_is_told_with_its_error(qtbot, jobs):
    """What the work raised arrives where failures are shown."""
    told = []
    jobs.run(lambda _report: 1 / 0, pytest.fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_progress_is_told_until_cancelled(qtbot, jobs):
    """Progress reaches the main thread; after a cancel nothing does."""
    go_on = threading.Event()

    def work(report):
        report(0.25, "a quarter")
        assert go_on.wait(5)
        report(0.5, "half")
        return "never"

    with qtbot.waitSignal(jobs.progressed) as heard:
        jobs.run(work, pytest.fail, pytest.fail)
    assert heard.args == [0.25, "a quarter"]
    with qtbot.waitSignal(jobs.idle_changed):
        jobs.cancel()
    go_on.set()
    assert jobs.idle


def test_lanes_are_idle_together(qtbot, qapp, pool):
    """The stop button goes when all three lanes are done."""
    lanes = Lanes(pool)
    lanes.writing.run(lambda _report: None, lambda _done: None, pytest.fail)
    assert not lanes.idle
    qtbot.waitUntil(lambda: lanes.idle)


def test_a_worker_that_ends_after_its_window_is_not_heard(qapp, pool):
    """Its lane is closed and may be deleted; the worker neither fails nor delivers."""
    lanes, go_on, told = Lanes(pool), threading.Event(), []
    lanes.writing.run(lambda _report: go_on.wait(5), told.append, told.append)
    lanes.close()
    for lane in lanes:
        delete(lane)
    go_on.set()
    pool.shutdown(wait=True)
    qapp.processEvents()
    assert told == []


def test_a_lane_is_idle_also_where_the_answer_breaks(qtbot, jobs):
    """Else the foot of the window would say for ever that it writes."""
    idle = []
    jobs.idle_changed.connect(idle.append)

    def breaks(_result):
        raise ValueError("at the border")

    with qtbot.captureExceptions() as caught:
        jobs.run(lambda _report: 1, breaks, pytest.fail)
        qtbot.waitUntil(lambda: bool(caught))
    assert idle[-1] is True
