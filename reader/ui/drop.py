"""What was dropped or pasted: files to open, or text to make an article of."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reader.errors import CannotIngest
from reader.ingest.original import Original
from reader.ingest.paste import alone, paste
from reader.model.comparison import Failure

_PAGES = ("chromium/x-source-url", "text/x-moz-url-priv")
"""Where browsers put the address of the page that something was selected on; Firefox writes UTF-16."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files win over text: a file manager gives both. `failure` says why nothing can be made of a text.

    `of_link` says that the text is a link's own words: the page it leads to was not read.
    """

    paths: tuple[Path, ...] = ()
    original: Original | None = None
    failure: Failure | None = None
    of_link: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths or self.original or self.failure)


def dropped(mime: QMimeData) -> Dropped:
    """What the data of a drop or of the clipboard means to us; falsy where it means nothing."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths)
    html, text = mime.html() if mime.hasHtml() else _titled_link(mime), mime.text() if mime.hasText() else ""
    address = next((url.toString() for url in mime.urls()), None) or _page(mime)
    if not (html.strip() or text.strip() or address):
        return Dropped()
    try:
        original = paste(html, text, address)
    except CannotIngest as error:
        return Dropped(failure=Failure(error.what, error.why, error.remedy))
    lone = alone(html)
    return Dropped(original=original, of_link=lone is not None and not lone.picture)


def pass_on_drops(window: QWidget) -> None:
    """Fields for typing leave files to the window: they would else write down the file's address."""
    for field in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
        field.setAcceptDrops(False)
        if isinstance(field, QPlainTextEdit):
            field.viewport().setAcceptDrops(False)


def _titled_link(mime: QMimeData) -> str:
    """The link that Firefox and Chrome describe as address and title, a line each."""
    address, _, title = _words(mime, "text/x-moz-url").partition("\n")
    return f'<a href="{escape(address)}">{escape(title)}</a>' if title.strip() else ""


def _page(mime: QMimeData) -> str | None:
    return next(filter(None, (_words(mime, name).strip() for name in _PAGES)), None)


def _words(mime: QMimeData, name: str) -> str:
    """What stands there; UTF-16 is told by its zero bytes, which no address has in UTF-8."""
    data = bytes(mime.data(name).data())
    return data.decode("utf-16-le" if b"\0" in data else "utf-8", "replace").strip("\ufeff\0")
