"""Background work whose progress and results arrive on the main thread.

Work is a function of one argument, a `reader.progress.Report`. The executor is given, so that tests can run jobs one
after the other. Results cross threads by one queued signal that this object owns: a QRunnable that owns its signals is
destroyed on the pool's thread (novelWriter #2926).
"""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.progress import Cancelled, Report
from reader.ui.words import translated

Work = Callable[[Report], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
_SECONDS_BETWEEN_REPORTS = 0.05


@dataclass(frozen=True, slots=True)
class _Arrival:
    """What a worker hands over: `deliver` is called on the main thread if the job is still wanted."""

    token: int
    deliver: Callable[[], None]
    last: bool


class Jobs(QObject):
    """One lane of work. Where `newest_wins`, starting a job cancels those before it, and it begins once what the person
    has just done is on screen, since a worker that competes for Python's lock slows the painting; else they all run.
    """

    progressed = Signal(float, str)
    idle_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, executor: Executor, *, newest_wins: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._newest_wins = newest_wins
        self._wanted: set[int] = set()
        self._next = 0
        self._gone = Lock()
        self._is_open = True
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._waiting: tuple[int, Work, Done, Failed] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._submit)

    @property
    def idle(self) -> bool:
        return not self._wanted

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Start `work`; `done` or `failed` is called on the main thread, neither if it is cancelled first."""
        if self._newest_wins:
            self._wanted.clear()
        token, self._next = self._next, self._next + 1
        self._wanted.add(token)
        self.idle_changed.emit(False)
        if self._newest_wins:
            self._waiting = token, work, done, failed
            self._pause.start()
        else:
            self._executor.submit(self._work, token, work, done, failed)

    def cancel(self) -> None:
        """Nothing that runs now is wanted any more."""
        self._wanted.clear()
        self.idle_changed.emit(True)

    def close(self) -> None:
        """The window goes, and this object with it: from now on no worker touches it."""
        with self._gone:
            self._is_open = False
        self._wanted.clear()

    def _submit(self) -> None:
        if self._waiting is not None and self._waiting[0] in self._wanted:
            self._executor.submit(self._work, *self._waiting)
        self._waiting = None

    def _work(self, token: int, work: Work, done: Done, failed: Failed) -> None:
        """On a worker's thread."""
        try:
            result = work(self._report(token))
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - the job border: whatever it was is told on the main thread
            failure = error
            self._hand_over(token, lambda: failed(failure))
        else:
            self._hand_over(token, lambda: done(result))

    def _report(self, token: int) -> Report:
        told = 0.0

        def report(fraction: float, doing: str) -> None:
            nonlocal told
            if token not in self._wanted:
                raise Cancelled
            now = time.monotonic()
            if now - told > _SECONDS_BETWEEN_REPORTS:
                told = now
                self._hand_over(token, lambda: self.progressed.emit(fraction, translated(doing)), last=False)

        return report

    def _hand_over(self, token: int, deliver: Callable[[], None], *, last: bool = True) -> None:
        with self._gone:
            if self._is_open:
                self._arrived.emit(_Arrival(token, deliver, last))

    def _receive(self, arrival: _Arrival) -> None:
        if arrival.token not in self._wanted:
            return
        if arrival.last:
            self._wanted.discard(arrival.token)
        try:
            arrival.deliver()
        finally:
            if arrival.last and not self._wanted:
                self.idle_changed.emit(True)


class Lanes:
    """The three kinds of work of one window: files are read one after another, only the newest comparison counts."""

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        self.reading = Jobs(executor, newest_wins=False, parent=parent)
        self.comparing = Jobs(executor, newest_wins=True, parent=parent)
        self.writing = Jobs(executor, newest_wins=False, parent=parent)

    def __iter__(self) -> Iterator[Jobs]:
        return iter((self.reading, self.comparing, self.writing))

    @property
    def idle(self) -> bool:
        return all(lane.idle for lane in self)

    def cancel(self) -> None:
        """Nothing that runs now is wanted any more."""
        for lane in self:
            lane.cancel()

    def close(self) -> None:
        """Nothing is wanted any more, nor will be."""
        for lane in self:
            lane.close()
