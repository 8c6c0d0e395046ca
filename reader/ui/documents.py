"""Open, save, export: what a person does with files, and the questions that go with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import InUse, ReaderError
from reader.ingest.original import Original
from reader.model.article import Article
from reader.model.edits import RemoveArticle
from reader.resources import sample
from reader.store.file import load
from reader.store.lock import Hold, lock
from reader.store.recognise import SUFFIX, holds_comparison
from reader.ui.drop import Dropped
from reader.ui.intake import Intake
from reader.ui.plain import plain
from reader.ui.reading_in import ReadIn
from reader.ui.recent import Recent
from reader.ui.session import Session
from reader.ui.words import translated

ARTICLES = (
    "*.txt *.md *.html *.htm *.xhtml *.mhtml *.mht *.webarchive *.pdf *.docx *.odt *.rtf *.epub *.eml *.mbox *.json"
)


class Documents(QObject):
    """Speaks for one window. The file that is open is held, so that no second window overwrites it.

    `told` carries what the person may like to know, and need not answer.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, session: Session, recent: Recent) -> None:
        super().__init__(window)
        self._window, self._session, self._recent = window, session, recent
        self.intake = Intake(session, self)
        self.intake.digest_found.connect(self.offer_parts)
        self._hold: Hold | None = None

    def ask_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open articles or a comparison"),
            str(self._recent.folder),
            self.tr("Articles and comparisons ({patterns});;All files (*)").format(patterns=f"{ARTICLES} *{SUFFIX}"),
        )
        if chosen:
            self._recent.use_folder(Path(chosen[0]).parent)
            self.open([Path(name) for name in chosen])

    def open(self, paths: Sequence[Path], at: int | None = None) -> None:
        """Articles are added, at place `at` or at the end; a comparison takes the place of what is open.

        One that was exported is opened as a copy: the export stays as it is.
        """
        saved = [path for path in paths if holds_comparison(path)]
        articles = [path for path in paths if path not in saved]
        if saved and self.may_close():
            self._open_saved(saved[0])
            if len(saved) > 1:
                self.told.emit(self.tr("One comparison is open at a time: {name}").format(name=saved[0].name))
        if articles:
            self.intake.read_files(articles, at)

    def take(self, found: Dropped, at: int | None = None) -> None:
        """What was dropped or pasted."""
        if found.paths:
            self.open(found.paths, at)
        elif found.original:
            self.intake.read_text(found.original, at)
            if found.of_link:
                self.told.emit(
                    self.tr("The link's own words were taken. For the article: open the page, save it, drop it.")
                )
        elif found.failure:
            self._session.add(ReadIn(failures=(found.failure,)))

    def ask_again(self, article: Article) -> None:
        """A changed original of an article that is open: its notes and links go with it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Read {article} again").format(article=article.path),
            str(self._recent.folder / Path(article.path).name),
            self.tr("Articles ({patterns});;All files (*)").format(patterns=ARTICLES),
        )
        if name:
            self.intake.read_again(article.id, Path(name))

    def offer_parts(self, article: Article, parts: Sequence[Original]) -> None:
        """A file that seems to hold several articles: split it, if the person says so."""
        button = QMessageBox.StandardButton
        question = self.tr("{name} seems to hold %Ln articles. Give each a column of its own?", "", len(parts))
        answer = QMessageBox.question(
            self._window, self.tr("Several articles?"), plain(question.format(name=article.path))
        )
        if answer == button.Yes:
            at = [one.id for one in self._session.dossier.articles].index(article.id)
            self._session.do(RemoveArticle(article.id))
            self.intake.read_parts(parts, at)

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
            str(self._recent.folder / f"{self.suggested_name()}{SUFFIX}"),
            self.tr("Comparison (*{suffix})").format(suffix=SUFFIX),
        )
        if not name:
            return False
        path = Path(name)
        return self._save_to(path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX))

    def suggested_name(self) -> str:
        """What to call a file of this comparison: as it is saved, else by its first title."""
        if self._session.path:
            return self._session.path.stem
        titles = (article.particulars.title for article in self._session.dossier.articles)
        title = next((one for one in titles if one), self.tr("Comparison"))
        return "".join(letter if letter.isalnum() else " " for letter in title)[:60].strip() or self.tr("Comparison")

    def may_close(self) -> bool:
        """True once nothing would be lost: saved, or the person says so. Asked only where there are changes."""
        if self._session.undo_stack.isClean():
            return True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Save changes?"),
            self.tr("This comparison has changes that are not saved yet."),
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )
        return self.save() if answer == button.Save else answer == button.Discard

    def let_go(self) -> None:
        """The window closes: the file is free for others."""
        if self._hold:
            self._hold.release()
            self._hold = None

    def tell(self, error: Exception) -> None:
        """In a dialog, since it stops what the person asked for; what is no ReaderError is a bug, and goes on up."""
        if not isinstance(error, ReaderError):
            raise error
        box = QMessageBox(
            QMessageBox.Icon.Warning, self.tr("Source Reader"), plain(translated(error.what)), parent=self._window
        )
        box.setInformativeText(plain(_sentences(error)))
        box.exec()

    def _open_saved(self, path: Path) -> None:
        try:
            saved = load(path)
            held = None if saved.is_export else self._held(path)
        except ReaderError as error:
            self._recent.forget(path)
            self.tell(error)
            return
        if held is not self._hold:
            self.let_go()
            self._hold = held
        self._session.open_saved(saved, None if saved.is_export else path)
        self._recent.add(path)
        if saved.is_export:
            self.told.emit(self.tr("Opened from an export, and compared again. Save it to keep what you add."))
        if saved.is_stale:
            self._session.compare_again()
        elif not saved.is_current:
            said = self.tr("Found by version {version}. Compare again (F5) to see what this version finds.")
            self.told.emit(said.format(version=saved.version))

    def _held(self, path: Path) -> Hold | None:
        """The lock on a file; where another computer seems to have it, the person decides. Raises InUse."""
        if self._hold and self._session.path == path:
            return self._hold
        try:
            return lock(path) if path.exists() else None
        except InUse as error:
            button = QMessageBox.StandardButton
            question = plain(_sentences(error))
            answer = QMessageBox.question(
                self._window, plain(translated(error.what)), question, button.Open | button.Cancel
            )
            if answer != button.Open:
                raise
            return lock(path, anyway=True)

    def _save_to(self, path: Path) -> bool:
        held = self._hold
        try:
            if held is None or self._session.path != path:
                held = lock(path)
            self._session.save(path)
        except ReaderError as error:
            if held is not None and held is not self._hold:
                held.release()
            self.tell(error)
            return False
        if held is not self._hold:
            self.let_go()
            self._hold = held
        self._recent.add(path)
        self._recent.use_folder(path.parent)
        return True


def _sentences(error: ReaderError) -> str:
    """Why, and what to do."""
    told = [translated(text) for text in (error.why, error.remedy)]
    return " ".join(f"{one[:1].upper()}{one[1:].rstrip('.')}." for one in told)
