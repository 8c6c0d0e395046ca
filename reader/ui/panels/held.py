"""The line that says which claim is held for linking, and how to go on or give up.

It stands under the articles: above them it pushed the claim away that one was about to link.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui.parts import Parts
from reader.ui.words import shortened


class Held(QFrame):
    """Only there while a claim is held; Escape lets it go."""

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self.setProperty("role", "held")
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        stop = QPushButton(self.tr("Give up (Esc)"))
        stop.clicked.connect(parts.linking.let_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.addWidget(self._told, 1)
        row.addWidget(stop)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.activated.connect(parts.linking.let_go)
        parts.linking.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        claim = self._parts.linking.held
        self._escape.setEnabled(claim is not None)
        self.setVisible(claim is not None)
        if claim is not None:
            article = self._parts.session.dossier.article(claim.article)
            self._told.setText(
                self.tr("Linking “{words}” of {article}: go to the claim that states the same and press L.").format(
                    words=shortened(article.words(claim.span), 60), article=shortened(article.name, 32)
                )
            )
