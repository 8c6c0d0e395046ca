"""The bar under the menus: open, what is shown, walk, mark, export."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.model.comparison import Findings
from reader.model.discrepancy import Discrepancy
from reader.ui.actions import Actions
from reader.ui.theme import Look
from reader.ui.words import SIGNS

_LEFT = (
    ("open",),
    ("shared", "differs", "unique"),
    ("previous_difference", "next_difference"),
    ("note", "link", "unlink"),
)
_ROOMY = 1640
"""Pixels from which the words of the views and of the commonest acts fit beside all else."""
_WORDED = ("open", "next_difference", "export")
VIEWS = ("view_columns", "view_article", "view_matrix", "view_overview")
_RIGHT = ("find", "lists", "export", "legend", "theme")
_SIGN = QSize(18, 18)


class Tools(QToolBar):
    """The chips count what the filter lets through."""

    def __init__(self, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._views: list[QToolButton] = []
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(_SIGN)
        for names in _LEFT:
            for name in names:
                self.addAction(commands[name])
            if names != _LEFT[-1]:
                self.addSeparator()
            if names == _LEFT[0]:
                self._add_views()
        for look in (Look.SHARED, Look.DIFFERS, Look.UNIQUE):
            self.widgetForAction(commands[look.value]).setProperty("role", f"chip-{look.value}")
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        for name in _RIGHT:
            self.addAction(commands[name])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words beside the signs where there is room for them."""
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonTextBesideIcon if self.width() >= _ROOMY else styles.ToolButtonIconOnly
        worded = [self.widgetForAction(self._commands[name]) for name in _WORDED]
        for button in [*worded, *self._views]:
            if isinstance(button, QToolButton) and button.toolButtonStyle() is not style:
                button.setToolButtonStyle(style)

    def show_view(self, number: int) -> None:
        """Which of the views is in sight."""
        self._commands[VIEWS[number]].setChecked(True)

    def _add_views(self) -> None:
        """One of four, in one piece."""
        group = QActionGroup(self)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name in VIEWS:
            group.addAction(self._commands[name])
            button = QToolButton()
            button.setDefaultAction(self._commands[name])
            button.setIconSize(_SIGN)
            self._views.append(button)
            end = {VIEWS[0]: "segment-first", VIEWS[-1]: "segment-last"}
            button.setProperty("role", end.get(name, "segment"))
            row.addWidget(button)
        self._commands[VIEWS[0]].setChecked(True)
        self.addWidget(box)
        self.addSeparator()

    def show_counts(self, findings: Findings, admits: Callable[[Discrepancy], bool]) -> None:
        differing = sum(any(admits(one) for one in finding.discrepancies) for finding in findings.groups)
        titles = {
            Look.SHARED: self.tr("Shared {count}").format(count=len(findings.groups) - differing),
            Look.DIFFERS: self.tr("Differs {count}").format(count=differing),
            Look.UNIQUE: self.tr("Only here {count}").format(count=len(findings.unique)),
        }
        for look, title in titles.items():
            self._commands[look.value].setText(f"{SIGNS[look]}  {title}")
