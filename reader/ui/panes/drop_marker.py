"""The line that shows where a dragged file or column would land."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Theme

_WIDTH = 14


class DropMarker(QWidget):
    """Stands above the columns; takes no room and no mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hide()

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def stand_at(self, x: int, height: int) -> None:
        self.setGeometry(QRect(x - _WIDTH // 2, 0, _WIDTH, height))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.accent)
        middle = self.width() // 2
        painter.fillRect(middle - 2, 0, 4, self.height(), colour)
        painter.setBrush(colour)
        painter.setPen(colour)
        painter.drawEllipse(QPointF(middle, 7), 6, 6)
