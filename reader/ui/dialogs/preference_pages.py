"""The pages of the preferences: each setting with one line on what it does, in force at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.model.options import CompareOptions, Preset
from reader.ui.appearance import Appearance
from reader.ui.recovery import recovery_folder
from reader.ui.theme import Scheme, sans


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
        self._form.addRow(title, column)


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
        strong = _box(_tr("Stronger marks"), now.strong, lambda on: appearance.prefer(strong=on))
        self.ask("", strong, _tr("Darker lines and fills. Every mark has a sign and a line style of its own as well."))
        family = QComboBox()
        family.addItem(_tr("Reader Serif (comes with the program)"), "")
        for name in QFontDatabase.families():
            family.addItem(name, name)
        family.setCurrentIndex(max(0, family.findData(now.family)))
        family.currentIndexChanged.connect(lambda _at: appearance.prefer(family=family.currentData()))
        self.ask(_tr("Font"), family, _tr("The letters of the articles."))
        size = QDoubleSpinBox(minimum=7, maximum=28, singleStep=0.5, value=now.points, suffix=" pt")
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
    """What changes the findings; saved with the comparison, and undone like any act."""

    def __init__(self, options: CompareOptions, change: Callable[[CompareOptions], None]) -> None:
        super().__init__()
        self._change = change
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
        self._same = QPlainTextEdit("\n".join(" = ".join(sorted(words)) for words in options.same_words))
        self._same.setPlaceholderText(_tr("the president = Ms Orlov"))
        self._same.setTabChangesFocus(True)
        apply = QPushButton(_tr("Use these words"))
        apply.clicked.connect(self._tell)
        self.ask(_tr("The same words"), self._same, _tr("One line for each: names and words that mean the same here."))
        self._form.addRow("", apply)

    def _tell(self) -> None:
        lines = (frozenset(word.strip() for word in line.split("=") if word.strip()) for line in self._lines())
        same = tuple(words for words in lines if len(words) > 1)
        self._change(CompareOptions(preset=Preset(self._preset.currentData()), same_words=same))

    def _lines(self) -> list[str]:
        return self._same.toPlainText().splitlines()


class MarksPage(Page):
    """Whose marks they are."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        author = QLineEdit(appearance.preferences.author)
        author.setPlaceholderText(_tr("No name"))
        author.editingFinished.connect(lambda: appearance.prefer(author=author.text().strip()))
        self.ask(_tr("Your name"), author, _tr("Stands on your notes, here and in what you hand on."))


class FilesPage(Page):
    """What is kept where."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        journal = _box(
            _tr("Keep what I do, act by act"), appearance.preferences.journal, lambda on: appearance.prefer(journal=on)
        )
        self.ask("", journal, _tr("After a crash you go on where you were. It is thrown away when you close."))
        folder = QPushButton(_tr("Show the folder"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(recovery_folder()))))
        self.ask(_tr("Where"), folder, str(recovery_folder()))


def _box(title: str, on: bool, change: Callable[[bool], None]) -> QCheckBox:  # noqa: FBT001 - as QCheckBox has it
    box = QCheckBox(title)
    box.setChecked(on)
    box.toggled.connect(change)
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("preferences", text)
