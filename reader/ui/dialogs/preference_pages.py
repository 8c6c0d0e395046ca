"""The pages of the preferences: each setting with one line on what it does, in force at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QFontDatabase, QHideEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.model.discrepancy import Kind
from reader.model.options import CompareOptions, Preset
from reader.text.encoder import is_installed
from reader.ui.appearance import Appearance
from reader.ui.eyes import Eyes
from reader.ui.recovery import recovery_folder
from reader.ui.theme import Scheme, sans
from reader.ui.words import kind_word

_KINDS_IN_A_ROW = 3


class Page(QWidget):
    """A form whose every row has its line of explanation below."""

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(18, 18, 18, 18)
        self._form.setVerticalSpacing(6)

    def ask(self, title: str, asked: QWidget, does: str) -> None:
        """One setting: its name, the widget that changes it, what it does."""
        asked.setAccessibleName(title)
        asked.setAccessibleDescription(does)
        explained = QLabel(does)
        explained.setProperty("role", "muted")
        explained.setFont(sans(8.75))
        explained.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(asked)
        column.addWidget(explained)
        column.addSpacing(8)
        label = QLabel(title)
        label.setBuddy(asked)
        if isinstance(asked, QAbstractSpinBox):  # a style sheet's padding does not reach the field within
            for field in asked.findChildren(QLineEdit):
                field.setTextMargins(7, 0, 0, 0)
        self._form.addRow(label, column)


class ReadingPage(Page):
    """Fonts, sizes, colours."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        now = appearance.preferences
        scheme = QComboBox()
        for title, value in (
            (_tr("As the system"), Scheme.SYSTEM),
            (_tr("Light"), Scheme.LIGHT),
            (_tr("Dark"), Scheme.DARK),
        ):
            scheme.addItem(title, value)
        scheme.setCurrentIndex(scheme.findData(now.scheme))
        scheme.currentIndexChanged.connect(lambda _at: appearance.prefer(scheme=Scheme(scheme.currentData())))
        self.ask(_tr("Colours"), scheme, _tr("Light paper, dark paper, or what the system says."))
        family = QComboBox()
        family.addItem(_tr("Reader Serif (comes with the program)"), "")
        for name in QFontDatabase.families():
            family.addItem(name, name)
        family.setCurrentIndex(max(0, family.findData(now.family)))
        family.currentIndexChanged.connect(lambda _at: appearance.prefer(family=family.currentData()))
        self.ask(_tr("Font"), family, _tr("The letters of the articles."))
        size = QDoubleSpinBox(minimum=7, maximum=28, decimals=1, singleStep=0.5, value=now.points, suffix=" pt")
        size.valueChanged.connect(lambda points: appearance.prefer(points=points))
        self.ask(_tr("Size"), size, _tr("Also by Ctrl and plus or minus."))
        leading = QSpinBox(minimum=110, maximum=220, singleStep=4, value=now.leading, suffix=" %")
        leading.valueChanged.connect(lambda percent: appearance.prefer(leading=percent))
        self.ask(_tr("Line height"), leading, _tr("The room between lines."))
        measure = QSpinBox(minimum=36, maximum=120, singleStep=4, value=now.measure)
        measure.valueChanged.connect(lambda letters: appearance.prefer(measure=letters))
        self.ask(_tr("Line width"), measure, _tr("The most letters in a line; narrower columns have fewer."))
        still = _box(_tr("No motion"), now.still, lambda on: appearance.prefer(still=on))
        self.ask("", still, _tr("Columns jump to their places and do not glide."))


class ComparisonPage(Page):
    """What changes the findings is saved with the comparison, and undone like any act; which kinds are shown at first
    is a habit of the person.
    """

    def __init__(
        self, appearance: Appearance, options: CompareOptions, change: Callable[[CompareOptions], None]
    ) -> None:
        super().__init__()
        self._appearance, self._options, self._change = appearance, options, change
        self._preset = QComboBox()
        for title, preset in (
            (_tr("Strict: only what is sure"), Preset.STRICT),
            (_tr("Balanced"), Preset.BALANCED),
            (_tr("Lenient: more, and less sure"), Preset.LENIENT),
        ):
            self._preset.addItem(title, preset)
        self._preset.setCurrentIndex(self._preset.findData(options.preset))
        self._preset.currentIndexChanged.connect(lambda _at: self._tell())
        self.ask(
            _tr("How sure"), self._preset, _tr("How sure the program is before it shows that claims are the same.")
        )
        self.ask(_tr("Kinds"), self._kinds(), _tr("Which kinds of difference are shown. The lists can show others."))
        self._same = Lines("\n".join(" = ".join(sorted(words)) for words in options.same_words))
        self._same.setPlaceholderText(_tr("the president = Ms Orlov"))
        self._same.left.connect(self._tell)
        self.ask(
            _tr("The same words"),
            self._same,
            _tr("One line for each: names and words that mean the same here. In force as soon as you leave the field."),
        )
        self._semantic = _box(_tr("By meaning"), options.semantic, lambda _on: self._tell())
        self._semantic.setEnabled(is_installed())
        self.ask(
            _tr("Other languages"),
            self._semantic,
            _tr("Matches articles that are not in English by what their sentences mean, across languages too.")
            if is_installed()
            else _tr("Needs the extra “semantic”, which is not installed here."),
        )
        self._amiss = QLabel()
        self._amiss.setTextFormat(Qt.TextFormat.PlainText)
        self._amiss.setWordWrap(True)
        self._form.addRow("", self._amiss)

    def _kinds(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        left_out = self._appearance.preferences.left_out
        for place, kind in enumerate(Kind):
            tick = _box(kind_word(kind), kind not in left_out, partial(self._show_kind, kind))
            grid.addWidget(tick, *divmod(place, _KINDS_IN_A_ROW))
        return box

    def _show_kind(self, kind: Kind, on: bool) -> None:  # noqa: FBT001 - a slot of QCheckBox.toggled
        left_out = self._appearance.preferences.left_out
        self._appearance.prefer(left_out=left_out - {kind} if on else left_out | {kind})

    def _tell(self) -> None:
        lines = [line.strip() for line in self._same.toPlainText().splitlines() if line.strip()]
        sets = {line: frozenset(word.strip() for word in line.split("=") if word.strip()) for line in lines}
        alone = [line for line, words in sets.items() if len(words) < 2]
        said = _tr("Put = between the words that mean the same: {line}").format(line=alone[0]) if alone else ""
        self._amiss.setText(said)
        same = tuple(dict.fromkeys(words for words in sets.values() if len(words) > 1))
        told = replace(
            self._options,
            preset=Preset(self._preset.currentData()),
            same_words=same,
            semantic=self._semantic.isChecked(),
        )
        if told != self._options:
            self._options = told
            self._change(told)


class Lines(QPlainTextEdit):
    """`left` says that the person has done with it: by key, by mouse, or by closing the dialog."""

    left = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()


class MarksPage(Page):
    """Whose marks they are, and what they look like."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        now = appearance.preferences
        author = QLineEdit(now.author)
        author.setPlaceholderText(_tr("No name"))
        author.editingFinished.connect(lambda: appearance.prefer(author=author.text().strip()))
        self.ask(_tr("Your name"), author, _tr("Stands on your notes, here and in what you hand on."))
        eyes = QComboBox()
        for title, value in (
            (_tr("For usual eyes"), Eyes.USUAL),
            (_tr("Where red and green look alike"), Eyes.RED_GREEN),
            (_tr("Where blue and yellow look alike"), Eyes.BLUE_YELLOW),
        ):
            eyes.addItem(title, value)
        eyes.setCurrentIndex(eyes.findData(now.eyes))
        eyes.currentIndexChanged.connect(lambda _at: appearance.prefer(eyes=Eyes(eyes.currentData())))
        self.ask(
            _tr("Colours of marks"),
            eyes,
            _tr("So that shared, differing, unique and your own marks stay apart; each has a sign as well."),
        )
        strong = _box(_tr("Stronger marks"), now.strong, lambda on: appearance.prefer(strong=on))
        self.ask("", strong, _tr("Darker lines and fills, whiter paper."))


class FilesPage(Page):
    """What is kept where."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        journal = _box(
            _tr("Keep what I do, act by act"), appearance.preferences.journal, lambda on: appearance.prefer(journal=on)
        )
        self.ask("", journal, _tr("After a crash you go on where you were. It is thrown away when you close."))
        autosave = _box(
            _tr("Save by itself"), appearance.preferences.autosave, lambda on: appearance.prefer(autosave=on)
        )
        self.ask("", autosave, _tr("A comparison that has a file is saved a moment after each act."))
        folder = QPushButton(_tr("Show the folder"))
        folder.setAutoDefault(False)
        folder.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(recovery_folder()))))
        self.ask(_tr("Where"), folder, str(recovery_folder()))


def _box(title: str, on: bool, change: Callable[[bool], None]) -> QCheckBox:  # noqa: FBT001 - as QCheckBox has it
    box = QCheckBox(title)
    box.setChecked(on)
    box.toggled.connect(change)
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("preferences", text)
