"""One article to read, with its marks: what a click, a key, the mouse and a screen reader find in it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.span import Span
from reader.ui.panes.copying import quoted
from reader.ui.panes.folds import Fold
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.marked_page import MarkedPage
from reader.ui.panes.page import Reading
from reader.ui.plain import plain
from reader.ui.theme import Theme


class ArticlePane(MarkedPage):
    """Says which claim was clicked or chosen by key, and which one is under the mouse (None: none).

    `tip` gives the words for the tooltip of a highlight.
    """

    claim_clicked = Signal(object)
    claim_hovered = Signal(object)
    caret_moved = Signal(object)
    menu_wanted = Signal(object, object)
    escape_pressed = Signal()
    zoom_wanted = Signal(float)

    def __init__(
        self, article: Article, theme: Theme, reading: Reading, parent: QWidget | None = None, *, later: bool = False
    ) -> None:
        super().__init__(article, theme, reading, parent, later=later)
        self.tip: Callable[[Highlight], str] = lambda _highlight: ""
        self.setAccessibleName(article.name)
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self.viewport().update)

    def selected_span(self) -> Span | None:
        """What the person has selected with mouse or keys."""
        cursor = self.textCursor()
        return self.offsets.span_to_text(cursor.selectionStart(), cursor.selectionEnd())

    def caret_claim(self) -> Claim | None:
        """The claim that the text cursor stands in."""
        return self.painter.places.around(self.offsets.to_text(self.textCursor().position()))

    def createMimeDataFromSelection(self) -> QMimeData:
        span = self.selected_span()
        return quoted(self.article, span, self.locale(), self.folds) if span else QMimeData()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        hovered = self.fold_at(event.position()) or self.claim_at(event.position())
        if hovered != self.hovered:
            self.hovered = hovered
            pointing = Qt.CursorShape.PointingHandCursor if isinstance(hovered, Fold) else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(pointing)
            self.viewport().update()
            self.claim_hovered.emit(hovered if isinstance(hovered, Claim) else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            fold = self.fold_at(event.position())
            if fold:
                self.open_folds(self.opened ^ {fold.key})
            else:
                self.claim_clicked.emit(self.claim_at(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        claim = self.caret_claim() if by_key else self.claim_at(QPointF(event.pos()))
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        self.menu_wanted.emit(claim, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space looks at the claim under the caret; the caret never stays in what is folded away."""
        key, plain = (
            event.key(),
            event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier},
        )
        if plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.claim_clicked.emit(self.caret_claim())
        elif plain and key == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        else:
            before = self.textCursor().position()
            super().keyPressEvent(event)
            self._leave_hidden(forward=self.textCursor().position() >= before)
            if self.textCursor().position() != before:
                self.caret_moved.emit(self.caret_claim())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held, the size of the text in all columns."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            claim = self.claim_at(QPointF(event.pos()))
            highlight = self.painter.places.highlight_of(claim) if claim else None
            QToolTip.showText(event.globalPos(), plain(self.tip(highlight)) if highlight else "", self.viewport())
            return True
        if event.type() is QEvent.Type.Leave:
            self.hovered = None
            self.claim_hovered.emit(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._put_caret_in_view(event.reason())

    def _put_caret_in_view(self, reason: Qt.FocusReason) -> None:
        """A pane that is come to by key has its caret where the reader is reading."""
        if reason is not Qt.FocusReason.MouseFocusReason and not self.viewport().rect().intersects(self.cursorRect()):
            cursor = self.textCursor()
            cursor.setPosition(self.offsets.to_qt(self.text_at(self.viewport().height() // 3)))
            with self._leading():
                self.setTextCursor(cursor)
            self._stand_at_top()

    def _leave_hidden(self, *, forward: bool) -> None:
        cursor = self.textCursor()
        block = cursor.block()
        while block.isValid() and not block.isVisible():
            block = block.next() if forward else block.previous()
        if block.isValid() and block != cursor.block():
            keep = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(block.position() + (0 if forward else block.length() - 1), keep)
            self.setTextCursor(cursor)
