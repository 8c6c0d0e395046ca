"""A file that could not be read, told in the place where its column would stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.model.comparison import Failure
from reader.ui.theme import Theme, icon, sans, serif
from reader.ui.words import translated


class FailedColumn(QFrame):
    """What happened, why, what to do; and a way to be rid of it."""

    dismissed = Signal(object)

    def __init__(self, failure: Failure, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.failure = failure
        self.setProperty("role", "paper")
        self.setMinimumWidth(240)
        self.setMaximumWidth(320)
        sign = QLabel()
        sign.setPixmap(icon("file-warning", theme.muted).pixmap(32, 32))
        name = QLabel(translated(failure.path))
        name.setFont(serif(12.5, QFont.Weight.DemiBold))
        why = QLabel(self.tr("Could not be read: {why}.").format(why=translated(failure.why)))
        remedy = QLabel(translated(failure.remedy) + ".")
        close = QPushButton(self.tr("Put aside"))
        close.clicked.connect(lambda: self.dismissed.emit(failure))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 28, 22, 22)
        column.setSpacing(12)
        column.addWidget(sign)
        for label in (name, why, remedy):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        for label in (why, remedy):
            label.setFont(sans(10))
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setAccessibleName(f"{name.text()}: {translated(failure.why)}. {translated(failure.remedy)}")
