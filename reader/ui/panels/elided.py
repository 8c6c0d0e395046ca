"""Words cut short with dots where they find no room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from reader.ui.panes.geometry import is_right_to_left


def paint_lines(painter: QPainter, box: QRect, text: str, font: QFont, ink: QColor) -> None:
    """At most two lines, the second cut short with dots; from the right, where the text is written so."""
    flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft
    if is_right_to_left(text):
        flags |= Qt.TextFlag.TextForceRightToLeft  # which turns left into right
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(ink)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if first.isValid():
        first.setLineWidth(box.width())
    cut = first.textStart() + first.textLength() if first.isValid() else 0
    layout.endLayout()
    for number, part in enumerate((text[:cut].rstrip(), text[cut:])):
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, box.width())
        line = QRect(box.left(), box.top() + number * metrics.lineSpacing(), box.width(), metrics.lineSpacing())
        painter.drawText(line, flags, shown)
