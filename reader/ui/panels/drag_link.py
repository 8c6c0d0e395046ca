"""Link by hand: the sign of a claim, dragged from the margin onto a claim of another column."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.claim import Claim
from reader.ui.linking import Linking
from reader.ui.panels.claim_drag import claim_under
from reader.ui.panes.article_pane import ArticlePane


class DragLink(QObject):
    """Watches the margins of the columns; while a sign is dragged its claim is held, and the window says so."""

    def __init__(self, linking: Linking, parent: QObject) -> None:
        super().__init__(parent)
        self._linking = linking
        self._panes: list[ArticlePane] = []
        self._from: tuple[Claim, QPointF] | None = None
        self._dragging = False

    def watch(self, panes: Sequence[ArticlePane]) -> None:
        """These and no others."""
        self._panes = list(panes)
        for pane in self._panes:
            pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._from = self._sign_at(event.globalPosition())
            return self._from is not None
        if self._from is None:
            return False
        if kind is QEvent.Type.MouseMove:
            self._drag(watched, event.globalPosition())
            return True
        if kind is QEvent.Type.MouseButtonRelease:
            return self._drop(watched, event.globalPosition())
        return False

    def _sign_at(self, place: QPointF) -> tuple[Claim, QPointF] | None:
        pane, point = self._under(place)
        if pane is None:
            return None
        left, right = pane.text_edges
        claim = pane.claim_at(point) if not left <= point.x() <= right else None
        return (claim, place) if claim else None

    def _drag(self, watched: QWidget, place: QPointF) -> None:
        if self._from is None:
            return
        claim, start = self._from
        if not self._dragging and (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self._linking.hold(claim)
            watched.setCursor(Qt.CursorShape.DragLinkCursor)

    def _drop(self, watched: QWidget, place: QPointF) -> bool:
        """A press that was not dragged is a click on the claim."""
        (held, _), dragged = self._from or (None, None), self._dragging
        self._from, self._dragging = None, False
        watched.unsetCursor()
        pane, point = self._under(place)
        claim = pane.claim_at(point) if pane else claim_under(place.toPoint(), watched.window())
        if not dragged:
            if pane is not None:
                pane.setFocus(Qt.FocusReason.MouseFocusReason)
                pane.claim_clicked.emit(held)
        elif held is not None and claim is not None and claim.article != held.article:
            self._linking.link([held, claim])
        else:
            self._linking.let_go()
        return True

    def _under(self, place: QPointF) -> tuple[ArticlePane | None, QPointF]:
        for pane in self._panes:
            point = pane.viewport().mapFromGlobal(place)
            if pane.isVisible() and pane.viewport().rect().contains(point.toPoint()):
                return pane, point
        return None, place
