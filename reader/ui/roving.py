"""A row of buttons as one stop for Tab, with the arrow keys, Home and End inside it.

The keyboard pattern of a toolbar (WAI-ARIA Authoring Practices, "Toolbar"): one key passes a bar of twenty buttons.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Roving(QObject):
    """`buttons` from left to right; those that are hidden or cannot be pressed are passed over."""

    def __init__(self, buttons: Sequence[QAbstractButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons = buttons
        for number, button in enumerate(buttons):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus if number else Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.modifiers():
            wanted = self._wanted(watched, Qt.Key(event.key()))
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _wanted(self, now: QObject, key: Qt.Key) -> QAbstractButton | None:
        """The button that a key leads to; None where it is no key of ours."""
        stops = [one for one in self._buttons if one is now or (one.isVisible() and one.isEnabled())]
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return stops[0 if key is Qt.Key.Key_Home else -1]
        by = _STEPS.get(key)
        if by is None:
            return None
        here = next(number for number, one in enumerate(stops) if one is now)
        mirrored = key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and stops[here].isRightToLeft()
        return stops[(here + (-by if mirrored else by)) % len(stops)]
