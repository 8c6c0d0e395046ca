"""The colours and type in force, and the preferences behind them."""

from math import log
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.ui.eyes import for_eyes
from reader.ui.preferences import LARGEST, SMALLEST, Preferences
from reader.ui.theme import Scheme, Theme, apply_theme, theme_for

_STEP = 1.1


def theme_of(preferences: Preferences, application: QApplication) -> Theme:
    """The colours that a person prefers."""
    return for_eyes(theme_for(preferences.scheme, application, strong=preferences.strong), preferences.eyes)


class Appearance(QObject):
    """`changed` says that every view must dress anew."""

    changed = Signal()

    def __init__(self, application: QApplication, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self.preferences = preferences
        self.theme = self._chosen()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def prefer(self, **changed: Any) -> None:
        """Change preferences by name, keep them for the next start, and dress everything."""
        self.preferences = self.preferences.with_(**changed)
        self.preferences.save()
        self._dress()

    def toggle_dark(self) -> None:
        self.prefer(scheme=Scheme.LIGHT if self.theme.dark else Scheme.DARK)

    def scale_text(self, by: float) -> None:
        """By a factor, to the nearest of a few sizes, the same ones up and down: Qt keeps the letters of each size that
        was ever shown (measured: 95 kB each, and there would be 210).
        """
        usual = Preferences().points
        step = round(log(self.preferences.points * by / usual, _STEP))
        self.prefer(points=round(max(SMALLEST, min(LARGEST, usual * _STEP**step)), 1))

    def _follow_system(self) -> None:
        if self.preferences.scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        """Colours of the whole application only where they are others: to style every widget anew takes long."""
        before, self.theme = self.theme, self._chosen()
        if self.theme != before:
            apply_theme(self._application, self.theme)
        self.changed.emit()

    def _chosen(self) -> Theme:
        return theme_of(self.preferences, self._application)
