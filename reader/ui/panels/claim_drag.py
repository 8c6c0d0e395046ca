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
    """Watches widgets that show claims; a press that is not dragged stays what it was.

    While a claim is dragged it is held, and the window says so.
    """

    takes_presses = False
    """Whether a press that could become a drag is kept from the widget."""

    def __init__(self, linking: Linking, parent: QObject) -> None:
        super().__init__(parent)
        self._linking = linking
        self._from: tuple[Claim, QPointF] | None = None
        self._dragging = False

    def picked(self, watched: QWidget, place: QPoint) -> Claim | None:
        """The claim that can be dragged from a point of the screen."""
        return claim_under(place, watched.window())

    def clicked(self, _watched: QWidget, _claim: Claim) -> bool:
        """What a press without a drag does; False leaves it to the widget."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        kind, place = event.type(), event.globalPosition()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            claim = self.picked(watched, place.toPoint())
            self._from = (claim, place) if claim else None
            return self.takes_presses and claim is not None
        if self._from is None:
            return False
        if kind is QEvent.Type.MouseMove:
            self._drag(watched, *self._from, place)
            return self.takes_presses or self._dragging
        if kind is QEvent.Type.MouseButtonRelease:
            return self._release(watched, self._from[0], place.toPoint())
        return False

    def _drag(self, watched: QWidget, claim: Claim, start: QPointF, place: QPointF) -> None:
        if not self._dragging and (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self._linking.hold(claim)
            watched.setCursor(Qt.CursorShape.DragLinkCursor)

    def _release(self, watched: QWidget, claim: Claim, place: QPoint) -> bool:
        dragged, self._from, self._dragging = self._dragging, None, False
        if not dragged:
            return self.clicked(watched, claim)
        watched.unsetCursor()
        other = claim_under(place, watched.window())
        if other is not None and other.article != claim.article:
            self._linking.link([claim, other])
        else:
            self._linking.let_go()
        return True
