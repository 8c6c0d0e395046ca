"""The preferences: every change is in force at once; "Reset" brings back what the program came with."""

from collections.abc import Callable
from dataclasses import asdict, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from reader.model.options import CompareOptions
from reader.ui.appearance import Appearance
from reader.ui.dialogs.key_page import KeyPage
from reader.ui.dialogs.preference_pages import ComparisonPage, FilesPage, MarksPage, ReadingPage
from reader.ui.preferences import Preferences


class PreferencesDialog(QDialog):
    """`options` belong to the open comparison; changing them is an edit of it."""

    def __init__(
        self,
        appearance: Appearance,
        options: CompareOptions,
        change_options: Callable[[CompareOptions], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance, self._options, self._tell_options = appearance, options, change_options
        self.setWindowTitle(_tr("Preferences"))
        self.resize(620, 640)
        self._pages = QTabWidget()
        self._fill()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).setText(_tr("Reset"))
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._reset)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter ends the typing in a field, not the dialog
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._pages)
        column.addWidget(buttons)

    def _fill(self) -> None:
        at = self._pages.currentIndex()
        while page := self._pages.widget(0):
            self._pages.removeTab(0)
            page.deleteLater()
        appearance = self._appearance
        keys = KeyPage(appearance.preferences.keys, lambda keys: appearance.prefer(keys=keys))
        for page, title in (
            (ReadingPage(appearance), _tr("Reading")),
            (ComparisonPage(appearance, self._options, self._change_options), _tr("Comparison")),
            (MarksPage(appearance), _tr("Marks")),
            (FilesPage(appearance), _tr("Files")),
            (keys, _tr("Keys")),
        ):
            self._pages.addTab(page, title)
        self._pages.setCurrentIndex(max(0, at))

    def _change_options(self, options: CompareOptions) -> None:
        self._options = options
        self._tell_options(options)

    def _reset(self) -> None:
        """Everything but what is nobody's default, the name on the notes and the same words."""
        standing = replace(self._options, preset=CompareOptions().preset)
        if standing != self._options:
            self._change_options(standing)
        kept = self._appearance.preferences
        standard = Preferences(author=kept.author)
        self._appearance.prefer(**asdict(standard))
        self._fill()


def _tr(text: str) -> str:
    return QCoreApplication.translate("preferences", text)
