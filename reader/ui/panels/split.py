"""Two parts with a bar between them, of which the first is the one that is read."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_LOW, _HIGH = 150, 300
"""Pixels of the second part below the first: three tenths of the whole, between these."""
_ASIDE = 420
"""Pixels of the second part beside the first, where that is less than a third of the whole."""
_LEAST = 200


class Split(QSplitter):
    """Shares out its length itself, at every size of the window, until the person moves the bar."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._moved = False
        self.splitterMoved.connect(self._keep)

    def turn(self, orientation: Qt.Orientation) -> None:
        """The second part below the first, or beside it, with its usual share."""
        self._moved = False
        self.setOrientation(orientation)
        self.share_out()

    def share_out(self) -> None:
        """Look again at what each part needs, unless the person has said so by moving the bar."""
        if not self._moved:
            whole = self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()
            part = self.second(whole)
            self.setSizes([max(whole - part, _LEAST), part])

    def second(self, whole: int) -> int:
        """Pixels of the second part, of so many in all."""
        aside = self.orientation() is Qt.Orientation.Horizontal
        return min(_ASIDE, whole * 3 // 10) if aside else max(_LOW, min(_HIGH, whole * 3 // 10))

    def saveState(self) -> QByteArray:
        """Where the person has put the bar; empty where they have not."""
        return super().saveState() if self._moved else QByteArray()

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        self._moved = super().restoreState(state)
        return self._moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_out()

    def _keep(self) -> None:
        self._moved = True
