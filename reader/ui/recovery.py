"""Keeps a journal of every act, and offers what a crash left at the next start."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import appdirs
from PySide6.QtCore import QObject, Signal

from reader.errors import CannotSave
from reader.model.edits import Edit
from reader.store.journal import Journal, Leftover, leftovers
from reader.ui.session import Session


class Recovery(QObject):
    """The journal of one window. It begins with the first act: who only reads leaves nothing behind.

    `is_wanted` says whether the person wants one kept at all.
    """

    troubled = Signal(object)

    def __init__(
        self,
        session: Session,
        folder: Path,
        is_wanted: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._session, self._folder = session, folder
        self._journal: Journal | None = None
        self._told = False
        self._base = session.comparison
        session.did.connect(self._record)
        session.moved.connect(lambda position: self._try(lambda journal: journal.move(position)))
        session.saved.connect(lambda position, path: self._try(lambda journal: journal.saved(position, path)))
        session.opened.connect(self._begin_anew)

    def left_over(self) -> Sequence[Leftover]:
        """What windows that crashed have left, newest first."""
        return leftovers(self._folder)

    def resume(self, leftover: Leftover) -> None:
        """Show what was recovered, and go on with its journal."""
        self.close()
        self._session.restore(leftover.recovered)
        self._journal = leftover.resume()

    def close(self) -> None:
        """The comparison is closed: nothing of it is to be recovered."""
        if self._journal:
            self._journal.close()
            self._journal = None

    def _begin_anew(self) -> None:
        self.close()
        self._base = self._session.comparison

    def _record(self, step: int, edit: Edit) -> None:
        if self._journal is None and self._is_wanted():
            try:
                self._journal = Journal.begin(self._folder, self._base, self._session.originals, self._session.path)
            except CannotSave as error:
                self._tell_once(error)
        self._try(lambda journal: journal.record(step, edit, self._session.originals))

    def _try(self, act: Callable[[Journal], None]) -> None:
        if self._journal:
            try:
                act(self._journal)
            except CannotSave as error:
                self._tell_once(error)

    def _tell_once(self, error: CannotSave) -> None:
        logging.getLogger(__name__).warning("recovery: %s", error.why)
        if not self._told:
            self._told = True
            self.troubled.emit(error)


def recovery_folder() -> Path:
    """Where the system keeps a program's own files."""
    return Path(appdirs.user_data_dir("source-reader", appauthor=False)) / "recovery"
