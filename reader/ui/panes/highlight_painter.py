"""Paints the marks of one article under and beside its text: what is exposed, in the order in which it must lie."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextDocument

from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panes.geometry import is_right_to_left
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.marks import (
    BADGE_ROOM,
    SIGN_X,
    paint_badge,
    paint_found,
    paint_lines,
    paint_note,
    paint_outline,
    paint_sign,
    paint_words,
)
from reader.ui.panes.places import Places
from reader.ui.theme import Look, Theme

_STRONGEST = (Look.DIFFERS, Look.UNIQUE, Look.SHARED)
"""Where several claims begin on one line, the sign in the gutter is that of the first of these."""

Page = tuple[float, float, float]
"""Left and right edge of the page with its gutters, and the width of one gutter, in pixels."""


class HighlightPainter:
    """Knows what to paint; `Places` knows where, `marks` how."""

    def __init__(self, document: QTextDocument, offsets: Offsets, theme: Theme) -> None:
        self.theme = theme
        self.places = Places(document, offsets)
        self.selected: frozenset[Claim] = frozenset()
        self.hovered: frozenset[Claim] = frozenset()
        self.noted: frozenset[Claim] = frozenset()
        self.found: tuple[Span, ...] = ()
        self.found_current: Span | None = None
        self._document = document
        self.looks: frozenset[Look] = frozenset()

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        return self.places.highlights

    def shows(self, highlight: Highlight) -> bool:
        return highlight.look in self.looks

    def rects(self, span: Span) -> list[QRectF]:
        """The lines of a span, in document coordinates; empty where it is folded away."""
        return self.places.rects(span)

    def paint(self, painter: QPainter, first: int, last: int, page: Page) -> None:
        """All that meets the text from `first` to `last`."""
        met = list(self.places.between(first, last))
        shown = [highlight for highlight in met if self.shows(highlight) and self.rects(highlight.claim.span)]
        for highlight in shown:
            paint_lines(painter, self.theme, highlight.look, self.rects(highlight.claim.span))
        for highlight in shown:
            for span in highlight.words:
                paint_words(painter, self.theme, self.rects(span))
        for span in self.found:
            if span.start <= last and span.end >= first:
                paint_found(painter, self.theme, self.rects(span), current=span == self.found_current)
        self._paint_signs(painter, shown, page)
        for highlight in met:
            if highlight.claim in self.selected or highlight.claim in self.hovered:
                quiet = highlight.claim not in self.selected
                paint_outline(painter, self.theme, self.places.outline(highlight.claim.span), quiet=quiet)

    def _paint_signs(self, painter: QPainter, shown: Sequence[Highlight], page: Page) -> None:
        lines: dict[int, Highlight] = {}
        for highlight in shown:
            top = round(self.rects(highlight.claim.span)[0].top())
            rival = lines.get(top)
            if rival is None or _STRONGEST.index(highlight.look) < _STRONGEST.index(rival.look):
                lines[top] = highlight
        for highlight in lines.values():
            self._paint_sign(painter, highlight, page)
        for highlight in shown:
            if highlight.claim in self.noted:
                paint_note(painter, self.theme, self._sign_middle(highlight, page))

    def _paint_sign(self, painter: QPainter, highlight: Highlight, page: Page) -> None:
        middle = self._sign_middle(highlight, page)
        paint_sign(painter, self.theme, highlight.look, middle)
        if highlight.kinds and page[2] >= BADGE_ROOM:
            beside = QPointF(16.0 if middle.x() < sum(page[:2]) / 2 else -16.0, 0)
            paint_badge(painter, self.theme, highlight.kinds, middle + beside)

    def _sign_middle(self, highlight: Highlight, page: Page) -> QPointF:
        first = self.rects(highlight.claim.span)[0]
        block = self._document.findBlock(self.places.offsets.to_qt(highlight.claim.span.start))
        mirrored = is_right_to_left(block.text())
        return QPointF(page[1] - SIGN_X if mirrored else page[0] + SIGN_X, first.center().y() + 1)
