"""Paints highlights under the text of one document, and answers where claims stand in it."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextDocument

from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panes.geometry import line_rects
from reader.ui.panes.highlights import Highlight
from reader.ui.theme import Look, Theme

_SIGN_X = 14.0
_WAVE = 3.0


class HighlightPainter:
    """Geometry is kept in document coordinates until the layout changes; scrolling costs no look-up."""

    def __init__(self, document: QTextDocument, offsets: Offsets, theme: Theme) -> None:
        self.theme = theme
        self.selected: frozenset[Claim] = frozenset()
        self.searched: tuple[Span, ...] = ()
        self.noted: frozenset[Claim] = frozenset()
        self._document = document
        self._offsets = offsets
        self._highlights: tuple[Highlight, ...] = ()
        self._looks: frozenset[Look] = frozenset()
        self._rects: dict[Span, list[QRectF]] = {}

    def set_highlights(self, highlights: Sequence[Highlight], looks: frozenset[Look]) -> None:
        self._highlights = tuple(highlights)
        self._looks = looks

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        return self._highlights

    def shows(self, highlight: Highlight) -> bool:
        return highlight.look in self._looks

    def forget_geometry(self) -> None:
        self._rects.clear()

    def rects(self, span: Span) -> list[QRectF]:
        """The lines of a span, in document coordinates; empty where it is folded away."""
        if span not in self._rects:
            self._rects[span] = list(line_rects(self._document, *self._offsets.span_to_qt(span)))
        return self._rects[span]

    def top(self, span: Span) -> float | None:
        lines = self.rects(span)
        return lines[0].top() if lines else None

    def claim_around(self, point: int) -> Claim | None:
        """The claim that holds a place of the text."""
        starts = [highlight.claim.span.start for highlight in self._highlights]
        before = bisect_right(starts, point) - 1
        if before >= 0 and point <= self._highlights[before].claim.span.end:
            return self._highlights[before].claim
        return None

    def claim_at(self, point: QPointF) -> Claim | None:
        """The claim at a point of the document; the margin's sign counts as its claim."""
        for highlight in self._highlights:
            for rect in self.rects(highlight.claim.span):
                reach = rect.adjusted(-2, -4, 2, 6)
                reach.setLeft(0 if rect.left() < _SIGN_X * 3 else reach.left())
                if reach.contains(point):
                    return highlight.claim
        return None

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """All that meets `exposed`, which is in document coordinates."""
        area = QRectF(exposed)
        for span in self.searched:
            for rect in self.rects(span):
                painter.fillRect(rect.adjusted(-1, 0, 1, 1), QColor(self.theme.search))
        chosen = []
        for highlight in self._highlights:
            lines = self.rects(highlight.claim.span)
            if not lines or lines[-1].bottom() < area.top() or lines[0].top() - 8 > area.bottom():
                continue
            if self.shows(highlight):
                self._paint_highlight(painter, highlight, lines)
            if highlight.claim in self.selected:
                chosen.append(lines)
        for lines in chosen:
            self._outline(painter, lines)

    def _paint_highlight(self, painter: QPainter, highlight: Highlight, lines: list[QRectF]) -> None:
        fill, line = self.theme.fill(highlight.look), self.theme.line(highlight.look)
        for rect in lines:
            if fill:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill)
                painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 2), 3, 3)
            if highlight.look is not Look.DIFFERS:
                dotted = highlight.look is Look.UNIQUE
                painter.setPen(QPen(line, 1.2, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine))
                painter.drawLine(QPointF(rect.left(), rect.bottom() + 2), QPointF(rect.right(), rect.bottom() + 2))
        for span in highlight.words:
            for rect in self.rects(span):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.theme.differs_word))
                painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 2), 3, 3)
                _wave(painter, rect, line)
        self._sign(painter, highlight, lines[0], line)

    def _sign(self, painter: QPainter, highlight: Highlight, first: QRectF, line: QColor) -> None:
        """A filled circle, a diamond, a hollow ring: the look again, for eyes that do not see its colour."""
        middle = QPointF(_SIGN_X, first.center().y() + 1)
        painter.setPen(QPen(line, 1.6))
        painter.setBrush(line)
        if highlight.look is Look.SHARED:
            painter.drawEllipse(middle, 3.2, 3.2)
        elif highlight.look is Look.DIFFERS:
            painter.drawPolygon([middle + QPointF(*at) for at in ((-4.5, 0), (0, -4.5), (4.5, 0), (0, 4.5))])
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 2.8, 2.8)
        if highlight.claim in self.noted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.person))
            painter.drawRoundedRect(QRectF(_SIGN_X - 4, middle.y() + 8, 8, 6), 1.5, 1.5)

    def _outline(self, painter: QPainter, lines: list[QRectF]) -> None:
        """Round the whole claim, as one shape."""
        shape = QPainterPath()
        for rect in lines:
            whole = QPainterPath()
            whole.addRect(rect.adjusted(-4, -3, 4, 6))
            shape = shape.united(whole)
        painter.setPen(QPen(QColor(self.theme.selected), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)


def _wave(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    path = QPainterPath(QPointF(rect.left(), rect.bottom() + 1))
    x, up = rect.left(), True
    while x < rect.right():
        path.quadTo(
            QPointF(x + _WAVE / 2, rect.bottom() + (-0.8 if up else 3.2)), QPointF(x + _WAVE, rect.bottom() + 1.2)
        )
        x, up = x + _WAVE, not up
    painter.setPen(QPen(colour, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
