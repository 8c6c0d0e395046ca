"""A difference that the engine missed: what kind it is, and the words of each article that differ."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.theme import serif
from reader.ui.words import kind_badge, kind_word, shortened

Place = tuple[Article, Span]


_LINE, _MOST_LINES = 58, 6
"""Letters that stand on a line of the dialog for certain, and the lines of a claim that are shown without scrolling."""


class DifferenceDialog(QDialog):
    """One box a claim: the words selected in it are those that differ; a box without selection takes no part."""

    def __init__(
        self, claims: Sequence[tuple[Article, Claim]], selected: Place | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Add a difference"))
        self.resize(760, 560)
        self._boxes: list[tuple[Article, Claim, QPlainTextEdit]] = []
        self.kind = QComboBox()
        self.kind.setAccessibleName(_tr("Kind of difference"))
        for kind in Kind:
            self.kind.addItem(f"{kind_badge(kind)}   {kind_word(kind)}", kind)
        self.why = QLineEdit()
        self.why.setPlaceholderText(_tr("why it matters (may stay empty)"))
        self.why.setAccessibleName(_tr("Why"))
        hint = QLabel(_tr("Select the words that differ, in two articles at least."))
        hint.setProperty("role", "muted")
        form = QFormLayout()
        form.setContentsMargins(0, 0, 8, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_tr("Kind"), self.kind)
        for article, claim in claims:
            form.addRow(shortened(article.name, 24).replace("&", "&&"), self._box(article, claim, selected))
        form.addRow(_tr("Why"), self.why)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(_tr("Add"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(_scrolling(form), 1)
        column.addWidget(buttons)
        self._check()

    @property
    def chosen_kind(self) -> Kind:
        """Qt gives an item's value back as a bare string."""
        return Kind(self.kind.currentData())

    @property
    def places(self) -> tuple[Place, ...]:
        """The selected words, article by article."""
        found = []
        for article, claim, box in self._boxes:
            cursor = box.textCursor()
            offsets = Offsets(article.words(claim.span))
            span = offsets.span_to_text(cursor.selectionStart(), cursor.selectionEnd())
            if span:
                found.append((article, span.shifted(claim.span.start)))
        return tuple(found)

    def _box(self, article: Article, claim: Claim, selected: Place | None) -> QPlainTextEdit:
        box = QPlainTextEdit(article.words(claim.span))
        box.setReadOnly(True)
        box.setFont(serif(11))
        box.setTabChangesFocus(True)
        lines = min(_MOST_LINES, 1 + len(box.toPlainText()) // _LINE)
        box.setFixedHeight(lines * box.fontMetrics().lineSpacing() + 22)
        box.setAccessibleName(_tr("The words of {article} that differ").format(article=article.name))
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if selected and selected[0].id == article.id and claim.span.contains(selected[1]):
            start, end = Offsets(box.toPlainText()).span_to_qt(selected[1].shifted(-claim.span.start))
            cursor = box.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            box.setTextCursor(cursor)
        box.selectionChanged.connect(self._check)
        self._boxes.append((article, claim, box))
        return box

    def _check(self) -> None:
        if hasattr(self, "_ok"):
            places = self.places
            apart = len({" ".join(article.words(span).casefold().split()) for article, span in places}) > 1
            self._ok.setEnabled(len({article.id for article, _ in places}) > 1 and apart)


def _scrolling(form: QFormLayout) -> QScrollArea:
    """A group of many claims is higher than a small screen."""
    inside = QWidget()
    inside.setLayout(form)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _tr(text: str) -> str:
    return QCoreApplication.translate("difference", text)
