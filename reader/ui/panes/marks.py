"""The shapes of the marks on a page: tints, lines, boxes and signs. Each look has a shape beside its colour."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from reader.model.discrepancy import Kind
from reader.ui.theme import Look, Theme, sans
from reader.ui.words import kind_badge

SIGN_X = 12.0
"""From the outer edge of the page to the middle of a sign."""
BADGE_ROOM = 40
"""Width of gutter that holds a sign and a badge beside it."""
_WAVE = 3.2


def paint_lines(painter: QPainter, theme: Theme, look: Look, lines: Sequence[QRectF]) -> None:
    """The tint under the words and the line under them: solid where shared, dotted where it stands only here."""
    fill = theme.fill(look)
    if fill:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        for rect in lines:
            painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 2), 3, 3)
    if look is not Look.DIFFERS:
        style = Qt.PenStyle.DotLine if look is Look.UNIQUE else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.line(look), 1.2, style))
        for rect in lines:
            below = rect.bottom() + 2
            painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below))


def paint_words(painter: QPainter, theme: Theme, lines: Sequence[QRectF]) -> None:
    """A box round the exact words that differ, and a wave under them."""
    line = theme.line(Look.DIFFERS)
    for rect in lines:
        box = rect.adjusted(-1.0, 0.5, 1.0, 2.5)
        painter.setBrush(QColor(theme.differs_word))
        painter.setPen(QPen(line, 0.9))
        painter.drawRoundedRect(box, 3, 3)
        _wave(painter, QRectF(rect.left(), box.bottom() + 0.5, rect.width(), 0), line)


def paint_sign(painter: QPainter, theme: Theme, look: Look, middle: QPointF) -> None:
    """A filled circle, a diamond, a hollow ring: the look again, for eyes that do not see its colour."""
    line = theme.line(look)
    painter.setPen(QPen(line, 1.6))
    painter.setBrush(line)
    if look is Look.SHARED:
        painter.drawEllipse(middle, 3.0, 3.0)
    elif look is Look.DIFFERS:
        painter.drawPolygon([middle + QPointF(*at) for at in ((-4.5, 0), (0, -4.5), (4.5, 0), (0, 4.5))])
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 2.8, 2.8)


def paint_badge(painter: QPainter, theme: Theme, kinds: Sequence[Kind], middle: QPointF) -> None:
    """The letter of the first kind; a further kind shows as a second, fainter edge behind it."""
    box = QRectF(middle.x() - 7.5, middle.y() - 7.5, 15, 15)
    painter.setPen(QPen(theme.line(Look.DIFFERS), 1))
    if len(kinds) > 1:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.translated(2.2, 2.2), 3, 3)
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(sans(7.5, QFont.Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, kind_badge(kinds[0]))


def paint_note(painter: QPainter, theme: Theme, middle: QPointF) -> None:
    """A small sheet: the person has written something here."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.person))
    painter.drawRoundedRect(QRectF(middle.x() - 4, middle.y() + 8, 8, 6), 1.5, 1.5)


def paint_outline(painter: QPainter, theme: Theme, shape: QPainterPath, *, quiet: bool = False) -> None:
    """Round the whole claim: what is selected; `quiet`, what belongs to the claim under the mouse."""
    colour = QColor(theme.selected)
    if quiet:
        colour.setAlpha(150)
    painter.setPen(QPen(colour, 1.0 if quiet else 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def paint_found(painter: QPainter, theme: Theme, lines: Sequence[QRectF], *, current: bool) -> None:
    """A hit of the search; the one that the reader is on has an edge."""
    painter.setPen(QPen(QColor(theme.ink), 1.4) if current else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.search))
    for rect in lines:
        painter.drawRoundedRect(rect.adjusted(-1.5, 0, 1.5, 1.5), 2, 2)


def _wave(painter: QPainter, along: QRectF, colour: QColor) -> None:
    base = along.top()
    path = QPainterPath(QPointF(along.left(), base))
    x, up = along.left(), True
    while x + _WAVE <= along.right():
        path.quadTo(QPointF(x + _WAVE / 2, base + (-2.0 if up else 2.0)), QPointF(x + _WAVE, base))
        x, up = x + _WAVE, not up
    painter.setPen(QPen(colour, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
