"""What was dropped or pasted: files to open, or text to make an article of."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from reader.ingest.original import Original


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files win over text: a file manager gives both."""

    paths: tuple[Path, ...] = ()
    original: Original | None = None

    def __bool__(self) -> bool:
        return bool(self.paths or self.original)


def dropped(mime: QMimeData) -> Dropped:
    """What the data of a drop or of the clipboard means to us; falsy where it means nothing."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths)
    address = next((url.toString() for url in mime.urls()), None)
    if mime.hasHtml() and mime.html().strip():
        return Dropped(original=Original("pasted.html", mime.html().encode(), address))
    if mime.hasText() and mime.text().strip():
        return Dropped(original=Original("pasted.txt", mime.text().encode(), address))
    return Dropped()
