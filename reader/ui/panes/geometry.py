"""Where words stand in a laid-out document."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument, QTextLine


def line_rects(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """One rectangle a line for the text between two cursor positions, in document coordinates.

    Hidden blocks give none.
    """
    layout = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if block.isVisible():
            layout.blockBoundingRect(block)  # lays the block out where that was put off
            low = max(start - block.position(), 0)
            high = min(end - block.position(), block.length() - 1)
            origin = block.layout().position()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                if line.textStart() < high and line.textStart() + line.textLength() > low:
                    yield _between(line, low, high).translated(origin)
        block = block.next()


def _between(line: QTextLine, low: int, high: int) -> QRectF:
    left = _x(line, max(low, line.textStart()))
    right = _x(line, min(high, line.textStart() + line.textLength()))
    return QRectF(min(left, right), line.y(), abs(right - left), line.height())


def _x(line: QTextLine, position: int) -> float:
    """PySide gives a tuple here, though its stubs do not say so in every version."""
    found: tuple[float, int] | float = line.cursorToX(position)  # type: ignore[assignment]
    return found[0] if isinstance(found, tuple) else found
