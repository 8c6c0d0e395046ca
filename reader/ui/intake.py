"""Files and pasted text on their way to the session: read in the background, then added as one step."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.ingest.load import ingest
from reader.ingest.original import Original, read
from reader.model.article import Article, ArticleId
from reader.progress import Report
from reader.ui.jobs import Done, Work
from reader.ui.reading_in import Known, ReadIn, read_files, read_originals
from reader.ui.session import Session


class Intake(QObject):
    """`marks_lost` carries how many marks could not be placed again in a changed original, `digest_found` an article
    of a file that seems to hold several, with the originals of its parts.
    """

    marks_lost = Signal(int)
    digest_found = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def read_files(self, paths: Sequence[Path], at: int | None = None) -> None:
        """Articles of files and folders, at a place of the row or at its end."""
        known = self._known()
        self._read(lambda report: read_files(paths, known, report), lambda found: self._add(found, at))

    def read_text(self, original: Original, at: int | None = None) -> None:
        """What was pasted or dropped as text."""
        self.read_parts([original], at)

    def read_parts(self, originals: Sequence[Original], at: int | None = None) -> None:
        """Articles of originals that are in hand already."""
        known = self._known()
        self._read(lambda _report: read_originals(originals, known), lambda found: self._session.add(found, at))

    def read_again(self, article: ArticleId, path: Path) -> None:
        """A changed original in place of an article: marks are placed again, and those that cannot be are listed."""

        def work(_report: Report) -> tuple[Article, Original]:
            original = read(path)
            return ingest(original, article), original

        self._read(work, self._exchange)

    def _read(self, work: Work, done: Done) -> None:
        """In the background, in the order in which it was asked for."""
        self._session.lanes.reading.run(work, done, self._session.broke.emit)

    def _add(self, found: ReadIn, at: int | None) -> None:
        self._session.add(found, at)
        for article, parts in found.digests:
            self.digest_found.emit(article, parts)

    def _exchange(self, found: tuple[Article, Original]) -> None:
        changed, original = found
        if any(article.id == changed.id for article in self._session.dossier.articles):
            self.marks_lost.emit(self._session.exchange(changed, original))

    def _known(self) -> Known:
        articles = self._session.dossier.articles
        return Known(frozenset(one.sha256 for one in articles), frozenset(one.id for one in articles))
