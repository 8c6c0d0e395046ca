"""Where the claims of one article stand on its page, kept until the layout changes; scrolling costs no look-up."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTextBlock, QTextDocument

from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panes.geometry import is_laid_out, line_rects, outline
from reader.ui.panes.highlights import Highlight


class Places:
    """Geometry of one document in its own coordinates. Highlights stand in the order of the text."""

    def __init__(self, document: QTextDocument, offsets: Offsets) -> None:
        self.offsets = offsets
        self._document = document
        self._highlights: tuple[Highlight, ...] = ()
        self._starts: list[int] = []
        self._rects: dict[Span, list[QRectF]] = {}
        self._outlines: dict[Span, QPainterPath] = {}
        self._extents: dict[Span, tuple[float, float] | None] = {}

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        return self._highlights

    @property
    def starts(self) -> list[int]:
        """Where each begins: the same list as long as they are of the same claims."""
        return self._starts

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        self._highlights = tuple(sorted(highlights, key=_place))
        self._starts = [highlight.claim.span.start for highlight in self._highlights]

    def change(self, highlights: Iterable[Highlight]) -> None:
        """Some of the claims are to be shown otherwise than before."""
        kept = list(self._highlights)
        for one in highlights:
            place = self._number(one.claim)
            if place is not None:
                kept[place] = one
        self._highlights = tuple(kept)

    def forget(self) -> None:
        """The layout has changed: all places are to be looked up anew."""
        self._rects.clear()
        self._outlines.clear()
        self._extents.clear()

    def rects(self, span: Span) -> list[QRectF]:
        """The lines of a span; empty where it is folded away or not laid out yet."""
        if span not in self._rects:
            self._rects[span] = list(line_rects(self._document, *self.offsets.span_to_qt(span)))
        return self._rects[span]

    def outline(self, span: Span) -> QPainterPath:
        """One shape round all lines of a span."""
        if span not in self._outlines:
            self._outlines[span] = outline(self.rects(span))
        return self._outlines[span]

    def extent(self, span: Span) -> tuple[float, float] | None:
        """Top and bottom of a span; both infinite where the page is not laid out so far, None where it is folded."""
        if span not in self._extents:
            self._extents[span] = self._extent(span)
        return self._extents[span]

    def top(self, span: Span) -> float | None:
        """Where a span begins; lays the page out as far as that where it must. None where it is folded away."""
        if not self.rects(span):
            block = self._document.findBlock(self.offsets.to_qt(span.start))
            if not block.isVisible():
                return None
            self._document.documentLayout().blockBoundingRect(block)
            self._rects.pop(span, None)
            self._extents.pop(span, None)
        lines = self.rects(span)
        return lines[0].top() if lines else None

    def between(self, first: int, last: int) -> Iterator[Highlight]:
        """The highlights of claims that meet a stretch of the text."""
        low = max(0, bisect_right(self._starts, first) - 1)
        yield from self._highlights[low : bisect_left(self._starts, last + 1)]

    def highlight_of(self, claim: Claim) -> Highlight | None:
        place = self._number(claim)
        return None if place is None else self._highlights[place]

    def around(self, point: int) -> Claim | None:
        """The claim that holds a place of the text."""
        before = bisect_right(self._starts, point) - 1
        if before >= 0 and point <= self._highlights[before].claim.span.end:
            return self._highlights[before].claim
        return None

    def at(self, place: QPointF, near: int, left: float) -> Claim | None:
        """The claim whose line holds a point of the page; in the gutter, whose sign. `near` is the text there,
        `left` where lines begin.
        """
        for highlight in self.between(max(0, near - 400), near + 400):
            for number, rect in enumerate(self.rects(highlight.claim.span)):
                reach = rect.adjusted(-3, -3, 3, 5)
                if number == 0 and rect.left() < left + 60:
                    reach.setLeft(0)
                if reach.contains(place):
                    return highlight.claim
        return None

    def _number(self, claim: Claim) -> int | None:
        """Which of the highlights is that of a claim."""
        start = claim.span.start
        for place in range(bisect_left(self._starts, start), len(self._starts)):
            if self._starts[place] != start:
                return None
            if self._highlights[place].claim == claim:
                return place
        return None

    def _extent(self, span: Span) -> tuple[float, float] | None:
        """From its first line to its last, without asking where in them its letters stand."""
        start, end = self.offsets.span_to_qt(span)
        block = self._document.findBlock(start)
        if not is_laid_out(block):
            return (float("inf"), float("inf")) if block.isValid() and block.isVisible() else None
        last = self._document.findBlock(end - 1)
        last = last if is_laid_out(last) else block
        return _line(block, start)[0], _line(last, min(end - 1, last.position() + last.length() - 1))[1]


def _place(highlight: Highlight) -> tuple[int, int]:
    return highlight.claim.span.start, highlight.claim.span.end


def _line(block: QTextBlock, position: int) -> tuple[float, float]:
    """Top and bottom of the line of a laid-out block that holds a cursor position."""
    layout = block.layout()
    line = layout.lineForTextPosition(position - block.position())
    top = layout.position().y() + line.y()
    return top, top + line.height()
