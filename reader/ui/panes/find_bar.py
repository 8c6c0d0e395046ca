"""The bar of the search above the columns: the words, how often they stand where, onwards and back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.theme import Theme, icon

_BUTTONS = ("chevron-up", "chevron-down", "x")


class FindBar(QFrame):
    """Lies along the top of its parent. `stepped` gives 1 or -1. Escape closes it wherever the focus stands in it."""

    changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAutoFillBackground(True)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find in all articles"))
        self._words.setAccessibleName(self.tr("Find in all articles"))
        self._words.setClearButtonEnabled(True)
        self._words.setMaximumWidth(360)
        self._words.textChanged.connect(self.changed)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        told = (self.tr("Previous (Shift+F3)"), self.tr("Next (F3)"), self.tr("Close (Esc)"))
        self._buttons = [_button(words) for words in told]
        acts = (lambda: self.stepped.emit(-1), lambda: self.stepped.emit(1), self.closed.emit)
        for button, act in zip(self._buttons, acts, strict=True):
            button.clicked.connect(act)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 5, 10, 5)
        across.setSpacing(6)
        across.addWidget(self._words, 1)
        for button in self._buttons[:2]:
            across.addWidget(button)
        across.addWidget(self._count, 1)
        across.addWidget(self._buttons[2])
        for part in (self._words, *self._buttons):
            part.installEventFilter(self)
        self._host = parent
        parent.installEventFilter(self)
        self.dress(theme)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def ask(self, words: str) -> None:
        """Open, with these words (of the selection) or with those of last time."""
        self._lie_along()
        self.show()
        if words:
            self._words.setText(words)
        self._words.selectAll()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, words: str) -> None:
        """How much was found, in words."""
        self._count.setText(words)

    def dress(self, theme: Theme) -> None:
        for button, name in zip(self._buttons, _BUTTONS, strict=True):
            button.setIcon(icon(name, theme.ink))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._host:
            self._lie_along()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if watched is self._words and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def _lie_along(self) -> None:
        self.setGeometry(0, 0, self._host.width(), self.sizeHint().height())


def _button(words: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
