"""A view of one comparison, claim by claim: arrows walk it and every view follows, Enter reads on in the columns."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.parts import Parts

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ClaimsView(QWidget):
    """Whoever is one says in `look_at` what an entry of its list or table leads to."""

    entered = Signal()
    menu_wanted = Signal(object, object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    def walk(self, entries: QAbstractItemView) -> None:
        """Let the keys and the mouse walk these entries, with one chosen at a time."""
        self._entries = entries
        entries.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        entries.selectionModel().currentChanged.connect(lambda index, _before: self.look_at(index))
        entries.doubleClicked.connect(lambda _: self.entered.emit())
        entries.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        entries.customContextMenuRequested.connect(self._ask_menu)
        entries.installEventFilter(self)

    def look_at(self, index: QModelIndex) -> None:
        """Choose what an entry tells."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def _ask_menu(self, place: QPoint) -> None:
        index = self._entries.indexAt(place)
        if index.isValid():
            self._entries.setCurrentIndex(index)
            self.menu_wanted.emit(self._parts.selection.claim, self._entries.viewport().mapToGlobal(place))
