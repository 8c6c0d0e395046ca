"""The overview beside a column: every mark of the whole article, and the window one is reading through. It scrolls."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.panes.article_pane import ArticlePane
from reader.ui.theme import Look, Theme

WIDTH = 14


class Strip(QWidget):
    """A scroll bar that shows what is where."""

    wanted = Signal(int)

    def __init__(self, pane: ArticlePane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._theme = theme
        self.setFixedWidth(WIDTH)
        self.setToolTip(self.tr("The whole article: click to go there"))
        pane.laid_out.connect(self.update)
        pane.verticalScrollBar().valueChanged.connect(self.update)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        scale = self.height() / self._whole()
        marks = self._pane.painter
        for highlight in marks.highlights:
            lines = marks.rects(highlight.claim.span)
            if lines and marks.shows(highlight):
                top, bottom = lines[0].top() * scale, lines[-1].bottom() * scale
                chosen = highlight.claim in marks.selected
                colour = QColor(self._theme.selected) if chosen else self._theme.line(highlight.look)
                width = {Look.SHARED: 5.0, Look.DIFFERS: 8.0}.get(highlight.look, 2.0)
                bar = QRectF((WIDTH - width) / 2, top, width, max(2.0, bottom - top - 1))
                painter.fillRect(bar, colour)
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top = self._pane.verticalScrollBar().value() * scale
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, WIDTH - 1, self._pane.viewport().height() * scale - 1), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        middle = event.position().y() / self.height() * self._whole()
        self.wanted.emit(round(middle - self._pane.viewport().height() / 2))

    def _whole(self) -> float:
        bar = self._pane.verticalScrollBar()
        return max(1.0, bar.maximum() + self._pane.viewport().height())
