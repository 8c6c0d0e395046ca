"""The line that shows where a dragged file or column would land."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Theme

_WIDTH = 14
_EDGE = 6


class DropMarker(QWidget):
    """Stands above the columns that `columns` gives, in their order; takes no room and no mouse."""

    def __init__(self, theme: Theme, parent: QWidget, columns: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(parent)
        self._theme, self._row, self._columns = theme, parent, columns
        self.hide()

    def place_at(self, point: QPoint) -> int:
        """Before which column, from 0, something dropped at a point of the screen would stand."""
        x = self._row.mapFromGlobal(point).x()
        return sum(x > column.geometry().center().x() for column in self._columns())

    def mark(self, place: int | None) -> None:
        """Show where something dragged would land; None takes the mark away."""
        columns = self._columns()
        if place is None or not columns:
            self.hide()
            return
        edges = [columns[0].x() + _EDGE, *(one.geometry().right() for one in columns)]
        gap = columns[place].x() - edges[place] if 0 < place < len(columns) else 0
        self.stand_at(edges[place] + gap // 2, self._row.height())

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
