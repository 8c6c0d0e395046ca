"""The overview of one article: every mark of it on a narrow strip, and the window that one reads through.

A place on it is a share of the letters that are shown, not of pixels: so it needs no layout of the whole text, and is
drawn once until the marks change.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.theme import Look, Theme

WIDTH = 14
_WIDTHS = {Look.SHARED: 5.0, Look.DIFFERS: 8.0, Look.UNIQUE: 2.0}
_ABOVE = (Look.SHARED, Look.UNIQUE, Look.DIFFERS)
"""Where claims are so short that their marks touch, the later of these lies above."""


class Strip:
    """Painted by the gutter that holds it, over the ribbons that begin under it."""

    def __init__(self, pane: ArticlePane) -> None:
        self._pane = pane
        self._picture: tuple[object, QPixmap] | None = None
        self._measured: object = None
        self._placed: tuple[object, object, list[tuple[float, float]]] = (None, None, [])
        self._starts: list[int] = []
        self._before: list[int] = []

    def forget(self) -> None:
        """Marks, colours or folds have changed."""
        self._picture = None

    def paint(self, painter: QPainter, theme: Theme, height: int) -> None:
        """The marks, and round a part of them the window on the text."""
        key = (height, painter.device().devicePixelRatioF(), theme.dark)
        if self._picture is None or self._picture[0] != key:
            self._picture = key, self._draw(theme, height, key[1])
        painter.drawPixmap(0, 0, self._picture[1])
        top, bottom = (self._share(self._pane.text_at(y)) * height for y in (0, self._pane.viewport().height() - 1))
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, WIDTH - 1, max(10.0, bottom - top - 1)), 3, 3)

    def text_at(self, share: float) -> int:
        """The offset of the text at a share (0 to 1) of the strip."""
        self._measure()
        letters = max(0.0, min(1.0, share)) * self._before[-1]
        place = max(0, min(bisect_right(self._before, letters) - 1, len(self._starts) - 1))
        return self._starts[place] + int(letters - self._before[place]) if self._starts else 0

    def _draw(self, theme: Theme, height: int, scale: float) -> QPixmap:
        picture = QPixmap(round(WIDTH * scale), round(height * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(Qt.PenStyle.NoPen)
        marks = self._pane.painter
        bars: dict[Look, list[tuple[float, float]]] = {look: [] for look in _ABOVE if look in marks.looks}
        for highlight, (top, bottom) in zip(marks.highlights, self._shares(), strict=True):
            if highlight.look in bars:
                bars[highlight.look].append((top * height, max(top * height + 2, bottom * height - 1)))
        for look, edges in bars.items():
            width = _WIDTHS[look]
            painter.setBrush(theme.line(look))
            painter.drawRects([QRectF((WIDTH - width) / 2, top, width, bottom - top) for top, bottom in _joined(edges)])
        for span in marks.found:
            painter.fillRect(QRectF(0, self._share(span.start) * height - 1, WIDTH, 2.5), QColor(theme.ink))
        for claim in marks.selected:
            painter.fillRect(self._bar(claim, WIDTH - 4, height), QColor(theme.selected))
        painter.end()
        return picture

    def _shares(self) -> list[tuple[float, float]]:
        """Where each highlight begins and ends on the strip, the same while the claims and the folds are."""
        starts, folds = self._pane.painter.places.starts, self._pane.folds
        if self._placed[0] is not starts or self._placed[1] is not folds:
            spans = [highlight.claim.span for highlight in self._pane.painter.highlights]
            self._placed = starts, folds, [(self._share(one.start), self._share(one.end)) for one in spans]
        return self._placed[2]

    def _bar(self, claim: Claim, width: float, height: int) -> QRectF:
        top, bottom = (self._share(at) * height for at in (claim.span.start, claim.span.end))
        return QRectF((WIDTH - width) / 2, top, width, max(2.0, bottom - top - 1))

    def _share(self, offset: int) -> float:
        self._measure()
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return 0.0
        inside = min(offset - self._starts[place], self._before[place + 1] - self._before[place])
        return (self._before[place] + inside) / max(1, self._before[-1])

    def _measure(self) -> None:
        """Letters that are shown before each shown block."""
        if self._measured is self._pane.folds:
            return
        self._measured = self._pane.folds
        hidden = {block.span.start for fold in self._pane.folds if not fold.open for block in fold.blocks}
        shown: list[Span] = [block.span for block in self._pane.article.blocks if block.span.start not in hidden]
        self._starts = [span.start for span in shown]
        self._before = [0, *accumulate(map(len, shown))]


def _joined(edges: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Bars in the order of the text, those that lie over each other as one: fewer to draw, and the same to see."""
    held: tuple[float, float] | None = None
    for top, bottom in edges:
        if held is None:
            held = top, bottom
        elif top <= held[1]:
            held = held[0], max(held[1], bottom)
        else:
            yield held
            held = top, bottom
    if held is not None:
        yield held
