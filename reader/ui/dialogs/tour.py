"""The one-minute tour: five cards."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.theme import Theme, icon, sans, serif
from reader.ui.words import number, translated
from reader.wording import Wording

_CARDS = (
    (
        "columns-3",
        Wording("Side by side"),
        Wording("Drop two or more articles about one event. Each gets a column; drag its head to move it."),
    ),
    (
        "link",
        Wording("Who else states it"),
        Wording("Click a sentence. Its counterparts come level in the other columns, however worded."),
    ),
    (
        "list-checks",
        Wording("Where they differ"),
        Wording("F8 walks the differences. The exact words are marked, and it says why in plain words."),
    ),
    (
        "message-square-plus",
        Wording("You decide"),
        Wording("Confirm with C, dismiss with X, note with A, link with L. Everything can be undone."),
    ),
    (
        "share",
        Wording("Hand it on"),
        Wording("Save it as one file that opens anywhere, or export a page, a table, a Word file."),
    ),
)


class Tour(QDialog):
    """Left and right turn the cards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("One-minute tour"))
        self.setFixedSize(480, 320)
        self._cards = QStackedWidget()
        for picture, title, text in _CARDS:
            self._cards.addWidget(_card(theme, picture, translated(title), translated(text)))
        self._place = QLabel()
        self._place.setProperty("role", "muted")
        self._back = QPushButton(_tr("Back"))
        self._on = QPushButton()
        self._on.setDefault(True)
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on.clicked.connect(lambda: self.turn(1))
        below = QHBoxLayout()
        below.addWidget(self._place, 1)
        below.addWidget(self._back)
        below.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.addWidget(self._cards, 1)
        column.addLayout(below)
        self._show_place()

    def turn(self, by: int) -> None:
        """To the next card, or the one before; past the last the tour is over."""
        at = self._cards.currentIndex() + by
        if at >= self._cards.count():
            self.accept()
            return
        self._cards.setCurrentIndex(max(0, at))
        self._show_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in turns:
            self.turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _show_place(self) -> None:
        at, last = self._cards.currentIndex() + 1, self._cards.count()
        self._place.setText(_tr("{at} of {last}").format(at=number(at), last=number(last)))
        self._back.setEnabled(at > 1)
        self._on.setText(_tr("Next") if at < last else _tr("Start reading"))


def _card(theme: Theme, picture: str, title: str, text: str) -> QWidget:
    sign, head, body = QLabel(), QLabel(title), QLabel(text)
    sign.setPixmap(icon(picture, theme.accent).pixmap(48, 48))
    head.setFont(serif(19, QFont.Weight.DemiBold))
    body.setFont(sans(11.5))
    body.setWordWrap(True)
    card = QWidget()
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    column.addWidget(sign)
    column.addWidget(head)
    column.addWidget(body)
    column.addStretch(1)
    return card


def _tr(text: str) -> str:
    return QCoreApplication.translate("tour", text)
