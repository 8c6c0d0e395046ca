"""What stands right of a column: its overview strip, and over it the ribbons to the next one. Dragging sets widths.

One widget for both, so that the ribbons run from text to text with nothing in between.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from reader.model.article import ArticleId
from reader.model.comparison import Finding
from reader.model.span import Span
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.joined import Hit, Joined
from reader.ui.panes.links import Link, Member
from reader.ui.panes.ribbons import Place, paint_ribbons, paint_stub
from reader.ui.panes.strip import WIDTH as STRIP
from reader.ui.panes.strip import Strip
from reader.ui.plain import plain
from reader.ui.theme import Look, Theme
from reader.ui.words import SIGNS, look_word, number, shortened

WIDTH = 52


class Gutter(QWidget):
    """`right` is None beside the last column, which has a strip alone. `dragged` gives pixels since the last one;
    `chosen`, the claim to read on at and the group that was clicked; `pointed`, the group under the mouse, or None.
    """

    dragged = Signal(int)
    evened = Signal()
    chosen = Signal(object, object)
    pointed = Signal(object)

    def __init__(
        self, left: ArticlePane, right: ArticlePane | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._theme = theme
        self._strip = Strip(left)
        self._joined = Joined(left, right, self)
        self._drag_from: float | None = None
        self._dragging = False
        self.setFixedWidth(WIDTH if right else STRIP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of {article}").format(article=left.article.name))
        for pane in (left, right):
            if pane:
                pane.laid_out.connect(self._joined.forget)
                pane.verticalScrollBar().valueChanged.connect(self._joined.move)

    @property
    def links(self) -> tuple[Link, ...]:
        return self._joined.links

    def show_findings(self, order: Sequence[ArticleId], members: Sequence[Member]) -> None:
        """The groups to join; `order` is that of the columns."""
        self._joined.show_findings(order, members)
        if self._right:
            words = self.tr("%Ln claims joined between {one} and {other}", "", len(self.links)).format(
                one=self._left.article.name, other=self._right.article.name
            )
            self.setAccessibleDescription(words)

    def show_looks(self, looks: Sequence[Look | None]) -> None:
        """The look of each group, by its number; None where the filter keeps it back."""
        self._joined.looks = looks
        self.refresh()

    def select(self, finding: Finding | None) -> None:
        self._joined.selected = finding
        self.refresh()

    def light(self, finding: Finding | None) -> None:
        """Show more plainly the group of the claim under the mouse."""
        if finding is not self._joined.hovered:
            self._joined.hovered = finding
            self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        self._strip.forget()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        top = self._top()
        painter.translate(0, top)
        painter.setClipRect(0, 0, self.width(), self.height() - top)
        height = self.height() - top
        painter.fillRect(0, 0, STRIP, height, QColor(self._theme.paper))
        paint_ribbons(painter, self._theme, self._joined.ribbons(height), (self.width(), height))
        self._strip.paint(painter, self._theme, height)
        for tab in self._joined.tabs(height):
            place = Place(tab.stub.side, self.width(), tab.stub.column, tab.weight)
            paint_stub(painter, self._theme, tab.look, tab.ends, place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() <= STRIP and not self._hit(event.position()):
            self._go(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = event.globalPosition().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._point(event.position())
        elif self._drag_from is None:
            self._go(event)
        else:
            by = round(event.globalPosition().x() - self._drag_from)
            if self._dragging or abs(by) >= QApplication.startDragDistance():
                self._dragging = True
                self._drag_from += by
                self.dragged.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a ribbon or a tab looks at its group; a drag has set widths."""
        hit = self._hit(event.position()) if self._drag_from is not None and not self._dragging else None
        self._drag_from, self._dragging = None, False
        if hit:
            self.chosen.emit(hit.claim, hit.finding)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > STRIP:
            self.evened.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def told_at(self, place: QPointF) -> str:
        """What lies at a place of the gutter, and what a click there does."""
        hit = self._hit(place)
        if hit is None and place.x() <= STRIP:
            return self.tr("The whole article: click to go there")
        if hit is None:
            return self.tr("Drag to make the columns wider or narrower; double-click: all alike")
        articles = {pane.article.id: pane.article for pane in (self._left, self._right) if pane}
        words = [articles[one.article].words(one.span) for one in hit.claims if one.article in articles]
        lines = [f"{SIGNS[hit.look]} {look_word(hit.look)}", *(f"“{shortened(one, 90)}”" for one in words)]
        if hit.moved:
            lines.append(self.tr("told at another place of the story"))
        go = self.tr("Click to go to column {number}").format(number=number(hit.away))
        lines.append(go if hit.away else self.tr("Click to look at both"))
        return plain("\n".join(lines))

    def _hit(self, place: QPointF) -> Hit | None:
        """Over the strip only a tab lies above it."""
        top = self._top()
        hit = (
            self._joined.at(place - QPointF(0, top), (self.width(), self.height() - top)) if place.y() >= top else None
        )
        return hit if hit and (hit.away or place.x() > STRIP) else None

    def _point(self, place: QPointF) -> None:
        """Light what the mouse is on, and show by the cursor what a click would do."""
        hit, shapes = self._hit(place), Qt.CursorShape
        clicked = hit is not None or place.x() <= STRIP
        self.setCursor(shapes.PointingHandCursor if clicked else shapes.SplitHCursor)
        finding = hit.finding if hit else None
        if finding is not self._joined.hovered:
            self.pointed.emit(finding)

    def _top(self) -> int:
        """Where the text begins, under the header."""
        return self._left.geometry().top()

    def _go(self, event: QMouseEvent) -> None:
        at = self._strip.text_at((event.position().y() - self._top()) / max(1, self.height() - self._top()))
        value = self._left.value_for(Span(at, at + 1), self._left.viewport().height() // 3)
        if value is not None:
            self._left.verticalScrollBar().setValue(value)
