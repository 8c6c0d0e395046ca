"""How long the window does not answer while eight articles of 500 claims are compared, and when the result lands.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/stalls.py [claims]

A timer of one millisecond says how long the event loop took to come round: wall time, and of it the window's own work
(processor time of its thread); the rest is waiting for Python's lock and, on a busy machine, for other programs. Prints
the worst of each phase against the 50 ms that issue 6 asks for. Nothing here asserts: a benchmark is read.
"""

# ruff: noqa: E402, T201 - the checkout and the platform must be set before Qt is imported; a benchmark prints

import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp()
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from alignment import story
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.edits import AddArticles
from reader.ui.app import new_window, prepare, put_first

MOST = 50
SETTLING = 1.5
"""Seconds after the result in which what is shown of it later is still counted."""


class Watch(QObject):
    """Keeps the longest turns of the event loop, phase by phase."""

    def __init__(self) -> None:
        super().__init__()
        self.phase, self.turns = "", dict[str, list[tuple[float, float]]]()
        self._before = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def enter(self, phase: str) -> None:
        self._tick()
        self.phase = phase
        self._timer.start(1)

    def _tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        turn = (now[0] - self._before[0]) * 1000, (now[1] - self._before[1]) * 1000
        self._before = now
        if self.phase:
            self.turns.setdefault(self.phase, []).append(turn)


def main() -> None:
    application = QApplication([])
    prepare(application)
    articles = story(8, int(sys.argv[1]) if len(sys.argv) > 1 else 500)
    watch = Watch()
    with ThreadPoolExecutor(2) as pool:
        window = new_window(application, pool)
        put_first(application, window)
        window.resize(1900, 1000)
        window.show()
        window.desk.lists.setVisible(True)
        QTest.qWait(300)
        session = window.session
        session.compared.connect(lambda: watch.enter("the result lands"))
        watch.enter("the articles come")
        session.do(AddArticles(tuple(articles)))
        QApplication.processEvents()
        watch.enter("comparing")
        while not session.up_to_date:
            QTest.qWait(5)
        QTest.qWait(int(SETTLING * 1000))
        watch.enter("the next difference")
        window.navigator.walk(1)
        QTest.qWait(300)
        watch.enter("a note, compared again")
        window.marking.annotate("a note")
        QApplication.processEvents()
        while not session.up_to_date:
            QTest.qWait(5)
        QTest.qWait(int(SETTLING * 1000))
        watch.enter("")
        session.undo_stack.setClean()
        window.close()
    for phase, turns in watch.turns.items():
        wall, own = max(turns), max(turns, key=lambda turn: turn[1])
        late = sum(turn[0] > MOST for turn in turns)
        print(
            f"{phase:24} worst turn {wall[0]:7.1f} ms (own work {wall[1]:6.1f}), most own work {own[1]:6.1f}, "
            f"{late} of {len(turns)} over {MOST} ms  {'ok' if wall[0] <= MOST else 'SLOW'}"
        )


if __name__ == "__main__":
    main()
