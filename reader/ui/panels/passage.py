"""A few lines of marked words as a widget, as high as they need to be."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.panels.marked import Run, write
from reader.ui.theme import Theme


class Passage(QWidget):
    """Paints runs; its accessible name is their text. What follows a tab begins at `tab` pixels, however many lines."""

    def __init__(
        self, runs: Sequence[Run], theme: Theme, font: QFont, parent: QWidget | None = None, *, tab: float = 0
    ) -> None:
        super().__init__(parent)
        self._document = QTextDocument(self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(tab)
        self._document.setDefaultTextOption(option)
        self._theme, self._font, self._tab = theme, font, tab
        self._heights: dict[int, int] = {}
        self.tell(runs)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def tell(self, runs: Sequence[Run]) -> None:
        """Other words, or the same with other marks."""
        write(self._document, runs, self._theme, self._font)
        if self._tab:
            self._hang(self._tab)
        self._heights.clear()
        self.text = "".join(run.text for run in runs)
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Layouts ask often, and laying out the words takes long."""
        if width not in self._heights:
            self._document.setTextWidth(max(width, 40))
            self._heights[width] = ceil(self._document.size().height()) + 3
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height())

    def _hang(self, tab: float) -> None:
        hanging = QTextBlockFormat()
        hanging.setLeftMargin(tab)
        hanging.setTextIndent(-tab)
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(hanging)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._document.setTextWidth(self.width())
        painter = QPainter(self)
        self._document.drawContents(painter)
