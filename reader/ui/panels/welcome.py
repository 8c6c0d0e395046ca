"""The page before anything is open: what to do, in one look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme import Theme, icon, sans, serif


class Welcome(QWidget):
    """Drop here, open, or look at the sample."""

    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Drop articles here"))
        title.setFont(serif(24, QFont.Weight.DemiBold))
        text = QLabel(
            self.tr(
                "Several articles about one event, side by side: what they all state, where they differ, "
                "what only one of them says. Saved pages, text, Markdown. Nothing leaves this computer."
            )
        )
        text.setFont(sans(11))
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        text.setMaximumWidth(520)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        open_button = QPushButton(icon("folder-open", theme.paper), self.tr("Open articles…"))
        open_button.setDefault(True)
        open_button.clicked.connect(self.open_wanted)
        sample_button = QPushButton(self.tr("Look at the sample"))
        sample_button.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(open_button)
        buttons.addWidget(sample_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)
