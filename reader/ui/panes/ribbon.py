"""The ribbons between two neighbouring columns: each joins the claims of a group on its left to those on its right."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.theme import Look, Theme

WIDTH = 40
_BEYOND = 60
"""Pixels outside the viewport at which a far end is held: a Bezier to a place far away costs much and shows nothing."""


class Ribbon(QWidget):
    """The gutter between two panes."""

    def __init__(self, left: ArticlePane, right: ArticlePane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._theme = theme
        self._joined: tuple[tuple[Look, Finding, Claim, Claim], ...] = ()
        self._selected: Finding | None = None
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for pane in (left, right):
            pane.laid_out.connect(self.update)
            pane.verticalScrollBar().valueChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def show_findings(self, findings: Sequence[tuple[Look, Finding]]) -> None:
        """The groups to join, each with its look."""
        one, other = self._left.article.id, self._right.article.id
        self._joined = tuple(
            (look, finding, link.a if link.a.article == one else link.b, link.b if link.b.article == other else link.a)
            for look, finding in findings
            for link in finding.group.links
            if {link.a.article, link.b.article} == {one, other}
        )
        self.update()

    def select(self, finding: Finding | None) -> None:
        self._selected = finding
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        for look, finding, left, right in self._joined:
            one, other = self._ends(self._left, left), self._ends(self._right, right)
            if one and other and not self._both_far(one, other):
                self._draw(painter, look, one, other, chosen=finding is self._selected)

    def _ends(self, pane: ArticlePane, claim: Claim) -> tuple[float, float] | None:
        lines = pane.painter.rects(claim.span)
        if not lines:
            return None
        offset = pane.viewport().mapTo(pane.window(), QPointF(0, 0)).y() - self.mapTo(self.window(), QPointF(0, 0)).y()
        scrolled = pane.verticalScrollBar().value() - offset
        return lines[0].top() - scrolled, lines[-1].bottom() + 2 - scrolled

    def _both_far(self, one: tuple[float, float], other: tuple[float, float]) -> bool:
        above = one[1] < 0 and other[1] < 0
        return above or (one[0] > self.height() and other[0] > self.height())

    def _draw(
        self, painter: QPainter, look: Look, one: tuple[float, float], other: tuple[float, float], *, chosen: bool
    ) -> None:
        low, high = -_BEYOND, self.height() + _BEYOND
        (a, b), (c, d) = ((max(low, min(high, y)) for y in ends) for ends in (one, other))
        path = QPainterPath(QPointF(0, a))
        middle = WIDTH / 2
        path.cubicTo(QPointF(middle, a), QPointF(middle, c), QPointF(WIDTH, c))
        path.lineTo(WIDTH, d)
        path.cubicTo(QPointF(middle, d), QPointF(middle, b), QPointF(0, b))
        path.closeSubpath()
        fill, line = self._theme.fill(look) or QColor(self._theme.hairline), self._theme.line(look)
        if chosen:
            line = QColor(self._theme.selected)
        else:
            fill.setAlpha(190)
            line.setAlpha(130)
        painter.setBrush(fill)
        painter.setPen(QPen(line, 1.6 if chosen else 0.8))
        painter.drawPath(path)
