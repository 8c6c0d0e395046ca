"""A window for tests: jobs run one after the other, nothing is left running behind."""

import gc
import threading
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import pytest
import stages
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.ui.app import new_window, prepare

MANY_OBJECTS = 20_000


class SerialExecutor(Executor):
    """Runs each job where it is submitted; an executor in all but the threads."""

    def submit(self, work, /, *args, **kwargs):
        future = Future()
        try:
            future.set_result(work(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - as a real executor does
            future.set_exception(error)
        return future


@pytest.fixture
def executor():
    return SerialExecutor()


@pytest.fixture
def make_window(qapp, executor):
    """Makes windows that are closed without questions when the test ends."""
    made = []
    prepare(qapp)

    def make(threads: Executor | None = None):
        made.append(new_window(qapp, threads or executor))
        return made[-1]

    yield make
    for window in filter(isValid, made):
        window.session.undo_stack.setClean()
        window.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(make_window):
    """A window, shown."""
    shown = make_window()
    shown.resize(1280, 820)
    shown.show()
    return shown


@pytest.fixture
def told(window, monkeypatch, qtbot):
    """A window in which the staged comparison is shown."""
    return stages.raise_curtain(window, monkeypatch, qtbot)


@pytest.fixture
def pool():
    """Two real threads, as the program has."""
    with ThreadPoolExecutor(max_workers=2) as threads:
        yield threads


@pytest.fixture(autouse=True)
def collected_here():
    """Python's collector runs on the main thread alone, as in the program: on a worker it could end objects of Qt."""
    gc.disable()
    yield
    if gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_left(qapp):
    """Fails a test that leaves a thread of ours running or a window open."""
    yield
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("reader")]
    assert not left, f"threads left running: {left}; shut their executor down"
    for widget in QApplication.topLevelWidgets():
        widget.close()
