"""The open comparison: what the person put in, their undo stack, what the engine says of it, the originals' bytes.

Views ask `comparison` and listen to `changed` and `compared`; they never change it but by `do`.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader import __version__
from reader.compare import Memo, compare
from reader.ingest.original import Original
from reader.model.article import Article
from reader.model.comparison import Comparison, Dossier, Failure, Findings
from reader.model.edits import AddArticles, Edit, Reword
from reader.model.filter import Filter
from reader.model.review import Review
from reader.progress import Report
from reader.store.anchoring import replacement
from reader.store.file import Saved, save
from reader.store.journal import Recovered
from reader.ui.collecting import forget_texts
from reader.ui.jobs import Lanes
from reader.ui.reading_in import ReadIn
from reader.ui.words import translated

_REWORDING = 1


class Session(QObject):
    """Edits are pure and synchronous; reading files and comparing happen on worker threads.

    `did` carries the number of an undo step and its edit, `moved` how many steps hold after an undo or redo: together
    they are all that a recovery journal needs.
    """

    changed = Signal(object, object)
    compared = Signal()
    failures_changed = Signal()
    broke = Signal(object)
    did = Signal(int, object)
    moved = Signal(int)
    opened = Signal()
    saved = Signal(int, object)

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self.lanes = lanes
        for lane in lanes:
            lane.setParent(self)
        self._dossier = Dossier()
        self._findings = Findings()
        self._memo = Memo()
        self._failures: tuple[Failure, ...] = ()
        self._originals: dict[str, bytes] = {}
        self._unknown: Mapping[str, Any] = {}
        self._engine = __version__
        self._compared_dossier: Dossier | None = self._dossier
        self._quiet = False

    @property
    def comparison(self) -> Comparison:
        return Comparison(self._dossier, self._findings, self._failures)

    @property
    def dossier(self) -> Dossier:
        return self._dossier

    @property
    def findings(self) -> Findings:
        return self._findings

    @property
    def originals(self) -> Mapping[str, bytes]:
        """The bytes of every original that was read, by SHA-256."""
        return self._originals

    @property
    def up_to_date(self) -> bool:
        """Whether the findings are of the dossier as it stands."""
        return self._compared_dossier is self._dossier

    def do(self, edit: Edit) -> None:
        """Apply an edit as one undo step; one that changes nothing leaves no step."""
        after = edit.apply(self._dossier)
        if after is not self._dossier:
            self.undo_stack.push(_Step(self, edit, self._dossier, after))
            self.did.emit(self.undo_stack.index() - 1, edit)

    def add(self, found: ReadIn, at: int | None = None) -> None:
        """Articles that were read, as one step, at place `at` or at the end; failures are told in their place."""
        if found.failures:
            self._failures = (*self._failures, *found.failures)
            self.failures_changed.emit()
        if found.articles:
            self._originals.update(found.originals)
            self.do(AddArticles(found.articles, at))

    def exchange(self, changed: Article, original: Original) -> int:
        """An article read anew from a changed original. Gives how many marks have lost their place by it."""
        before = len(Review.of(self._dossier.marks).lost)
        self._originals[original.sha256] = original.data
        self.do(replacement(self._dossier, changed))
        return len(Review.of(self._dossier.marks).lost) - before

    def dismiss_failure(self, failure: Failure) -> None:
        self._failures = tuple(one for one in self._failures if one is not failure)
        self.failures_changed.emit()

    def open_saved(self, saved: Saved, path: Path | None) -> None:
        """Another comparison in place of this one, with its own findings: comparing again is for the person to ask."""
        self._start_from(saved.comparison, saved.originals, path)
        self._unknown, self._engine = saved.unknown, saved.version
        self.opened.emit()

    def restore(self, recovered: Recovered) -> None:
        """What a crash left, with every step that can be undone."""
        self._start_from(recovered.base.comparison, recovered.originals, recovered.path)
        self._unknown, self._engine = recovered.base.unknown, recovered.base.version
        before, self._quiet = self._dossier, True
        for number, edit in enumerate(recovered.steps):
            self.undo_stack.push(_Step(self, edit, self._dossier, edit.apply(self._dossier)))
            if recovered.saved == number + 1:
                self.undo_stack.setClean()
        if recovered.saved is None:
            self.undo_stack.resetClean()
        self.undo_stack.setIndex(recovered.position)
        self._quiet = False
        self.changed.emit(before, self._dossier)
        self.compare_again()

    def save(self, path: Path) -> None:
        """Put all of it in one file. Raises CannotSave."""
        save(
            path,
            self.comparison,
            self._originals,
            unknown=self._unknown,
            version=self._engine,
            up_to_date=self.up_to_date,
        )
        self.path = path
        self.undo_stack.setClean()
        self.saved.emit(self.undo_stack.index(), path)

    def compare_again(self) -> None:
        """Ask the engine anew; no edit, and nothing to undo."""
        dossier, before = self._dossier, self._findings

        def work(report: Report) -> Findings:
            """What is found as before is the very same object: nothing is shown anew for a note or a verdict."""
            found = compare(dossier, report, memo=self._memo)
            return before if found == before else found

        self.lanes.comparing.run(
            work,
            lambda found: self._receive(dossier, found),
            self.broke.emit,
        )

    def close(self) -> None:
        """The window goes: nothing that runs is wanted, and the stack tells nobody of its own end."""
        self.lanes.close()
        forget_texts()
        self.undo_stack.blockSignals(True)

    def swap(self, dossier: Dossier) -> None:
        """For undo steps alone."""
        before, self._dossier = self._dossier, dossier
        self._findings = _without_changed(self._findings, before, dossier)
        if not self._quiet:
            self.changed.emit(before, dossier)
            self.compare_again()

    def move(self, by: int) -> None:
        """Undo (-1) or redo (1)."""
        self.undo_stack.setIndex(self.undo_stack.index() + by)
        self.moved.emit(self.undo_stack.index())

    def _start_from(self, comparison: Comparison, originals: Mapping[str, bytes], path: Path | None) -> None:
        self.lanes.cancel()
        self._memo = Memo()
        forget_texts()
        before, self._dossier = self._dossier, comparison.dossier
        self._findings, self._failures = comparison.findings, comparison.failures
        self._originals = dict(originals)
        self.path = path
        self.undo_stack.clear()
        self._compared_dossier = self._dossier
        self.changed.emit(before, self._dossier)
        self.compared.emit()

    def _receive(self, dossier: Dossier, findings: Findings) -> None:
        self._findings, self._engine = findings, __version__
        self._compared_dossier = dossier
        self.compared.emit()


def _without_changed(findings: Findings, before: Dossier, dossier: Dossier) -> Findings:
    """The same findings until the engine has answered, but no claim of an article that is gone or reads otherwise."""
    texts = {article.id: article.text for article in before.articles}
    left = frozenset(one.id for one in dossier.articles if texts.get(one.id, one.text) == one.text)
    if findings.claims.keys() <= left:
        return findings
    if not left:
        return Findings()
    kept = Filter(articles=left).narrow(findings)
    return replace(kept, claims={article: claims for article, claims in kept.claims.items() if article in left})


class _Step(QUndoCommand):
    """The dossier before and after; they share nearly all of their memory."""

    def __init__(self, session: Session, edit: Edit, before: Dossier, after: Dossier) -> None:
        super().__init__(translated(edit.label))
        self.edit, self.after = edit, after
        self._session, self._before = session, before

    def undo(self) -> None:
        self._session.swap(self._before)

    def redo(self) -> None:
        self._session.swap(self.after)

    def id(self) -> int:
        """Rewordings of a note merge while nothing else comes between; nothing else does."""
        return _REWORDING if isinstance(self.edit, Reword) else -1

    def mergeWith(self, later: QUndoCommand) -> bool:
        if not isinstance(later, _Step) or not isinstance(self.edit, Reword) or not isinstance(later.edit, Reword):
            return False
        if later.edit.id != self.edit.id:
            return False
        self.edit, self.after = later.edit, later.after
        return True
