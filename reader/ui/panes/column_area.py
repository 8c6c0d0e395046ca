"""Columns beside each other: as many whole ones as find room, the others a whole column further on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from reader.ui.panes.column import NARROWEST, Column
from reader.ui.panes.gutter import WIDTH


class ColumnArea(QScrollArea):
    """`row` takes the columns, each followed by its gutter; what else stands there keeps its own width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = QWidget()
        self.row = QHBoxLayout(self.inside)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.setWidget(self.inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def put_on_top(self, bar: QWidget | None) -> None:
        """Make room for a bar above all columns, or for none."""
        self.setViewportMargins(0, bar.sizeHint().height() if bar else 0, 0, 0)

    def fit(self) -> None:
        """Share out the width: no column is cut where all others are whole."""
        widgets = self._widgets()
        columns = [one for one in widgets if isinstance(one, Column)]
        others = sum(one.minimumWidth() for one in widgets if not isinstance(one, Column))
        width, least = self.viewport().width(), NARROWEST
        if len(columns) * NARROWEST + others > width:
            least = max(NARROWEST, width // max(1, width // (NARROWEST + WIDTH)) - WIDTH)
        for column in columns:
            column.setMinimumWidth(least)

    def bring_into_sight(self, column: Column) -> None:
        """With the gutter to its right, so that no column to its left is cut by a few pixels."""
        widgets = self._widgets()
        if column not in widgets:  # it goes, and its focus with it
            return
        right = max(one.geometry().right() for one in widgets[widgets.index(column) :][:2]) + 1
        bar = self.horizontalScrollBar()
        bar.setValue(max(min(bar.value(), column.x()), right - self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def _widgets(self) -> list[QWidget]:
        items = map(self.row.itemAt, range(self.row.count()))
        return [widget for item in items if item and (widget := item.widget())]
