"""The notes on what is selected, and a place to write one. What is being written is never lost to a click elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.keys import target_key
from reader.model.marks import Annotation, Target
from reader.ui.dates import spoken_date
from reader.ui.theme import Theme, icon, sans
from reader.ui.words import target_words


class NotesBox(QWidget):
    """Ctrl+Return saves, Escape leaves; each target keeps its own draft until it is saved or emptied."""

    added = Signal(str, object)
    reworded = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target: Target | None = None
        self._editing: Annotation | None = None
        self._drafts: dict[str, str] = {}
        self._shown: Sequence[Annotation] = ()
        self._rows: list[QWidget] = []
        self._about = QLabel()
        self._about.setProperty("role", "muted")
        self._about.setFont(sans(8.5))
        self._about.setWordWrap(True)
        self.editor = QPlainTextEdit()
        self.editor.setPlaceholderText(self.tr("Write a note…  (A)"))
        self.editor.setAccessibleName(self.tr("A note on what is selected"))
        self.editor.setTabChangesFocus(True)
        self.editor.setFont(sans(10))
        self.editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.textChanged.connect(self._show_editor)
        self.editor.installEventFilter(self)
        self._save = QPushButton(self.tr("Save note"))
        self._save.setToolTip(self.tr("Save note (Ctrl+Return)"))
        self._save.clicked.connect(self.save)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.give_up)
        buttons = QHBoxLayout()
        buttons.addWidget(self._about, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(self._list)
        column.addWidget(self.editor)
        column.addLayout(buttons)
        self._show_editor()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._show_rows()

    def show_notes(self, notes: Sequence[Annotation], target: Target | None) -> None:
        """The notes, and what a new one would be on. A draft of another target waits until that is looked at again."""
        if tuple(notes) != tuple(self._shown):
            self._shown = notes
            self._show_rows()
        if self._key(target) != self._key(self._target):
            self._keep_draft()
            self._target, self._editing = target, None
            self.editor.setPlainText(self._drafts.get(self._key(target), ""))
        self.setEnabled(target is not None)
        self._show_editor()

    def write_on(self, target: Target) -> None:
        """Begin a note on something else than what is selected: words of a passage, say."""
        self._keep_draft()
        self._target, self._editing = target, None
        self.editor.setPlainText(self._drafts.get(self._key(target), ""))
        self.setEnabled(True)
        self.editor.setFocus()
        self._show_editor()

    def edit(self, note: Annotation) -> None:
        self._keep_draft()
        self._editing = note
        self.editor.setPlainText(note.text)
        self.editor.setFocus()
        self.editor.selectAll()

    def save(self) -> None:
        text, editing = self.editor.toPlainText().strip(), self._editing
        self._drafts.pop(self._key(self._target), None)
        self._editing = None
        self.editor.clear()
        if editing:
            self.reworded.emit(editing, text)
        elif text and self._target:
            self.added.emit(text, self._target)
        self.left.emit()

    def give_up(self) -> None:
        self._editing = None
        self._drafts.pop(self._key(self._target), None)
        self.editor.clear()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if (
                event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
                and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._keep_draft()
                self.left.emit()
                return True
        if watched is self.editor and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        return super().eventFilter(watched, event)

    def _key(self, target: Target | None) -> str:
        return target_key(target) if target else ""

    def _keep_draft(self) -> None:
        text = self.editor.toPlainText()
        if self._target and not self._editing:
            self._drafts[self._key(self._target)] = text

    def _show_editor(self) -> None:
        writing = self.editor.hasFocus() or bool(self.editor.toPlainText())
        lines = min(8, max(1, self.editor.document().lineCount()))
        self.editor.setFixedHeight(
            (lines if not writing else max(3, lines)) * self.editor.fontMetrics().lineSpacing() + 20
        )
        for widget in (self._save, self._cancel, self._about):
            widget.setVisible(writing)
        self._save.setEnabled(bool(self.editor.toPlainText().strip()) or self._editing is not None)
        if self._target:
            self._about.setText(self.tr("On {target}").format(target=target_words(self._target)))

    def _show_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(note) for note in self._shown]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, note: Annotation) -> QWidget:
        row = QFrame()
        row.setProperty("role", "note")
        words = QLabel(note.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setFont(sans(10))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = [note.author, _when(note.created, self.locale()), target_words(note.target)]
        facts = QLabel("  ·  ".join(filter(None, told)))
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setProperty("role", "muted")
        facts.setFont(sans(8.5))
        facts.setWordWrap(True)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(words)
        text.addWidget(facts)
        across = QHBoxLayout(row)
        across.setContentsMargins(9, 4, 3, 5)
        across.addLayout(text, 1)
        for picture, title, act in (
            ("message-square-text", self.tr("Change this note"), lambda: self.edit(note)),
            ("trash-2", self.tr("Remove this note"), lambda: self.reworded.emit(note, "")),
        ):
            button = QToolButton()
            button.setIcon(icon(picture, self._theme.muted))
            button.setProperty("role", "small")
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.clicked.connect(act)
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _when(created: str, locale: QLocale) -> str:
    at = QDateTime.fromString(created, Qt.DateFormat.ISODate)
    if not at.isValid():
        return ""
    here = at.toLocalTime()
    day = spoken_date(here.date().toString(Qt.DateFormat.ISODate), locale)
    return f"{day}, {locale.toString(here.time(), QLocale.FormatType.ShortFormat)}"
