"""The open comparison: what the person put in, their undo stack, what the engine says of it, the originals' bytes.

Views ask `comparison` and listen to `changed` and `compared`; they never change it but by `do`.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.compare import compare
from reader.errors import ReaderError
from reader.ingest.gather import gather
from reader.ingest.load import ingest
from reader.ingest.original import Original, read
from reader.model.article import Article, ArticleId
from reader.model.comparison import Comparison, Dossier, Failure, Findings
from reader.model.edits import AddArticles, Edit
from reader.progress import Report
from reader.ui.jobs import Jobs


class Session(QObject):
    """Edits are pure and synchronous; reading files and comparing happen on worker threads."""

    changed = Signal(object, object)
    compared = Signal()
    failures_changed = Signal()
    broke = Signal(object)

    def __init__(self, reading: Jobs, comparing: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self._reading, self._comparing = reading, comparing
        self._dossier = Dossier()
        self._findings = Findings()
        self._failures: tuple[Failure, ...] = ()
        self._originals: dict[str, bytes] = {}
        self._compared_dossier: Dossier | None = self._dossier

    @property
    def comparison(self) -> Comparison:
        return Comparison(self._dossier, self._findings, self._failures)

    @property
    def dossier(self) -> Dossier:
        return self._dossier

    @property
    def originals(self) -> Mapping[str, bytes]:
        """The bytes of every original that was read, by SHA-256."""
        return self._originals

    @property
    def up_to_date(self) -> bool:
        """Whether the findings are of the dossier as it stands."""
        return self._compared_dossier is self._dossier

    def do(self, *edits: Edit) -> None:
        """Apply edits as one undo step, named by the first; what changes nothing leaves no step."""
        after = self._dossier
        for edit in edits:
            after = edit.apply(after)
        if after is not self._dossier:
            self.undo_stack.push(_Step(self, edits[0].label, self._dossier, after))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read articles in the background and add them in one step; what cannot be read is told in its place."""
        known = {article.sha256: article for article in self._dossier.articles}
        self._reading.run(lambda report: _read_all(paths, set(known), report), self._receive_articles, self.broke.emit)

    def add_original(self, original: Original) -> None:
        """What was pasted or dropped as text."""
        self._reading.run(lambda _report: _ingest_all([original]), self._receive_articles, self.broke.emit)

    @property
    def jobs(self) -> tuple[Jobs, ...]:
        """The lanes of background work, for whoever shows progress."""
        return self._reading, self._comparing

    def cancel(self) -> None:
        """Stop what is being done; what was there before stays."""
        for lane in self.jobs:
            lane.cancel()

    def saved(self, path: Path) -> None:
        """The comparison is now whole in that file."""
        self.path = path
        self.undo_stack.setClean()

    def dismiss_failure(self, failure: Failure) -> None:
        self._failures = tuple(one for one in self._failures if one is not failure)
        self.failures_changed.emit()

    def replace(self, comparison: Comparison, originals: Mapping[str, bytes], path: Path | None) -> None:
        """Open another comparison in place of this one."""
        self._comparing.cancel()
        before, self._dossier = self._dossier, comparison.dossier
        self._findings, self._failures = comparison.findings, comparison.failures
        self._originals = dict(originals)
        self.path = path
        self.undo_stack.clear()
        self._compared_dossier = self._dossier
        self.changed.emit(before, self._dossier)
        self.compared.emit()

    def compare_again(self) -> None:
        dossier = self._dossier
        self._comparing.run(
            lambda report: compare(dossier, report), lambda found: self._receive(dossier, found), self.broke.emit
        )

    def swap(self, dossier: Dossier) -> None:
        """For undo steps alone."""
        before, self._dossier = self._dossier, dossier
        self.changed.emit(before, dossier)
        self.compare_again()

    def _receive(self, dossier: Dossier, findings: Findings) -> None:
        self._findings = findings
        self._compared_dossier = dossier
        self.compared.emit()

    def _receive_articles(self, found: tuple[list[tuple[Article, Original]], list[Failure]]) -> None:
        read_in, failed = found
        if failed:
            self._failures = (*self._failures, *failed)
            self.failures_changed.emit()
        if read_in:
            self._originals.update((original.sha256, original.data) for _, original in read_in)
            self.do(AddArticles(tuple(article for article, _ in read_in)))


class _Step(QUndoCommand):
    """The dossier before and after; they share nearly all of their memory."""

    def __init__(self, session: Session, label: str, before: Dossier, after: Dossier) -> None:
        super().__init__(label)
        self._session, self._before, self._after = session, before, after

    def undo(self) -> None:
        self._session.swap(self._before)

    def redo(self) -> None:
        self._session.swap(self._after)


def _read_all(
    paths: Sequence[Path], known: set[str], report: Report
) -> tuple[list[tuple[Article, Original]], list[Failure]]:
    read_in: list[tuple[Article, Original]] = []
    failed: list[Failure] = []
    files = list(gather(paths))
    for number, path in enumerate(files):
        report(number / len(files), path.name)
        try:
            original = read(path)
            if original.sha256 in known:
                failed.append(Failure(path.name, "it is open already", "Nothing to do: its column is here"))
                continue
            known.add(original.sha256)
            read_in.append((ingest(original, _fresh_id()), original))
        except ReaderError as error:
            failed.append(Failure(path.name, error.why, error.remedy))
    return read_in, failed


def _ingest_all(originals: Sequence[Original]) -> tuple[list[tuple[Article, Original]], list[Failure]]:
    read_in: list[tuple[Article, Original]] = []
    failed: list[Failure] = []
    for original in originals:
        try:
            read_in.append((ingest(original, _fresh_id()), original))
        except ReaderError as error:
            failed.append(Failure(original.name, error.why, error.remedy))
    return read_in, failed


def _fresh_id() -> ArticleId:
    return ArticleId(uuid4().hex)
