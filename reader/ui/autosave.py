"""A comparison that has a file is saved by itself a moment after each act, where the person wants that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.ui.session import Session

_QUIET_MS = 4000
"""So long nothing is done before it is written: not in the middle of a word, and not at every one."""


class Autosave(QObject):
    """`wanted` is asked each time. A comparison without a file is left alone: where it should go is for the person.

    `troubled` carries why it could not be saved; the next act tries again.
    """

    troubled = Signal(object)

    def __init__(self, session: Session, wanted: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._wanted = session, wanted
        self.timer = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self.timer.timeout.connect(self._save)
        session.undo_stack.indexChanged.connect(self._wait)

    def _wait(self) -> None:
        if self._wanted() and self._session.path is not None:
            self.timer.start()

    def _save(self) -> None:
        path = self._session.path
        if path is None or not self._wanted() or self._session.undo_stack.isClean():
            return
        try:
            self._session.save(path)
        except ReaderError as error:
            self.troubled.emit(error)
