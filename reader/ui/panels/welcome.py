"""The page before anything is open: what to do, in one look."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.plain import keyless, plain
from reader.ui.recent import Recent
from reader.ui.theme import Theme, icon, sans, serif

_WIDTH = 560
_MARGIN = 40
_SHOWN = 5


class Welcome(QWidget):
    """Drop here, open, go on with a recent comparison, or look at the sample."""

    open_wanted = Signal()
    sample_wanted = Signal()
    tour_wanted = Signal()
    path_wanted = Signal(object)

    def __init__(self, theme: Theme, recent: Recent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = recent
        self._place = _DropPlace(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._build()
        self.dress(theme)
        recent.changed.connect(self._list_recent)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._place.theme = theme
        self._open.setIcon(icon("folder-open", theme.paper))
        self._list_recent()

    def show_landing(self, *, on: bool) -> None:
        """Whether something that can be dropped is held over the window."""
        self._place.landing = on
        self._place.update()

    def _build(self) -> None:
        title = _centred(self.tr("Drop articles here"), serif(23, QFont.Weight.DemiBold))
        text = _centred(
            self.tr(
                "Two or more articles about one event. You will see what they all state, where they differ, "
                "and what only one of them says."
            ),
            sans(11),
        )
        formats = _centred(self.tr("Saved pages, PDF, Word, text, mail. Nothing leaves this computer."), sans(9.5))
        for label in (text, formats):
            label.setProperty("role", "muted")
        self._open = QPushButton(self.tr("Open articles…"))
        self._open.setDefault(True)
        self._open.clicked.connect(self.open_wanted)
        sample = QPushButton(self.tr("Look at the sample"))
        sample.clicked.connect(self.sample_wanted)
        tour = QPushButton(self.tr("One-minute tour"))
        tour.clicked.connect(self.tour_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self._open, sample, tour):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._place)
        inside.setContentsMargins(_MARGIN, 44, _MARGIN, 40)
        inside.setSpacing(14)
        for label in (title, text, formats):
            inside.addWidget(label)
        inside.addSpacing(8)
        inside.addLayout(buttons)
        self._place.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._place, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        holder = QWidget()
        holder.setFixedWidth(_WIDTH)
        holder.setLayout(self._list)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _list_recent(self) -> None:
        while entry := self._list.takeAt(0):
            if widget := entry.widget():
                widget.deleteLater()
        paths = self._recent.paths[:_SHOWN]
        if paths:
            heading = QLabel(self.tr("Recent comparisons"))
            heading.setProperty("role", "muted")
            heading.setFont(sans(9, QFont.Weight.Medium))
            self._list.addWidget(heading)
        for path in paths:
            self._list.addWidget(self._entry(path))

    def _entry(self, path: Path) -> QPushButton:
        there = path.exists()
        button = QPushButton(icon("file-text", self._theme.muted), keyless(f"{path.stem}    {_short(path.parent)}"))
        button.setFlat(True)
        button.setStyleSheet("text-align: left; padding: 5px 8px;")
        button.setEnabled(there)
        button.setToolTip(plain(str(path) if there else self.tr("{path} is not there any more").format(path=path)))
        button.clicked.connect(lambda: self.path_wanted.emit(path))
        return button


class _DropPlace(QFrame):
    """A dashed outline, which grows solid while something is held over the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.landing = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.SolidLine if self.landing else Qt.PenStyle.DashLine
        colour = QColor(self.theme.accent if self.landing else self.theme.muted)
        painter.setPen(QPen(colour, 2.0 if self.landing else 1.2, style))
        painter.setBrush(Qt.GlobalColor.transparent)
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 14, 14)


def _centred(text: str, font: QFont) -> QLabel:
    label = QLabel(text)
    label.setFont(font)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFixedWidth(_WIDTH - 2 * _MARGIN)
    label.setFixedHeight(label.heightForWidth(label.width()))  # a centred layout asks for no height for width
    return label


def _short(folder: Path) -> str:
    """The folder as the person knows it: from their home on."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
