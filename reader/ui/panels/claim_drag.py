"""Link by hand outside the texts: a claim of the inspector or of the matrix, dragged onto any other claim in sight."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.claim import Claim
from reader.ui.linking import Linking


@runtime_checkable
class ShowsClaims(Protocol):
    """A widget onto whose claims others can be dropped."""

    def claim_shown_at(self, place: QPoint) -> Claim | None:
        """The claim at a point of the screen."""


def claim_under(place: QPoint, window: QWidget) -> Claim | None:
    """The claim at a point of the screen, whatever part of a window shows it."""
    widget = window.childAt(window.mapFromGlobal(place))
    while widget is not None:
        if isinstance(widget, ShowsClaims):
            return widget.claim_shown_at(place)
        widget = widget.parentWidget()
    return None


class ClaimDrag(QObject):
    """Watches one widget; a press that is not dragged stays what it was. While one is dragged its claim is held."""

    def __init__(self, watched: QWidget, shows: ShowsClaims, linking: Linking) -> None:
        super().__init__(watched)
        self._shows, self._linking = shows, linking
        self._from: tuple[Claim, QPointF] | None = None
        self._dragging = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            claim = self._shows.claim_shown_at(event.globalPosition().toPoint())
            self._from = (claim, event.globalPosition()) if claim else None
        elif kind is QEvent.Type.MouseMove and self._from is not None:
            self._drag(watched, *self._from, event.globalPosition())
            return self._dragging
        elif kind is QEvent.Type.MouseButtonRelease and self._dragging:
            self._drop(watched, event.globalPosition().toPoint())
            return True
        return False

    def _drag(self, watched: QWidget, claim: Claim, start: QPointF, place: QPointF) -> None:
        if not self._dragging and (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self._linking.hold(claim)
            watched.setCursor(Qt.CursorShape.DragLinkCursor)

    def _drop(self, watched: QWidget, place: QPoint) -> None:
        held, other = self._linking.held, claim_under(place, watched.window())
        self._from, self._dragging = None, False
        watched.unsetCursor()
        if held is not None and other is not None and other.article != held.article:
            self._linking.link([held, other])
        else:
            self._linking.let_go()
