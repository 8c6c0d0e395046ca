"""What was dropped or pasted: files to open, or text to make an article of."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.errors import CannotIngest
from reader.ingest.original import Original
from reader.ingest.paste import paste
from reader.model.comparison import Failure


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files win over text: a file manager gives both. `failure` says why nothing can be made of a text."""

    paths: tuple[Path, ...] = ()
    original: Original | None = None
    failure: Failure | None = None

    def __bool__(self) -> bool:
        return bool(self.paths or self.original or self.failure)


def dropped(mime: QMimeData) -> Dropped:
    """What the data of a drop or of the clipboard means to us; falsy where it means nothing."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths)
    html, text = mime.html() if mime.hasHtml() else "", mime.text() if mime.hasText() else ""
    address = next((url.toString() for url in mime.urls()), None)
    if not (html.strip() or text.strip() or address):
        return Dropped()
    try:
        return Dropped(original=paste(html, text, address))
    except CannotIngest as error:
        return Dropped(failure=Failure(error.what, error.why, error.remedy))
