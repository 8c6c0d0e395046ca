"""One article on its page: the text, its folds, its place under the reader's eye. No marks here.

A QTextEdit, read only, and not a QTextBrowser: assistive technology then knows it as text with a caret. Above and below
the text lies room into which the window may scroll, so that a first and a last line too can be brought level with
another; the reader's own wheel stops at the text.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QShowEvent, QTextCursor, QTextFrameFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.model.article import Article
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panes.folds import Fold, folds
from reader.ui.panes.geometry import is_right_to_left
from reader.ui.panes.marks import BADGE_ROOM
from reader.ui.panes.page import Reading, write_page
from reader.ui.panes.scroll_sync import ANCHOR
from reader.ui.theme import Theme

ROOM = 1600
"""Pixels above and below the text."""
ABOVE = 16
"""Pixels between the header and the first line."""
_NUDGES = (0, 8, -8, 16, -16, 32, -32)
_ROOMY = 400
"""Pixels of width from which on the gutter has room for a badge beside the sign."""
_NARROW_GUTTER = 26
_RIGHT_MARGIN = 14
_LONG = 20_000
"""Code points. As many are laid out in 5 ms; 5 million take 0.9 s."""


class PageView(QTextEdit):
    """`reader_scrolled` tells of what the reader did, never of what the window did by `move_to`.

    A page made `later` stays empty until `write` is called, or until somebody asks where its words stand.
    """

    reader_scrolled = Signal()
    laid_out = Signal()

    def __init__(
        self, article: Article, theme: Theme, reading: Reading, parent: QWidget | None = None, *, later: bool = False
    ) -> None:
        super().__init__(parent)
        self.article = article
        self.offsets = Offsets(article.text)
        self.theme, self.reading = theme, reading
        self.gutter = float(_NARROW_GUTTER)
        self.folds: tuple[Fold, ...] = ()
        self.opened: frozenset[int] = frozenset()
        self._led = 0
        self._fresh = True
        self._mirrored = not article.text.isascii() and any(
            is_right_to_left(block.span.of(article.text)[:200]) for block in article.blocks
        )
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._forget_geometry)
        bar = self.verticalScrollBar()
        bar.actionTriggered.connect(self._hold_at_text)
        bar.valueChanged.connect(self._tell_scrolled)
        bar.rangeChanged.connect(self._stand_at_top)
        self.is_written = False
        if not later:
            self.write()

    def write(self) -> None:
        """Put the text on the page, anew where it is there already."""
        self.is_written = True
        self.folds = folds(self.article, self.opened)
        write_page(self.document(), self.article, self.offsets, self.theme, self.reading, self.folds)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._set_margins()
        self._forget_geometry()

    def dress(self, theme: Theme, reading: Reading) -> None:
        """Colours and type anew; the reading place is kept."""
        self.theme, self.reading = theme, reading
        with self._holding(round(self.viewport().height() * ANCHOR)):
            self.write()

    def open_folds(self, keys: frozenset[int]) -> None:
        """Show the furniture of these folds and of no others."""
        if keys != self.opened:
            self.opened = keys
            with self._holding(0):
                self.write()

    def reveal(self, span: Span) -> None:
        """Open the folds that hide a span."""
        if not self.is_written:
            self.write()
        hiding = {fold.key for fold in self.folds if any(block.span.overlaps(span) for block in fold.blocks)}
        self.open_folds(self.opened | hiding)

    @property
    def text_edges(self) -> tuple[float, float]:
        """Left and right end of the lines, in pixels of the viewport."""
        frame = self.document().rootFrame().frameFormat()
        return frame.leftMargin(), self.viewport().width() - frame.rightMargin()

    @property
    def text_end(self) -> int:
        """Where the text ends, in document coordinates. To ask a document for its size lays it out whole;
        a very long one is left to Qt, which lays it out bit by bit and guesses the rest.
        """
        if len(self.article.text) < _LONG:
            return round(self.document().documentLayout().documentSize().height()) - ROOM
        return self.verticalScrollBar().maximum() + self.viewport().height() - ROOM

    def span_top(self, span: Span) -> int | None:
        """Where a span begins, in pixels from the top of the viewport; None where it is folded away."""
        raise NotImplementedError

    def value_for(self, span: Span, y: int) -> int | None:
        """The scroll value which puts the first line of a span at `y` of the viewport, clamped to what is there."""
        top = self.span_top(span)
        if top is None:
            return None
        bar = self.verticalScrollBar()
        return max(bar.minimum(), min(bar.maximum(), bar.value() + top - y))

    def move_to(self, value: int | None) -> None:
        """Scroll by the window's will, not the reader's."""
        if value is not None:
            self._fresh = False
            with self._leading():
                self.verticalScrollBar().setValue(value)

    def text_at(self, y: int) -> int:
        """The offset of the text at a height of the viewport; in the room above and below, the nearest text.

        Qt answers with the end of the document for every point of the frame's margins, so it is never asked there, and
        for some between two blocks of which the second follows a folded one, so a little further on is tried too.
        """
        scrolled, end = self.verticalScrollBar().value(), self.document().characterCount() - 1
        highest, lowest = ROOM + 1 - scrolled, self.text_end - 4 - scrolled
        for nudge in _NUDGES:
            near = round(max(highest, min(lowest, y + nudge)))
            found = self.cursorForPosition(QPoint(round(self.text_edges[0]) + 1, near)).position()
            if found < end:
                return self.offsets.to_text(found)
        return self.offsets.to_text(end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
            return
        with self._holding(round(event.oldSize().height() * ANCHOR)):
            self._set_margins()
            super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt scrolls to the caret at the first show; where the page begins folded away, that is not at the text."""
        with self._leading():
            super().showEvent(event)
        self._stand_at_top()

    def _set_margins(self) -> None:
        """The measure is capped, and stands in the middle of a column that is wider than it."""
        width = self.viewport().width()
        self.gutter = float(BADGE_ROOM if width >= _ROOMY else _NARROW_GUTTER)
        right = self.gutter if self._mirrored else _RIGHT_MARGIN
        measure = QFontMetricsF(self.document().defaultFont()).averageCharWidth() * self.reading.measure
        slack = max(0.0, width - self.gutter - right - measure) / 2
        frame = self.document().rootFrame().frameFormat()
        before = QTextFrameFormat(frame)
        frame.setLeftMargin(self.gutter + slack)
        frame.setRightMargin(right + slack)
        frame.setTopMargin(ROOM)
        frame.setBottomMargin(ROOM)
        if frame != before:
            self.document().rootFrame().setFrameFormat(frame)

    def _hold_at_text(self, _action: int) -> None:
        """The reader's own scrolling leaves the room above and below to the window; Qt lets us correct it here."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        lowest = max(ROOM - ABOVE, self.text_end - round(height * 0.4))
        wanted, now = bar.sliderPosition(), bar.value()
        held = max(min(wanted, max(lowest, now)), min(ROOM - ABOVE, now))
        if held != wanted:
            bar.setSliderPosition(held)

    def _tell_scrolled(self) -> None:
        if not self._led:
            self._fresh = False
            self.reader_scrolled.emit()

    def _stand_at_top(self) -> None:
        """Until somebody has scrolled, the text begins under the header, however late Qt lays it out."""
        if self._fresh:
            with self._leading():
                self.verticalScrollBar().setValue(ROOM - ABOVE)

    def _forget_geometry(self) -> None:
        self.viewport().update()
        self.laid_out.emit()

    @contextmanager
    def _leading(self) -> Iterator[None]:
        self._led += 1
        try:
            yield
        finally:
            self._led -= 1

    @contextmanager
    def _holding(self, y: int) -> Iterator[None]:
        """What stands at this height of the viewport stands there afterwards."""
        held = None
        if not self._fresh:
            at = self.text_at(y)
            held = Span(at, at + 1)
            y = self.span_top(held) or y
        with self._leading():
            yield
        if held:
            self.move_to(self.value_for(held, y))
