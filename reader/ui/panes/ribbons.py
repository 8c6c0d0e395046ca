"""The shapes between two columns: a ribbon from claim to claim, a stub towards a column further off."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPainterPathStroker, QPen

from reader.ui.panes.links import Link, Side
from reader.ui.theme import Look, Theme, sans
from reader.ui.words import number

_BEYOND = 60
"""Pixels outside the gutter at which a far end is held: a Bezier to a place far away costs much and shows nothing."""
STUB = 22
_REST_FILL, _REST_LINE, _TAIL = 120, 70, 60
"""Alpha of what nobody has asked for: tint, edge, and the thread to a place out of sight."""

_GRIP = 8.0
"""Pixels across a thread in which a click is meant for it."""

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
    link: Link | None = None


class Place(NamedTuple):
    """Where a stub is drawn: the side that has its claim, the width of the gutter, the column it points to, from 1."""

    side: Side
    width: int
    column: int
    weight: Weight


def seen(ends: Ends, height: float) -> bool:
    """Whether a claim is in sight."""
    return ends[1] > 0 and ends[0] < height


def paint_ribbons(painter: QPainter, theme: Theme, ribbons: Sequence[Drawn], size: tuple[int, int]) -> None:
    """From the quiet to the selected, so that what was asked for lies on top."""
    for ribbon in sorted(ribbons, key=lambda one: one.weight):
        if _is_thread(ribbon, size[1]):
            _paint_thread(painter, theme, ribbon, size)
        else:
            _paint_ribbon(painter, theme, ribbon, size)
    for ribbon in ribbons:
        if ribbon.moved and not _is_thread(ribbon, size[1]):
            _paint_moved(painter, theme, ribbon, size)


def covers(ribbon: Drawn, place: QPointF, size: tuple[int, int]) -> bool:
    """Whether a ribbon is under the mouse; a thread is taken to be as wide as a finger tip is sure."""
    if _is_thread(ribbon, size[1]):
        stroke = QPainterPathStroker()
        stroke.setWidth(_GRIP)
        return stroke.createStroke(_thread(ribbon, size)).contains(place)
    return _band(ribbon, size)[0].contains(place)


def badge_of(ends: Ends, place: Place) -> QRectF:
    """Where the number of a stub stands."""
    edge, inward = (0, 1) if place.side is Side.LEFT else (place.width, -1)
    badge = QRectF(0, 0, 14, 14)
    badge.moveCenter(QPointF(edge + inward * (STUB - 7), (ends[0] + ends[1]) / 2))
    return badge


def paint_stub(painter: QPainter, theme: Theme, look: Look, ends: Ends, place: Place) -> None:
    """A tab at the side that has the claim; the number is that of the next column that has it too."""
    side, width, column, weight = place
    middle = (ends[0] + ends[1]) / 2
    line = QColor(theme.selected if weight is Weight.SELECTED else theme.line(look))
    if weight is Weight.REST:
        line.setAlpha(150)
    edge, inward = (0, 1) if side is Side.LEFT else (width, -1)
    painter.setPen(QPen(line, 1.6 if weight is Weight.SELECTED else 1.0))
    painter.drawLine(QPointF(edge, middle), QPointF(edge + inward * (STUB - 14), middle))
    badge = badge_of(ends, place)
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(badge, 7, 7)
    painter.setFont(sans(7.5, QFont.Weight.DemiBold))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number(column))


def _paint_ribbon(painter: QPainter, theme: Theme, ribbon: Drawn, size: tuple[int, int]) -> None:
    whole, upper, lower = _band(ribbon, size)
    fill = theme.fill(ribbon.look) or QColor(theme.hairline)
    if ribbon.weight is Weight.REST:
        fill.setAlpha(_REST_FILL)
    painter.fillPath(whole, fill)
    painter.setPen(QPen(_line(theme, ribbon), 1.8 if ribbon.weight is Weight.SELECTED else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(upper)
    painter.drawPath(lower)


def _paint_thread(painter: QPainter, theme: Theme, ribbon: Drawn, size: tuple[int, int]) -> None:
    """Where one end is out of sight: a thread that only says in which direction the other lies."""
    line = QColor(theme.line(ribbon.look))
    line.setAlpha(_TAIL)
    painter.setPen(QPen(line, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_thread(ribbon, size))


def _is_thread(ribbon: Drawn, height: float) -> bool:
    return ribbon.weight is Weight.REST and not (seen(ribbon.left, height) and seen(ribbon.right, height))


def _thread(ribbon: Drawn, size: tuple[int, int]) -> QPainterPath:
    width, height = size
    left, right = (_held((top + bottom) / 2, -_BEYOND, height + _BEYOND) for top, bottom in (ribbon.left, ribbon.right))
    return _curve(0, left, width, right)


def _band(ribbon: Drawn, size: tuple[int, int]) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """The whole of a ribbon, its upper edge and its lower edge."""
    width, height = size
    a, b, c, d = _ends(ribbon, height)
    upper, lower = _curve(0, a, width, c), _curve(width, d, 0, b)
    whole = QPainterPath(upper)
    whole.lineTo(width, d)
    whole.connectPath(lower)
    whole.closeSubpath()
    return whole, upper, lower


def _paint_moved(painter: QPainter, theme: Theme, ribbon: Drawn, size: tuple[int, int]) -> None:
    """Two arrows that cross, over all ribbons: told at another place."""
    middle = QPointF(size[0] / 2, sum(_ends(ribbon, size[1])) / 4)
    painter.setPen(QPen(_line(theme, ribbon), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawEllipse(middle, 7, 7)
    painter.setPen(QPen(QColor(theme.ink), 1.1))
    for x, up in ((-2.2, 1), (2.2, -1)):
        tip = middle + QPointF(x, -3.5 * up)
        painter.drawLine(middle + QPointF(x, 3.5 * up), tip)
        painter.drawLine(tip, tip + QPointF(-1.8, 1.8 * up))
        painter.drawLine(tip, tip + QPointF(1.8, 1.8 * up))


def _line(theme: Theme, ribbon: Drawn) -> QColor:
    """The colour of its edges."""
    line = QColor(theme.selected) if ribbon.weight is Weight.SELECTED else theme.line(ribbon.look)
    if ribbon.weight is Weight.REST:
        line.setAlpha(_REST_LINE)
    return line


def _ends(ribbon: Drawn, height: float) -> tuple[float, float, float, float]:
    """Top and bottom on the left, then on the right, held where they lie far out of sight."""
    low, high = -_BEYOND, height + _BEYOND
    a, b, c, d = (_held(y, low, high) for y in (*ribbon.left, *ribbon.right))
    return a, b, c, d


def _curve(x: float, y: float, other_x: float, other_y: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y))
    middle = (x + other_x) / 2
    path.cubicTo(QPointF(middle, y), QPointF(middle, other_y), QPointF(other_x, other_y))
    return path


def _held(y: float, low: float, high: float) -> float:
    return max(low, min(high, y))
