"""What the program is, its version, and the licences of all that it is made of."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.ui.made_of import Part, parts, texts
from reader.ui.theme import sans, serif


class About(QDialog):
    """All of it can be read without a network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("About Source Reader"))
        self.resize(640, 560)
        title = QLabel(f"Source Reader {__version__}")
        title.setFont(serif(18, QFont.Weight.DemiBold))
        says = QLabel(_tr("Several articles about one event, side by side. It never says who is right."))
        says.setWordWrap(True)
        licence = QLabel(
            _tr("MIT licence. Qt and Qt for Python are used under the LGPL 3; their files may be replaced by others.")
        )
        licence.setWordWrap(True)
        licence.setProperty("role", "muted")
        self.pages = QTabWidget()
        self.pages.addTab(_table(parts()), _tr("Made of"))
        self._texts = QPlainTextEdit(readOnly=True)
        self._texts.setAccessibleName(_tr("Licences in full"))
        self._texts.setFont(sans(9))
        self.pages.addTab(self._texts, _tr("Licences in full"))
        self.pages.currentChanged.connect(self._fill)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        for widget in (title, says, licence, self.pages, buttons):
            column.addWidget(widget)

    def _fill(self) -> None:
        """The texts, a megabyte of them, once somebody looks."""
        if self.pages.currentWidget() is self._texts and self._texts.document().isEmpty():
            self._texts.setPlainText(texts())


def _table(made_of: Sequence[Part]) -> QTableWidget:
    table = QTableWidget(len(made_of), 3)
    table.setHorizontalHeaderLabels([_tr("Part"), _tr("Version"), _tr("Licence")])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setAccessibleName(_tr("What it is made of, with licences"))
    for row, part in enumerate(made_of):
        for column, said in enumerate((part.name, part.version, part.licence)):
            item = QTableWidgetItem(said)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)
