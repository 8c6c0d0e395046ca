"""What the signs, lines, tints and letters on the page mean, always one key away."""

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from reader.model.discrepancy import Kind
from reader.ui.panels.discrepancy_card import Badge
from reader.ui.theme import Look, Theme, sans
from reader.ui.words import SIGNS, kind_badge, kind_word, look_word


class Legend(QFrame):
    """A popover: any click elsewhere, or Escape, puts it away."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("legend")
        self.setAccessibleName(_tr("Legend"))
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(_title(_tr("On the page")))
        column.addLayout(self._looks(theme))
        column.addWidget(_title(_tr("How they differ")))
        column.addLayout(_kinds())
        column.addWidget(_title(_tr("By you")))
        column.addLayout(_yours(theme))
        said = QLabel(_tr("It never says who is right."))
        said.setProperty("role", "muted")
        column.addWidget(said)

    def show_at(self, place: QPoint) -> None:
        """Right edge and top at a place of the screen."""
        self.adjustSize()
        self.move(place - QPoint(self.width(), 0))
        self.show()

    def _looks(self, theme: Theme) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        told = {
            Look.SHARED: _tr("several articles state it, however worded"),
            Look.DIFFERS: _tr("they state it with a difference: the waved words"),
            Look.UNIQUE: _tr("no other article was found to state it"),
            Look.FURNITURE: _tr("the page's own lines, set aside"),
        }
        for row, (look, words) in enumerate(told.items()):
            grid.addWidget(_Sample(look, theme), row, 0)
            label = QLabel(words)
            label.setProperty("role", "muted")
            grid.addWidget(label, row, 1)
        return grid


class _Sample(QWidget):
    """A word as the page paints it."""

    def __init__(self, look: Look, theme: Theme) -> None:
        super().__init__()
        self._look, self._theme = look, theme
        self.setFixedSize(126, 24)
        self.setAccessibleName(look_word(look))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, fill = self._theme.line(self._look), self._theme.fill(self._look)
        painter.setPen(line)
        painter.setFont(sans(9.5))
        painter.drawText(QRectF(0, 0, 18, 22), Qt.AlignmentFlag.AlignVCenter, SIGNS[self._look])
        words = look_word(self._look)
        box = QRectF(20, 1, painter.fontMetrics().horizontalAdvance(words) + 8, 19)
        if fill:
            painter.fillRect(box, fill)
        quiet = self._look is Look.FURNITURE
        painter.setPen(QColor(self._theme.furniture if quiet else self._theme.ink))
        painter.drawText(box.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if quiet:
            return
        style = {Look.UNIQUE: Qt.PenStyle.DotLine, Look.DIFFERS: Qt.PenStyle.DashLine}
        painter.setPen(QPen(line, 1.4, style.get(self._look, Qt.PenStyle.SolidLine)))
        painter.drawLine(box.bottomLeft(), box.bottomRight())


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(sans(9.5, QFont.Weight.DemiBold))
    return label


def _kinds() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    for number, kind in enumerate(Kind):
        row, column = divmod(number, 4)
        grid.addWidget(Badge(kind_badge(kind)), row, 2 * column)
        grid.addWidget(QLabel(kind_word(kind)), row, 2 * column + 1)
    return grid


def _yours(theme: Theme) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(3)
    for text in (
        _tr("▬  a note of yours, in this colour"),
        _tr("“by you”  a link that you made; the engine keeps to it"),
        _tr("✓ confirmed, ✕ dismissed: your word on a difference"),
    ):
        label = QLabel(text)
        label.setStyleSheet(f"color: {theme.person}")
        lines.addWidget(label)
    return lines


def _tr(text: str) -> str:
    return QCoreApplication.translate("legend", text)
