"""A list of findings, notes or passages: a badge, what is told, where it is told; the same look in every list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.model.discrepancy import Discrepancy
from reader.model.marks import Annotation
from reader.ui.panels.elided import paint_lines
from reader.ui.plain import plain
from reader.ui.theme import Look, Theme, sans, serif

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: `badge` and `kind` over `title` and `words`; the rest is what it leads to."""

    badge: str
    kind: str
    title: str
    words: str
    aside: str = ""
    look: Look = Look.DIFFERS
    quiet: bool = False
    finding: Finding | None = None
    claim: Claim | None = None
    discrepancy: Discrepancy | None = None
    note: Annotation | None = None

    @property
    def spoken(self) -> str:
        """For screen readers."""
        return ". ".join(filter(None, (self.kind, self.title, self.words, self.aside)))


class Lines(QAbstractListModel):
    """The entries as a model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> bool:
        """Whether anything has changed."""
        if tuple(lines) == self.lines:
            return False
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain("\n".join(filter(None, (line.title, line.words))))
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints one entry on three lines; all are of one height, so that thousands cost no more than those in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._small, self._bold, self._serif = sans(8.5), sans(9.5, QFont.Weight.DemiBold), serif(10.2)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        heights = [QFontMetrics(font).lineSpacing() for font in (self._small, self._bold, self._serif)]
        return QSize(200, sum(heights) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.chosen))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.selected))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(theme.selected), 1.4))
                painter.drawRect(area.adjusted(1, 1, -2, -2))
        colour = QColor(theme.muted) if line.quiet else theme.line(line.look)
        self._badge(painter, area, line, colour)
        box = area.adjusted(42, 7, -10, -6)
        self._text(painter, box, line, colour)
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _badge(self, painter: QPainter, area: QRect, line: Line, colour: QColor) -> None:
        frame = QRectF(area.left() + 10, area.top() + 8, 23, 18)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setFont(sans(9, QFont.Weight.DemiBold))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, line.badge)

    def _text(self, painter: QPainter, box: QRect, line: Line, colour: QColor) -> None:
        small = QFontMetrics(self._small)
        aside = small.horizontalAdvance(line.aside)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(QPoint(box.right() - aside, box.top() + small.ascent()), line.aside)
        painter.setPen(colour)
        kind = small.elidedText(line.kind, Qt.TextElideMode.ElideRight, box.width() - aside - 8)
        painter.drawText(QPoint(box.left(), box.top() + small.ascent()), kind)
        y = box.top() + small.lineSpacing()
        if not line.words:
            written = QColor(self.theme.muted if line.quiet else self.theme.ink)
            paint_lines(painter, box.adjusted(0, small.lineSpacing(), 0, 0), line.title, self._serif, written)
            return
        for font, text, ink in (
            (self._bold, line.title, self.theme.muted if line.quiet else self.theme.ink),
            (self._serif, line.words, self.theme.muted),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(
                QRect(box.left(), y, box.width(), metrics.lineSpacing()), Qt.TextFlag.TextSingleLine, shown
            )
            y += metrics.lineSpacing()


class LinesView(QListView):
    """The list: arrows walk it and every view follows; Enter goes to the text."""

    looked_at = Signal(object)
    entered = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = Lines(self)
        self._delegate = LineDelegate(theme, self)
        self.setModel(self.told)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._look)
        self.clicked.connect(self._look)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.data(Qt.ItemDataRole.UserRole)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to a list by key looks at nothing else yet: Qt would choose its first line, and leave it pale."""
        fresh = not self.currentIndex().isValid()
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)
            if fresh:
                self.selectionModel().clearCurrentIndex()

    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def show_lines(self, lines: Sequence[Line], current: Line | None = None) -> None:
        """Show these with one of them current; the scroll place is kept as far as it can be."""
        place = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            if self.told.show(lines):
                self.verticalScrollBar().setValue(place)
            row = self.told.lines.index(current) if current in self.told.lines else -1
            index = self.told.index(row) if row >= 0 else QModelIndex()
            if index.row() != self.currentIndex().row():
                self.setCurrentIndex(index)
                if index.isValid():
                    self.scrollTo(index)
                else:
                    self.clearSelection()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex().data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)

    def _look(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid():
            self.looked_at.emit(index.data(Qt.ItemDataRole.UserRole))
