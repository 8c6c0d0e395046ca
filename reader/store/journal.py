"""What the person has done since the last save, kept on the disk act by act, so that a crash takes nothing.

A journal is a folder: `base.comparison` as it was at the start, `acts.jsonl` with one line for each act (on the disk
when `record` returns), and the originals of the articles that came. It is held while its process lives; one that
nobody holds is left over from a crash.
"""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any, Self

from reader.atomic import private_folder, sync_folder, write_atomically
from reader.codec.edits import line, read_edit, write_edit
from reader.errors import CannotSave, DossierTooNew, NotADossier, reason
from reader.model.article import Article
from reader.model.comparison import Comparison, Dossier
from reader.model.edits import AddArticles, Edit, Replace
from reader.store.file import Saved, load, save
from reader.store.lock import Hold, hold
from reader.wording import Wording

_BASE, _ACTS, _ORIGINALS, _HELD = "base.comparison", "acts.jsonl", "originals", "held"


@dataclass(frozen=True)
class Recovered:
    """What a crash left: the comparison at the start, every step since, and how many of them were not undone.

    `saved` is the number of steps that the file at `path` holds; None where no file holds any of these states.
    """

    base: Saved
    steps: tuple[Edit, ...]
    position: int
    saved: int | None
    path: Path | None
    originals: Mapping[str, bytes] = field(repr=False)

    @property
    def dossier(self) -> Dossier:
        """As the person last saw it."""
        dossier = self.base.dossier
        for edit in self.steps[: self.position]:
            dossier = edit.apply(dossier)
        return dossier


class Journal:
    """The journal of the open comparison. Steps are numbered as an undo stack counts them: the first is step 0."""

    def __init__(self, folder: Path, held: Hold, end: int) -> None:
        self._folder, self._held, self._end = folder, held, end
        self._waiting = b""
        self._owed: dict[str, bytes] = {}

    @classmethod
    def begin(
        cls, recovery: Path, comparison: Comparison, originals: Mapping[str, bytes], path: Path | None = None
    ) -> Self:
        """A new journal in the folder `recovery`; `path` is where the comparison was opened from, unchanged since.

        Raises CannotSave.
        """
        folder = recovery / token_hex(8)
        try:
            private_folder(recovery)
            folder.joinpath(_ORIGINALS).mkdir(parents=True)
            held = hold(folder / _HELD)
            assert held is not None, "a folder of a fresh name is ours"
            save(folder / _BASE, comparison, originals, up_to_date=False)  # nobody shows its findings
            sync_folder(recovery)
        except OSError as error:
            raise _cannot(error) from error
        journal = cls(folder, held, 0)
        journal._put({"saved": None if path is None else 0, "path": _text(path)})
        return journal

    def record(self, step: int, edit: Edit, originals: Mapping[str, bytes] | None = None) -> None:
        """The edit is step `step` now, and nothing comes after it: on the disk when this returns.

        A step told again takes the place of the one before (a note reworded while the person types). `originals` are
        the bytes of the articles that the edit brings. Raises CannotSave; what could not be written is written with
        the next act.
        """
        known = originals or {}
        self._put(
            {"step": step, **write_edit(edit)},
            {one.sha256: known[one.sha256] for one in _brought(edit) if one.sha256 in known},
        )

    def move(self, position: int) -> None:
        """Undo and redo: `position` steps hold now. Raises CannotSave as `record` does."""
        self._put({"to": position})

    def saved(self, position: int, path: Path) -> None:
        """The file at `path` holds the first `position` steps. Raises CannotSave as `record` does."""
        self._put({"saved": position, "path": _text(path)})

    def close(self) -> None:
        """The comparison is closed and nothing of it is wanted: the journal goes."""
        _remove(self._folder, self._held)

    def _put(self, told: dict[str, Any], originals: Mapping[str, bytes] | None = None) -> None:
        """What a full disk refused before is written first; what it tore off is written over."""
        self._waiting += line(told)
        self._owed.update(originals or {})
        try:
            for digest, data in self._owed.items():
                write_atomically(self._folder / _ORIGINALS / digest, data)
            self._owed.clear()
            with self._folder.joinpath(_ACTS).open("ab") as acts:
                acts.truncate(self._end)
                acts.write(self._waiting)
                acts.flush()
                os.fsync(acts.fileno())
                self._end, self._waiting = acts.tell(), b""
        except OSError as error:
            raise _cannot(error) from error


class Leftover:
    """The journal of a window that crashed, held by this one until it says what becomes of it."""

    def __init__(self, folder: Path, held: Hold, recovered: Recovered, end: int) -> None:
        self._folder, self._held, self._end = folder, held, end
        self.recovered = recovered

    @property
    def when(self) -> datetime:
        """The time of the last act."""
        return datetime.fromtimestamp(self._folder.joinpath(_ACTS).stat().st_mtime, UTC)

    def resume(self) -> Journal:
        """The journal to go on with, once the window shows what was recovered."""
        return Journal(self._folder, self._held, self._end)

    def discard(self) -> None:
        """The person does not want it."""
        _remove(self._folder, self._held)

    def leave(self) -> None:
        """Not now: it is offered again at the next start."""
        self._held.release()


def leftovers(recovery: Path) -> tuple[Leftover, ...]:
    """The journals in the folder `recovery` whose window has died with acts that no file holds, the newest first.

    Journals of living windows are left alone, those with nothing to recover are cleared away; one that cannot be read
    is neither offered nor removed.
    """
    found = []
    for folder in sorted(recovery.iterdir()) if recovery.is_dir() else ():
        try:
            held = hold(folder / _HELD) if folder.is_dir() else None
        except OSError:
            continue
        if held is None:
            continue
        try:
            steps, end = _steps(folder)
            if steps.is_whole:
                _remove(folder, held)
                continue
            found.append(Leftover(folder, held, _recovered(folder, steps), end))
        except (NotADossier, DossierTooNew, OSError):
            held.release()
    return tuple(sorted(found, key=lambda one: one.when, reverse=True))


@dataclass(slots=True)
class _Steps:
    """The steps of a journal as its lines tell them."""

    edits: list[Edit] = field(default_factory=list)
    position: int = 0
    saved: int | None = None
    path: Path | None = None

    @property
    def is_whole(self) -> bool:
        """Nothing would be lost: no act, or the file holds them all."""
        return not self.edits or self.position == self.saved

    def take(self, told: dict[str, Any]) -> None:
        """One more line. Raises ValueError, KeyError or TypeError where it does not fit those before."""
        if "step" in told:
            step = _number(told["step"], len(self.edits))
            edit = read_edit({key: value for key, value in told.items() if key != "step"})
            self.edits[step:] = [edit]
            self.position = step + 1
            if self.saved is not None and self.saved > step:
                self.saved = None
        elif "to" in told:
            self.position = _number(told["to"], len(self.edits))
        else:
            self.saved = None if told["saved"] is None else _number(told["saved"], len(self.edits))
            self.path = None if told["path"] is None else Path(told["path"])


def _steps(folder: Path) -> tuple[_Steps, int]:
    """The steps in the whole lines of a journal, and where they end: a crash may tear the last one."""
    steps, end = _Steps(), 0
    with suppress(FileNotFoundError):
        for text in folder.joinpath(_ACTS).read_bytes().splitlines(keepends=True):
            try:
                if not text.endswith(b"\n"):
                    break
                steps.take(json.loads(text))
            except (ValueError, KeyError, TypeError, AttributeError):
                break
            end += len(text)
    return steps, end


def _recovered(folder: Path, steps: _Steps) -> Recovered:
    base = load(folder / _BASE)
    brought = {article.sha256 for edit in steps.edits for article in _brought(edit)}
    originals = dict(base.originals)
    for digest in sorted(brought - originals.keys()):
        with suppress(OSError):
            data = folder.joinpath(_ORIGINALS, digest).read_bytes()
            if sha256(data).hexdigest() == digest:
                originals[digest] = data
    return Recovered(base, tuple(steps.edits), steps.position, steps.saved, steps.path, originals)


def _brought(edit: Edit) -> tuple[Article, ...]:
    """The articles whose originals an edit brings."""
    match edit:
        case AddArticles():
            return edit.articles
        case Replace():
            return (edit.article,)
        case _:
            return ()


def _number(told: object, most: int) -> int:
    if not isinstance(told, int) or not 0 <= told <= most:
        raise ValueError(f"{told!r} fits no step")
    return told


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path.resolve())


def _remove(folder: Path, held: Hold) -> None:
    """The acts go first: a journal without any is one with nothing to recover."""
    with suppress(OSError):
        folder.joinpath(_ACTS).unlink()
    held.release()
    shutil.rmtree(folder, ignore_errors=True)


def _cannot(error: OSError) -> CannotSave:
    return CannotSave(Wording("Cannot keep what you do for recovery"), reason(error), "Save the comparison soon")
