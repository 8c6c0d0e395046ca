"""What to hand on, in which form, with a look at it before it is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.export.formats import FORMATS, Format, format_for
from reader.export.options import ExportOptions
from reader.model.comparison import Comparison
from reader.model.filter import Filter, Only
from reader.ui.words import translated

_WAIT_MS = 150
_LONGEST_PREVIEW = 20_000
Ask = Callable[[Format], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What the person asked for."""

    form: Format
    shown: Filter
    options: ExportOptions


class ExportDialog(QDialog):
    """`in_force` is the filter of the window, which may or may not go along."""

    def __init__(self, comparison: Comparison, in_force: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison, self._in_force = comparison, in_force
        self.setWindowTitle(_tr("Export the comparison"))
        self.resize(900, 620)
        self._form = QComboBox()
        for known in FORMATS:
            self._form.addItem(f"{form_name(known)}  (*{known.suffix})", known.suffix)
        self._what = QComboBox()
        for title, only in (
            (_tr("Everything"), None),
            (_tr("Differences only"), Only.DISCREPANCIES),
            (_tr("What is shared"), Only.SHARED),
            (_tr("What only one article states"), Only.UNIQUE),
        ):
            self._what.addItem(title, only)
        self._filtered = QCheckBox(_tr("Only what the window shows now"))
        self._filtered.setChecked(True)
        self._full_text = QCheckBox(_tr("The articles in full"))
        self._notes = QCheckBox(_tr("My notes"))
        self._dismissed = QCheckBox(_tr("What I dismissed"))
        for box in (self._full_text, self._notes):
            box.setChecked(True)
        self._preview = QTextBrowser()
        self._preview.setOpenLinks(False)
        self._preview.setObjectName("page")
        self._preview.document().setDocumentMargin(16)
        self._preview.setAccessibleName(_tr("How it will read"))
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self._look)
        self._build()
        self._look()

    @property
    def order(self) -> Order:
        """As the dialog stands now."""
        shown = self._in_force if self._filtered.isChecked() else Filter()
        only = self._what.currentData()  # Qt gives a StrEnum back as a plain str
        return Order(
            format_for(str(self._form.currentData())),
            replace(shown, only=Only(only) if only else None),
            ExportOptions(self._full_text.isChecked(), self._notes.isChecked(), self._dismissed.isChecked()),
        )

    def _build(self) -> None:
        asked = QFormLayout()
        asked.setVerticalSpacing(10)
        asked.addRow(_tr("Form"), self._form)
        asked.addRow(_tr("What"), self._what)
        for box in (self._filtered, self._full_text, self._notes, self._dismissed):
            asked.addRow("", box)
        left = QWidget()
        left.setLayout(asked)
        left.setFixedWidth(330)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Save).setText(_tr("Export…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        right = QVBoxLayout()
        heading = QLabel(_tr("How it will read"))
        heading.setProperty("role", "muted")
        right.addWidget(heading)
        right.addWidget(self._preview, 1)
        across = QHBoxLayout()
        across.addWidget(left)
        across.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(across, 1)
        whole.addWidget(buttons)
        for chooser in (self._form, self._what):
            chooser.currentIndexChanged.connect(self._wait.start)
        for box in (self._filtered, self._full_text, self._notes, self._dismissed):
            box.toggled.connect(lambda _on: self._wait.start())

    def _look(self) -> None:
        """The content as Markdown reads it, whatever the form: what goes along is the same in all."""
        order = self.order
        text = format_for(".md").render(self._comparison, order.shown, order.options).decode()
        cut = "\n\n…" if len(text) > _LONGEST_PREVIEW else ""
        self._preview.setMarkdown(text[:_LONGEST_PREVIEW] + cut)


def form_name(form: Format) -> str:
    """What a form of export is called in the person's language."""
    return translated(form.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
