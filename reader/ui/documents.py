"""Open, save, export: what a person does with files, and the questions that go with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.atomic import write_atomically
from reader.errors import ReaderError
from reader.export.formats import FORMATS, format_for
from reader.model.comparison import Comparison
from reader.model.filter import Filter
from reader.resources import sample
from reader.store.file import load, save
from reader.ui.drop import Dropped
from reader.ui.session import Session

SUFFIX = ".comparison"


class Documents(QObject):
    """Speaks for one window."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session

    def ask_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open articles or a comparison"),
            self._last_folder(),
            self.tr("Articles and comparisons (*.txt *.md *.html *.htm *.xhtml *.comparison);;All files (*)"),
        )
        if chosen:
            QSettings().setValue("files/folder", str(Path(chosen[0]).parent))
            self.open([Path(name) for name in chosen])

    def open(self, paths: Sequence[Path]) -> None:
        """Articles are added; a saved comparison takes the place of what is open."""
        saved = [path for path in paths if path.suffix == SUFFIX]
        articles = [path for path in paths if path.suffix != SUFFIX]
        if saved and self.may_close():
            self._open_saved(saved[0])
        if articles:
            self._session.open_files(articles)

    def take(self, found: Dropped) -> None:
        """What was dropped or pasted."""
        if found.paths:
            self.open(found.paths)
        elif found.original:
            self._session.add_original(found.original)

    def open_sample(self) -> None:
        self.open([sample("lunar-base")])

    def save(self) -> bool:
        """Where it was saved before, or where the person says; False where it was not saved."""
        if self._session.path is None:
            return self.save_as()
        return self._save_to(self._session.path)

    def save_as(self) -> bool:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save this comparison"),
            str(Path(self._last_folder()) / f"comparison{SUFFIX}"),
            self.tr("Comparison (*.comparison)"),
        )
        return bool(name) and self._save_to(Path(name).with_suffix(SUFFIX))

    def ask_export(self) -> None:
        endings = ";;".join(f"{known.name} (*{known.suffix})" for known in FORMATS)
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), str(Path(self._last_folder()) / "comparison.html"), endings
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the comparison in the form that the file's ending names."""
        try:
            bar = self._session.dossier.options.bar
            write_atomically(path, format_for(path.suffix).render(self._session.comparison, Filter(bar=bar)))
        except ReaderError as error:
            self.tell(error)

    def may_close(self) -> bool:
        """True once nothing would be lost: saved, or the person says so."""
        if self._session.undo_stack.isClean():
            return True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Save changes?"),
            self.tr("This comparison has changes that are not saved."),
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )
        return self.save() if answer == button.Save else answer == button.Discard

    def tell(self, error: Exception) -> None:
        """In a dialog, since it stops what the person asked for."""
        if isinstance(error, ReaderError):
            QMessageBox.warning(self._window, error.what, f"{error.why}.\n\n{error.remedy}.")
            return
        raise error

    def _open_saved(self, path: Path) -> None:
        try:
            found = load(path)
        except ReaderError as error:
            self.tell(error)
            return
        self._session.replace(Comparison(found.dossier, found.findings), found.originals, path)

    def _save_to(self, path: Path) -> bool:
        try:
            save(path, self._session.comparison, self._session.originals)
        except ReaderError as error:
            self.tell(error)
            return False
        self._session.saved(path)
        return True

    def _last_folder(self) -> str:
        return str(QSettings().value("files/folder", str(Path.home())))
