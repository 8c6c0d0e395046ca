"""The shapes between two columns: a ribbon from claim to claim, a stub towards a column further off."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from reader.ui.panes.links import Side
from reader.ui.theme import Look, Theme, sans

_BEYOND = 60
"""Pixels outside the gutter at which a far end is held: a Bezier to a place far away costs much and shows nothing."""
STUB = 22
_REST_FILL, _REST_LINE, _TAIL = 120, 70, 60
"""Alpha of what nobody has asked for: tint, edge, and the thread to a place out of sight."""

Ends = tuple[float, float]
"""Top and bottom of a claim, in pixels of the gutter."""


class Weight(IntEnum):
    """How much a ribbon shows; the heavier lies above."""

    REST = 0
    HOVERED = 1
    SELECTED = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """One ribbon to draw. `width` is that of the gutter."""

    look: Look
    left: Ends
    right: Ends
    moved: bool
    weight: Weight


def seen(ends: Ends, height: float) -> bool:
    """Whether a claim is in sight."""
    return ends[1] > 0 and ends[0] < height


def paint_ribbons(painter: QPainter, theme: Theme, ribbons: Sequence[Drawn], size: tuple[int, int]) -> None:
    """From the quiet to the selected, so that what was asked for lies on top."""
    for ribbon in sorted(ribbons, key=lambda one: one.weight):
        if ribbon.weight is Weight.REST and not (seen(ribbon.left, size[1]) and seen(ribbon.right, size[1])):
            _paint_thread(painter, theme, ribbon, size)
        else:
            _paint_ribbon(painter, theme, ribbon, size)


def paint_stub(painter: QPainter, theme: Theme, look: Look, ends: Ends, place: tuple[Side, int, int, Weight]) -> None:
    """A tab at the side that has the claim; the number is that of the next column that has it too."""
    side, width, column, weight = place
    middle = (ends[0] + ends[1]) / 2
    line = QColor(theme.selected if weight is Weight.SELECTED else theme.line(look))
    if weight is Weight.REST:
        line.setAlpha(150)
    edge, inward = (0, 1) if side is Side.LEFT else (width, -1)
    painter.setPen(QPen(line, 1.6 if weight is Weight.SELECTED else 1.0))
    painter.drawLine(QPointF(edge, middle), QPointF(edge + inward * (STUB - 14), middle))
    badge = QRectF(0, 0, 14, 14)
    badge.moveCenter(QPointF(edge + inward * (STUB - 7), middle))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(badge, 7, 7)
    painter.setFont(sans(7.5, QFont.Weight.DemiBold))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(column))


def _paint_ribbon(painter: QPainter, theme: Theme, ribbon: Drawn, size: tuple[int, int]) -> None:
    width, height = size
    low, high = -_BEYOND, height + _BEYOND
    (a, b), (c, d) = ((_held(top, low, high), _held(bottom, low, high)) for top, bottom in (ribbon.left, ribbon.right))
    upper, lower = _curve(0, a, width, c), _curve(width, d, 0, b)
    whole = QPainterPath(upper)
    whole.lineTo(width, d)
    whole.connectPath(lower)
    whole.closeSubpath()
    fill = theme.fill(ribbon.look) or QColor(theme.hairline)
    line = QColor(theme.line(ribbon.look)) if ribbon.weight is not Weight.SELECTED else QColor(theme.selected)
    if ribbon.weight is Weight.REST:
        fill.setAlpha(_REST_FILL)
        line.setAlpha(_REST_LINE)
    painter.fillPath(whole, fill)
    painter.setPen(QPen(line, 1.8 if ribbon.weight is Weight.SELECTED else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(upper)
    painter.drawPath(lower)
    if ribbon.moved:
        _paint_moved(painter, theme, line, QPointF(width / 2, (a + b + c + d) / 4))


def _paint_thread(painter: QPainter, theme: Theme, ribbon: Drawn, size: tuple[int, int]) -> None:
    """Where one end is out of sight: a thread that only says in which direction the other lies."""
    width, height = size
    left, right = (_held((top + bottom) / 2, -_BEYOND, height + _BEYOND) for top, bottom in (ribbon.left, ribbon.right))
    line = QColor(theme.line(ribbon.look))
    line.setAlpha(_TAIL)
    painter.setPen(QPen(line, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_curve(0, left, width, right))


def _paint_moved(painter: QPainter, theme: Theme, line: QColor, middle: QPointF) -> None:
    """Two arrows that cross: told at another place."""
    painter.setPen(QPen(line, 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawEllipse(middle, 7, 7)
    painter.setPen(QPen(QColor(theme.ink), 1.1))
    for x, up in ((-2.2, 1), (2.2, -1)):
        tip = middle + QPointF(x, -3.5 * up)
        painter.drawLine(middle + QPointF(x, 3.5 * up), tip)
        painter.drawLine(tip, tip + QPointF(-1.8, 1.8 * up))
        painter.drawLine(tip, tip + QPointF(1.8, 1.8 * up))


def _curve(x: float, y: float, other_x: float, other_y: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y))
    middle = (x + other_x) / 2
    path.cubicTo(QPointF(middle, y), QPointF(middle, other_y), QPointF(other_x, other_y))
    return path


def _held(y: float, low: float, high: float) -> float:
    return max(low, min(high, y))
