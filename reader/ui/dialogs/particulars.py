"""Set right what the page says of itself: title, outlet, author, date, address, language."""

import re
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.model.article import Article, Particulars
from reader.ui.words import translated

_FIELDS = ("title", "outlet", "author", "published", "address", "language", "credit")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?)?)?")


class ParticularsDialog(QDialog):
    """What was read but not believed is told beside its field."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = article.particulars
        self.setWindowTitle(_tr("Title, outlet, date of {article}").format(article=article.name))
        self.setMinimumWidth(520)
        form = QFormLayout()
        form.setSpacing(8)
        self.fields: dict[str, QLineEdit] = {}
        doubts = {doubt.field: doubt for doubt in article.doubts}
        for name, title in zip(_FIELDS, _titles(), strict=True):
            field = QLineEdit(getattr(article.particulars, name) or "")
            field.setAccessibleName(title)
            field.textChanged.connect(self._check)
            self.fields[name] = field
            form.addRow(title, field)
            if (doubt := doubts.get(name)) is not None:
                said = QLabel(
                    _tr("“{value}” was read, but: {why}").format(value=doubt.value, why=translated(doubt.why))
                )
                said.setTextFormat(Qt.TextFormat.PlainText)
                said.setWordWrap(True)
                said.setProperty("role", "muted")
                form.addRow("", said)
        self.fields["published"].setPlaceholderText(_tr("year-month-day, as much of it as is sure: 2020-07-15"))
        self._hint = QLabel()
        self._hint.setProperty("role", "differs")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        self._check()

    @property
    def particulars(self) -> Particulars:
        """As they are written now; what is empty is not known."""
        return replace(self._before, **{name: field.text().strip() or None for name, field in self.fields.items()})

    def _check(self) -> None:
        if "published" not in self.fields or not hasattr(self, "_ok"):
            return
        date = self.fields["published"].text().strip()
        sound = not date or _DATE.fullmatch(date) is not None
        self._hint.setText("" if sound else _tr("Write the date as 2020, 2020-07 or 2020-07-15."))
        self._ok.setEnabled(sound)


def _titles() -> tuple[str, ...]:
    return (
        _tr("Title"),
        _tr("Outlet"),
        _tr("Author"),
        _tr("Published"),
        _tr("Address"),
        _tr("Language"),
        _tr("Taken from"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("particulars", text)
