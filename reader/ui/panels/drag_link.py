"""Link by hand: the sign of a claim, dragged from the margin onto a claim of another column."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget

from reader.model.claim import Claim
from reader.ui.panels.claim_drag import ClaimDrag
from reader.ui.panes.article_pane import ArticlePane


class DragLink(ClaimDrag):
    """Watches the margins of the columns: their words are selected by the same press."""

    takes_presses = True

    def watch(self, panes: Sequence[ArticlePane]) -> None:
        """The columns that are shown."""
        for pane in panes:
            pane.viewport().installEventFilter(self)

    def picked(self, watched: QWidget, place: QPoint) -> Claim | None:
        pane, point = watched.parentWidget(), QPointF(watched.mapFromGlobal(place))
        if not isinstance(pane, ArticlePane):
            return None
        left, right = pane.text_edges
        return None if left <= point.x() <= right else pane.claim_at(point)

    def clicked(self, watched: QWidget, claim: Claim) -> bool:
        """A press that was not dragged is a click on the claim."""
        pane = watched.parentWidget()
        if isinstance(pane, ArticlePane):
            pane.setFocus(Qt.FocusReason.MouseFocusReason)
            pane.claim_clicked.emit(claim)
        return True
