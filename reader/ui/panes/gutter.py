"""What stands right of a column: its overview strip, and over it the ribbons to the next one. Dragging sets widths.

One widget for both, so that the ribbons run from text to text with nothing in between.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.model.span import Span
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.links import Link, Side, Stub, links_between, stubs_between
from reader.ui.panes.ribbons import Drawn, Ends, Weight, paint_ribbons, paint_stub, seen
from reader.ui.panes.strip import WIDTH as STRIP
from reader.ui.panes.strip import Strip
from reader.ui.theme import Look, Theme

WIDTH = 52


class Gutter(QWidget):
    """`right` is None beside the last column, which has a strip alone. `dragged` gives pixels since the last one."""

    dragged = Signal(int)
    evened = Signal()

    def __init__(
        self, left: ArticlePane, right: ArticlePane | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._theme = theme
        self._strip = Strip(left)
        self._links: tuple[Link, ...] = ()
        self._stubs: tuple[Stub, ...] = ()
        self._looks: Sequence[Look | None] = ()
        self._selected: Finding | None = None
        self._hovered: Finding | None = None
        self._drag_from: float | None = None
        self._spots: list[tuple[Link, float, float, float, float]] | None = None
        self.setFixedWidth(WIDTH if right else STRIP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of {article}").format(article=left.article.name))
        for pane in (left, right):
            if pane:
                pane.laid_out.connect(self._forget_spots)
                pane.verticalScrollBar().valueChanged.connect(self.update)

    @property
    def links(self) -> tuple[Link, ...]:
        return self._links

    def show_findings(self, order: Sequence[ArticleId], findings: Sequence[Finding]) -> None:
        """The groups to join; `order` is that of the columns."""
        if self._right:
            place = order.index(self._left.article.id)
            self._spots = None
            self._links = links_between(self._left.article.id, self._right.article.id, findings)
            self._stubs = stubs_between(order, place, findings)
            words = self.tr("{count} claims joined between {one} and {other}").format(
                count=len(self._links), one=self._left.article.name, other=self._right.article.name
            )
            self.setAccessibleDescription(words)

    def show_looks(self, looks: Sequence[Look | None]) -> None:
        """The look of each group, by its number; None where the filter keeps it back."""
        self._looks = looks
        self.refresh()

    def select(self, finding: Finding | None) -> None:
        self._selected = finding
        self.refresh()

    def light(self, finding: Finding | None) -> None:
        """Show more plainly the group of the claim under the mouse."""
        if finding is not self._hovered:
            self._hovered = finding
            self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        self._strip.forget()
        self.update()

    def _forget_spots(self) -> None:
        self._spots = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        top = self._top()
        painter.translate(0, top)
        painter.setClipRect(0, 0, self.width(), self.height() - top)
        height = self.height() - top
        self._strip.paint(painter, self._theme, height)
        if not self._right:
            return
        paint_ribbons(painter, self._theme, self._in_sight(height), (self.width(), height))
        for stub in self._stubs:
            weight, look = self._weight(stub.finding), self._looks[stub.number]
            if weight is Weight.REST or look is None:
                continue
            ends = self._ends(self._left if stub.side is Side.LEFT else self._right, stub.claim)
            if ends and seen(ends, height):
                paint_stub(painter, self._theme, look, ends, (stub.side, self.width(), stub.column, weight))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() <= STRIP:
            self._go(event)
        else:
            self._drag_from = event.globalPosition().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_strip = event.position().x() <= STRIP
        if not event.buttons():
            self.setCursor(Qt.CursorShape.PointingHandCursor if on_strip else Qt.CursorShape.SplitHCursor)
        elif self._drag_from is None:
            self._go(event)
        else:
            by = round(event.globalPosition().x() - self._drag_from)
            self._drag_from += by
            self.dragged.emit(by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drag_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > STRIP:
            self.evened.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            on_strip = event.pos().x() <= STRIP
            words = (
                self.tr("The whole article: click to go there")
                if on_strip
                else self.tr("Drag to make the columns wider or narrower; double-click: all alike")
            )
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _weight(self, finding: Finding) -> Weight:
        if finding is self._selected:
            return Weight.SELECTED
        return Weight.HOVERED if finding is self._hovered else Weight.REST

    def _in_sight(self, height: int) -> list[Drawn]:
        """The ribbons of which one end at least is in sight; both ends stand where they do until the layout changes."""
        if self._spots is None:
            self._spots = self._measured()
        here, there = (pane.verticalScrollBar().value() for pane in (self._left, self._right) if pane)
        drawn = []
        for link, top, bottom, other_top, other_bottom in self._spots:
            near = bottom > here - 2 and top < here + height + 1
            if near or (other_bottom > there - 2 and other_top < there + height + 1):
                look = self._looks[link.number]
                if look is not None:
                    left, right = (top - here - 1, bottom - here + 2), (other_top - there - 1, other_bottom - there + 2)
                    drawn.append(Drawn(look, left, right, link.moved, self._weight(link.finding)))
        return drawn

    def _measured(self) -> list[tuple[Link, float, float, float, float]]:
        """Top and bottom of both ends of every link, on their pages; without those that are folded away."""
        spots = []
        for link in self._links if self._right else ():
            left = self._left.painter.places.extent(link.left.span)
            right = self._right.painter.places.extent(link.right.span) if self._right else None
            if left and right:
                spots.append((link, *left, *right))
        return spots

    def _ends(self, pane: ArticlePane | None, claim: Claim) -> Ends | None:
        extent = pane.painter.places.extent(claim.span) if pane else None
        if pane is None or extent is None:
            return None
        scrolled = pane.verticalScrollBar().value()
        return extent[0] - scrolled - 1, extent[1] - scrolled + 2

    def _top(self) -> int:
        """Where the text begins, under the header."""
        return self._left.geometry().top()

    def _go(self, event: QMouseEvent) -> None:
        at = self._strip.text_at((event.position().y() - self._top()) / max(1, self.height() - self._top()))
        value = self._left.value_for(Span(at, at + 1), self._left.viewport().height() // 3)
        if value is not None:
            self._left.verticalScrollBar().setValue(value)
