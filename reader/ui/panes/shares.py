"""A thin bar: the share of an article's claims that are shared, differ, stand only here."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.panes.highlights import Highlight
from reader.ui.theme import Look, Theme
from reader.ui.words import percent

LOOKS = (Look.SHARED, Look.DIFFERS, Look.UNIQUE)


class Shares(QWidget):
    """Told in words by its tooltip and to screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letters: Mapping[Look, int] = {}
        self._whole = 1
        self.setFixedHeight(6)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        letters = dict.fromkeys(LOOKS, 0)
        for highlight in highlights:
            span = highlight.claim.span
            letters[highlight.look] += span.end - span.start
        self._letters = letters
        self._whole = max(1, sum(self._letters.values()))
        shares = {look: percent(letters / self._whole) for look, letters in self._letters.items()}
        text = self.tr("{shared} shared, {differs} differs, {unique} only here").format(
            shared=shares[Look.SHARED], differs=shares[Look.DIFFERS], unique=shares[Look.UNIQUE]
        )
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.hairline))
        left = 0.0
        for look in LOOKS:
            width = self.width() * self._letters.get(look, 0) / self._whole
            bar = QRectF(left, 0, max(0.0, width - 1), self.height())
            if look is Look.UNIQUE:
                painter.fillRect(bar.adjusted(0, 2, 0, -2), self._theme.line(look))
            else:
                painter.fillRect(bar, self._theme.line(look))
            if look is Look.DIFFERS:
                painter.fillRect(bar, Qt.BrushStyle.BDiagPattern)
            left += width
