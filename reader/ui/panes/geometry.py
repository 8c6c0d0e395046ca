"""Where words stand in a laid-out document, and the one outline round several lines of them.

Qt lays a document out bit by bit; nothing here makes it hurry, so that a text of megabytes opens at once. What is not
laid out yet has no place yet.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTextBlock, QTextDocument, QTextLine

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
"""Bidirectional classes (UAX #9) whose letters, in a line, may stand in another order than in the text."""


def line_rects(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """The places of the text between two cursor positions: one rectangle a line, or one for each visual run where a
    line mixes directions. Document coordinates; hidden and not yet laid out blocks give none.
    """
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if is_laid_out(block):
            low = max(start - block.position(), 0)
            high = min(end - block.position(), block.length() - 1)
            yield from _in_block(block, low, high)
        block = block.next()


def is_laid_out(block: QTextBlock) -> bool:
    """Whether a block stands on the page: neither folded away nor waiting for its turn."""
    return block.isValid() and block.isVisible() and block.layout().lineCount() > 0


def is_right_to_left(text: str) -> bool:
    """The direction of a paragraph by its first strong letter (UAX #9, rule P2)."""
    for letter in text:
        strong = unicodedata.bidirectional(letter)
        if strong in {"L", "R", "AL"}:
            return strong != "L"
    return False


def outline(rects: Sequence[QRectF], *, around: float = 4.0, corner: float = 3.0) -> QPainterPath:
    """One closed shape round all lines: each line is carried down to the next, so that nothing cuts through it."""
    shape = QPainterPath()
    for number, rect in enumerate(rects):
        bottom = rect.bottom() + around / 2 + 1
        if number + 1 < len(rects) and rects[number + 1].top() > rect.top() + 1 and _meet(rect, rects[number + 1]):
            bottom = max(bottom, rects[number + 1].top())
        piece = QPainterPath()
        piece.addRect(
            QRectF(
                QPointF(rect.left() - around, rect.top() - around / 2),
                QPointF(rect.right() + around, bottom),
            )
        )
        shape = shape.united(piece)
    return rounded(shape.simplified(), corner)


def rounded(path: QPainterPath, radius: float) -> QPainterPath:
    """A path of straight edges with its corners rounded off."""
    soft = QPainterPath()
    for polygon in path.toSubpathPolygons():
        corners = [polygon.at(place) for place in range(polygon.count() - 1)]
        if len(corners) < 3:
            continue
        for place, corner in enumerate(corners):
            before, after = corners[place - 1], corners[(place + 1) % len(corners)]
            enter, leave = _towards(corner, before, radius), _towards(corner, after, radius)
            if place == 0:
                soft.moveTo(enter)
            else:
                soft.lineTo(enter)
            soft.quadTo(corner, leave)
        soft.closeSubpath()
    return soft


def _meet(one: QRectF, other: QRectF) -> bool:
    return one.left() < other.right() and other.left() < one.right()


def _towards(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    dx, dy = other.x() - corner.x(), other.y() - corner.y()
    length = max(abs(dx), abs(dy), 0.01)
    part = min(radius, length / 2) / length
    return QPointF(corner.x() + dx * part, corner.y() + dy * part)


def _in_block(block: QTextBlock, low: int, high: int) -> Iterator[QRectF]:
    text = block.text()
    mixed = not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)
    layout = block.layout()
    origin = layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(low, line.textStart()), min(high, line.textStart() + line.textLength())
        if first < last:
            for left, right in _runs(line, first, last) if mixed else [_ends(line, text, first, last)]:
                yield QRectF(left, line.y(), right - left, line.height()).translated(origin)


def _ends(line: QTextLine, text: str, first: int, last: int) -> tuple[float, float]:
    """The blank at which a line was broken hangs over the margin and is left out."""
    while last - 1 > first and text[last - 1 : last].isspace():
        last -= 1
    left, right = _x(line, first), _x(line, last)
    return min(left, right), max(left, right)


def _runs(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """From where the letters are drawn, since a cursor has two places at the border of two directions; neighbours that
    only a blank parts are joined.
    """
    found: list[tuple[float, float]] = []
    boxes = (run.boundingRect() for run in line.glyphRuns(first, last - first))
    for left, right in sorted((box.left(), box.right()) for box in boxes if box.width() > 0):
        if found and left <= found[-1][1] + line.height() * 0.4:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _x(line: QTextLine, position: int) -> float:
    """PySide gives a tuple here, though its stubs do not say so in every version."""
    found: tuple[float, int] | float = line.cursorToX(position)  # type: ignore[assignment]
    return found[0] if isinstance(found, tuple) else found
