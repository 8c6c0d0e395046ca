"""Words on one line that end in … where there is no room for all of them; the tooltip then tells the rest."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.ui.plain import plain


class ElidedLabel(QLabel):
    """Never asks for more width than it is given. Screen readers get `whole`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole = ""
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, words: str, tip: str = "") -> None:
        """Show these words; `tip` is told by the tooltip beside what finds no room."""
        self.whole, self._tip = words, tip
        self.setAccessibleName(words)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        told = [self.whole] if shown != self.whole else []
        self.setToolTip(plain("\n".join(filter(None, (*told, self._tip)))))
