"""A part of a panel that scrolls by itself, never sideways; where Tab stops in it, one sees it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class Area(QScrollArea):
    """`column` takes what stands in it, from the top; some of it are words, whose height hangs on the width."""

    def __init__(self, margins: tuple[int, int, int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = self._inside = QFrame()
        inside.setProperty("role", "paper")
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(*margins)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def needed(self) -> int:
        """Pixels of height that all of it takes at the width that it has."""
        return self.column.totalHeightForWidth(self.viewport().width())

    def reveal(self, widget: QWidget, margin: int = 4) -> None:
        """Scroll as far as it takes to see a widget, however lately it came; of a tall one, its beginning."""
        self.column.activate()
        self._inside.resize(self.viewport().width(), max(self.needed(), self.viewport().height()))
        self.ensureWidgetVisible(widget, 0, margin)
        if widget.height() + margin > self.viewport().height():
            self.verticalScrollBar().setValue(widget.mapTo(self._inside, QPoint()).y() - margin)

    def watch(self, stop: QWidget) -> None:
        """From now on it comes into sight when Tab stops at it."""
        stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        come = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_TAB
        if come and isinstance(watched, QWidget) and self.isAncestorOf(watched):
            self.ensureWidgetVisible(watched, 0, 8)
        return super().eventFilter(watched, event)
