"""One article to read: its text with highlights painted under it.

A QTextEdit, read only, and not a QTextBrowser: assistive technology then knows it as text with a caret. Painting under
the text is as fast as any other way that was measured, and gives waves, dots, outlines and signs in the margin.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panes.highlight_painter import HighlightPainter
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.page import Reading, write_page
from reader.ui.theme import Look, Theme

GUTTER = 30
"""Pixels left of the text, where the signs stand."""


class ArticlePane(QTextEdit):
    """Shows one article and says which claim was clicked."""

    claim_clicked = Signal(object)
    menu_wanted = Signal(object, object)
    laid_out = Signal()

    def __init__(self, article: Article, theme: Theme, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article
        self._offsets = Offsets(article.text)
        self._theme = theme
        self._reading = reading
        self._furniture_shown = False
        self._painter = HighlightPainter(self.document(), self._offsets, theme)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(article.name)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._forget_geometry)
        self._write()

    def set_highlights(self, highlights: Sequence[Highlight], looks: frozenset[Look]) -> None:
        """Show these; `looks` are those that the filter lets through."""
        self._painter.set_highlights(highlights, looks)
        self.viewport().update()

    def select(self, claims: Sequence[Claim]) -> None:
        """Outline the claims that the reader is looking at."""
        self._painter.selected = frozenset(claim for claim in claims if claim.article == self.article.id)
        self.viewport().update()

    def dress(self, theme: Theme, reading: Reading) -> None:
        """Colours and type anew; the reading place is kept."""
        self._theme, self._reading = theme, reading
        place = self.text_at(self.viewport().height() // 3)
        self._painter.theme = theme
        self._write()
        self.bring_to(Span(place, place + 1), self.viewport().height() // 3)

    def show_furniture(self, *, shown: bool) -> None:
        if shown != self._furniture_shown:
            self._furniture_shown = shown
            self.dress(self._theme, self._reading)

    @property
    def furniture_shown(self) -> bool:
        return self._furniture_shown

    def span_top(self, span: Span) -> int | None:
        """Where a span begins, in pixels from the top of the viewport; None where it is folded away."""
        top = self._painter.top(span)
        return None if top is None else round(top) - self.verticalScrollBar().value()

    def bring_to(self, span: Span, y: int) -> int | None:
        """The scroll value which puts the first line of a span at `y` of the viewport, clamped to what is there."""
        top = self.span_top(span)
        if top is None:
            return None
        bar = self.verticalScrollBar()
        return max(bar.minimum(), min(bar.maximum(), bar.value() + top - y))

    def text_at(self, y: int) -> int:
        """The offset of the text at a height of the viewport."""
        return self._offsets.to_text(self.cursorForPosition(QRect(GUTTER, y, 1, 1).topLeft()).position())

    def claim_at(self, point: QPointF) -> Claim | None:
        return self._painter.claim_at(QPointF(point.x(), point.y() + self.verticalScrollBar().value()))

    def selected_span(self) -> Span | None:
        """What the person has selected with mouse or keys."""
        cursor = self.textCursor()
        return self._offsets.span_to_text(cursor.selectionStart(), cursor.selectionEnd())

    def caret_claim(self) -> Claim | None:
        """The claim that the text cursor stands in."""
        return self._painter.claim_around(self._offsets.to_text(self.textCursor().position()))

    @property
    def painter(self) -> HighlightPainter:
        return self._painter

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.paper)
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        self._painter.paint(painter, event.rect().translated(0, scrolled))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.text_at(0)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_margins()
            value = self.bring_to(Span(place, place + 1), 0) if event.oldSize().width() > 0 else None
            if value is not None:
                self.verticalScrollBar().setValue(value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.claim_clicked.emit(self.claim_at(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.claim_at(QPointF(event.pos())), event.globalPos())

    def _write(self) -> None:
        write_page(
            self.document(), self.article, self._offsets, self._theme, self._reading, furniture=self._furniture_shown
        )
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._set_margins()
        self._forget_geometry()

    def _set_margins(self) -> None:
        """The measure is capped, and room is left below, so that a last line too can be brought level with another."""
        width = self.viewport().width()
        column = self.fontMetrics().averageCharWidth() * self._reading.measure * self._reading.points / 10
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(GUTTER)
        frame.setRightMargin(max(16.0, width - GUTTER - column))
        frame.setTopMargin(18)
        frame.setBottomMargin(max(80.0, self.viewport().height() * 0.6))
        self.document().rootFrame().setFrameFormat(frame)

    def _forget_geometry(self) -> None:
        self._painter.forget_geometry()
        self.viewport().update()
        self.laid_out.emit()
