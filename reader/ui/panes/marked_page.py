"""One article on its page with its marks painted under the text."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.panes.folds import Fold, fold_line, paint_fold
from reader.ui.panes.highlight_painter import HighlightPainter
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.page import Reading
from reader.ui.panes.page_view import PageView
from reader.ui.theme import Look, Theme


class MarkedPage(PageView):
    """Painting under the text is as fast as any other way that was measured, and gives waves, boxes and outlines."""

    def __init__(
        self, article: Article, theme: Theme, reading: Reading, parent: QWidget | None = None, *, later: bool = False
    ) -> None:
        self._painter: HighlightPainter | None = None
        super().__init__(article, theme, reading, parent, later=later)
        self._painter = HighlightPainter(self.document(), self.offsets, theme)
        self.hovered: Claim | Fold | None = None

    @property
    def painter(self) -> HighlightPainter:
        assert self._painter is not None
        return self._painter

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """The claims of this article, each as it is to be shown."""
        self.painter.places.set_highlights(highlights)
        self.viewport().update()

    def change_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Some of them otherwise than before."""
        self.painter.places.change(highlights)
        self.viewport().update()

    def show_looks(self, looks: frozenset[Look], noted: frozenset[Claim]) -> None:
        """What of them the filter lets through, and which of them bear a note."""
        self.painter.looks, self.painter.noted = looks, noted
        self.viewport().update()

    def select(self, claims: Sequence[Claim]) -> None:
        """Outline the claims that the reader is looking at."""
        self.painter.selected = self._own(claims)
        self.viewport().update()

    def light(self, claims: Sequence[Claim]) -> None:
        """Outline quietly the claims that go with the one under the mouse."""
        own = self._own(claims)
        if own != self.painter.hovered:
            self.painter.hovered = own
            self.viewport().update()

    def highlight(self, claim: Claim) -> Highlight:
        """How a claim is shown; one that the findings do not know stands only here."""
        return self.painter.places.highlight_of(claim) or Highlight(claim, Look.UNIQUE)

    def show_found(self, spans: Sequence[Span], current: Span | None) -> None:
        """Paint the hits of the search; `current` is the one that the reader is on."""
        self.painter.found, self.painter.found_current = tuple(spans), current
        self.viewport().update()

    def dress(self, theme: Theme, reading: Reading) -> None:
        self.painter.theme = theme
        super().dress(theme, reading)

    def span_top(self, span: Span) -> int | None:
        if not self.is_written:
            self.write()
        top = self.painter.places.top(span)
        return None if top is None else round(top) - self.verticalScrollBar().value()

    def claim_at(self, point: QPointF) -> Claim | None:
        """The claim under a point of the viewport."""
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        near = self.offsets.to_text(self.cursorForPosition(point.toPoint()).position())
        return self.painter.places.at(on_page, near, self.text_edges[0])

    def claim_shown_at(self, place: QPoint) -> Claim | None:
        """The claim at a point of the screen."""
        return self.claim_at(QPointF(self.viewport().mapFromGlobal(place)))

    def fold_at(self, point: QPointF) -> Fold | None:
        """The line of folded furniture under a point of the viewport."""
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        for fold in self.folds:
            line = fold_line(fold, self.document(), self.offsets)
            if line and line.contains(on_page):
                return fold
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        exposed, scrolled = event.rect(), self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(exposed, QColor(self.theme.paper))
        painter.translate(0, -scrolled)
        left, right = self.text_edges
        first, last = (self.text_at(y) for y in (exposed.top() - 4, exposed.bottom() + 4))
        self.painter.paint(painter, first, last + 200, (left - self.gutter, right + self.gutter, self.gutter))
        for fold in self.folds:
            line = fold_line(fold, self.document(), self.offsets)
            if line and line.bottom() > exposed.top() + scrolled and line.top() < exposed.bottom() + scrolled:
                paint_fold(painter, self.theme, fold, line, hovered=fold == self.hovered)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            caret = self.cursorRect()
            painter = QPainter(self.viewport())
            painter.fillRect(caret.x(), caret.y(), 2, caret.height(), QColor(self.theme.selected))

    def _own(self, claims: Sequence[Claim]) -> frozenset[Claim]:
        return frozenset(claim for claim in claims if claim.article == self.article.id)

    def _forget_geometry(self) -> None:
        if self._painter:
            self._painter.places.forget()
        super()._forget_geometry()
