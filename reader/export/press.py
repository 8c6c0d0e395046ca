"""Cards of rich text onto PDF pages: each card is kept together, and broken between lines where a page cannot hold it.

The one module outside `ui` that knows Qt; `to_pdf` imports it when a PDF is asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextLine,
)

from reader.errors import CannotExport
from reader.resources import resource
from reader.wording import Wording

Printer = QPagedPaintDevice
DOTS = 300
"""Dots per inch that Qt lays text out at; the letters themselves are drawn as outlines."""
_MARGIN = 18.0
"""Millimetres; the page's number stands in the lower one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A place to jump to: `level` 0 is a part, 1 what lies in it. `page` counts from 0, `y` is points from the top."""

    title: str
    level: int
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a page, in points from its upper left, that leads to the heading of the same `title`."""

    title: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Printed:
    """The pages, where the headings came to stand on them, and the links to them."""

    data: bytes = b""
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


class Press:
    """Prints cards one below the other, on A4 or on the paper of `printer`; `close` gives the file, none of a printer.

    A printer must lay out at `DOTS` an inch. Raises CannotExport where it does not answer.
    """

    def __init__(self, title: str, creator: str, printer: Printer | None = None) -> None:
        self._application = _application()
        _load_fonts()
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = printer or self._file(title, creator)
        self._writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
        self._painter = QPainter(self._writer)
        if not self._painter.isActive():
            raise CannotExport(
                Wording("Cannot print"), "The printer does not answer", "Choose another one, or export a PDF"
            )
        self._y = 0.0
        self._page = 0
        self._sheet, self._header = self._blank(), self._blank()
        self._context = QAbstractTextDocumentLayout.PaintContext()
        self._context.palette.setColor(QPalette.ColorRole.Text, "#1D2126")  # the system may be dark, paper is not
        self.printed = Printed()
        self._number()

    def _file(self, title: str, creator: str) -> QPdfWriter:
        writer = QPdfWriter(self._buffer)
        writer.setResolution(DOTS)
        writer.setTitle(title)
        writer.setCreator(creator)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        return writer

    def close(self) -> Printed:
        """Ends the last page and gives the file."""
        self._painter.end()
        self._buffer.close()
        self.printed.data = bytes(self._buffer.data().data())
        return self.printed

    def new_page(self, *, landscape: bool | None = None) -> None:
        """Goes on at the top of a fresh page, which lies or stands as told."""
        if landscape is not None:
            lies = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
            self._writer.setPageOrientation(lies)
        self._writer.newPage()
        self._page += 1
        self._y = 0.0
        self._number()
        if self._top():
            self._put(self._header)

    def repeat(self, html: str) -> None:
        """A card that stands at the top of this place and of every page from here; an empty one ends it."""
        self._laid_out(html, self._header)
        if html:
            self._put(self._header)

    def heading(self, title: str, html: str, level: int, room: float = 0.25) -> None:
        """A card that is a place to jump to; it starts a new page where less than `room` of one is left below it."""
        card = self._laid_out(html, self._sheet)
        if self._y + card.size().height() > self._height() * (1 - room):
            self.new_page()
        elif self._y > self._top():
            self._y += DOTS / 6
        self.printed.headings.append(Heading(title, level, self._page, self._points(self._y)))
        self._put(card)
        self._y += DOTS / 12

    def card(self, html: str, *, link: str = "", rule: bool = False, gap: float = 4.0) -> None:
        """The next card, with `gap` points below it.

        `link` names a heading that a click on it leads to, `rule` draws a hairline over it.
        """
        self._place(html, link, rule=rule)
        self._y += gap * DOTS / 72

    def _place(self, html: str, link: str, *, rule: bool) -> None:
        card = self._laid_out(html, self._sheet)
        tall = card.size().height()
        if self._y + tall > self._height() and self._y > self._top():
            if tall > self._height() - self._top():
                self._broken(card)
                return
            self.new_page()
        elif tall > self._height() - self._y:
            self._broken(card)
            return
        top = self._y
        if rule:
            self._painter.fillRect(QRectF(0, top, self._width(), 1), "#DAD6CD")
            self._y += DOTS / 18
        self._put(card)
        if link:
            left = self._points(0)
            right = left + card.idealWidth() * 72 / DOTS
            self.printed.links.append(Link(link, self._page, left, self._points(top), right, self._points(self._y)))

    def _blank(self) -> QTextDocument:
        """To lay cards out on, one after the other."""
        card = QTextDocument()
        card.setUndoRedoEnabled(False)
        card.documentLayout().setPaintDevice(self._writer)
        card.setDocumentMargin(0)
        font = QFont("Reader Serif")
        font.setPointSizeF(10)
        for ligatures in ("liga", "calt"):
            font.setFeature(QFont.Tag(ligatures), 0)  # what is joined cannot be searched for in the file
        card.setDefaultFont(font)
        return card

    def _laid_out(self, html: str, card: QTextDocument) -> QTextDocument:
        size = QSizeF(self._width(), -1)
        if card.pageSize() != size:  # the words that stand there would be laid out once more
            card.clear()
            card.setPageSize(size)
        card.setHtml(html)
        return card

    def _put(self, card: QTextDocument) -> None:
        self._draw(card, 0, card.size().height())

    def _draw(self, card: QTextDocument, start: float, end: float) -> None:
        self._painter.save()
        self._painter.translate(0, self._y - start)
        self._context.clip = QRectF(0, start, self._width(), end - start)
        self._painter.setClipRect(self._context.clip)
        card.documentLayout().draw(self._painter, self._context)
        self._painter.restore()
        self._y += end - start

    def _draw_lines(self, card: QTextDocument, start: float, end: float) -> None:
        """Line by line: QTextLayout draws one line more than it is asked for, unseen but in the file."""
        self._painter.save()
        self._painter.setPen("#1D2126")
        for block, line in _lines(card):
            if start <= block.y() + line.y() < end:
                line.draw(self._painter, QPointF(block.x(), block.y() + self._y - start))
        self._painter.restore()
        self._y += end - start

    def _broken(self, card: QTextDocument) -> None:
        """Draws a tall card page by page, and ends each page between two lines."""
        at, tall = 0.0, card.size().height()
        lines = sorted(block.y() + line.y() + line.height() for block, line in _lines(card))
        while at < tall:
            room = self._height() - self._y
            fits = [end for end in lines if at < end <= at + room]
            end = tall if tall - at <= room else max(fits, default=0.0)
            if not end and self._y > self._top():
                self.new_page()
                continue
            end = end or at + room
            if card.rootFrame().childFrames():
                self._draw(card, at, end)
            else:
                self._draw_lines(card, at, end)
            at = end
            if at < tall:
                self.new_page()

    def _number(self) -> None:
        font = QFont("Inter")
        font.setPointSizeF(8)
        self._painter.save()
        self._painter.setFont(font)
        self._painter.setPen("#5A616B")
        low = self._height() + DOTS * 0.2
        self._painter.drawText(QRectF(0, low, self._width(), DOTS * 0.25), 0x84, str(self._page + 1))
        self._painter.restore()

    def _top(self) -> float:
        return 0.0 if self._header.isEmpty() else self._header.size().height()

    def _width(self) -> float:
        return float(self._writer.width())

    def _height(self) -> float:
        return float(self._writer.height())

    def _points(self, dots: float) -> float:
        return dots * 72 / DOTS + _MARGIN / 25.4 * 72


def _lines(card: QTextDocument) -> Iterator[tuple[QPointF, QTextLine]]:
    """Every line, with the place of its block."""
    block = card.begin()
    while block.isValid():
        layout = block.layout()
        for place in range(layout.lineCount()):
            yield layout.position(), layout.lineAt(place)
        block = block.next()


def _application() -> QGuiApplication:
    """Fonts need one; without a window the offscreen platform serves."""
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication(["reader", "-platform", "offscreen"])


def _load_fonts() -> None:
    known = set(QFontDatabase.families())
    if {"Reader Serif", "Inter"} <= known:
        return
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
