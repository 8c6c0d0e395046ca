"""The bar under the menus: open, what is shown, walk, mark, export."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from reader.model.comparison import Findings
from reader.model.discrepancy import Discrepancy
from reader.ui.actions import Actions
from reader.ui.theme import Look

_LEFT = (("open",), ("shared", "differs", "unique"), ("previous_difference", "next_difference"), ("note", "unlink"))
_RIGHT = ("export", "theme")


class Tools(QToolBar):
    """The chips count what the filter lets through."""

    def __init__(self, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for names in _LEFT:
            for name in names:
                self.addAction(commands[name])
            self.addSeparator()
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        for name in _RIGHT:
            self.addAction(commands[name])

    def show_counts(self, findings: Findings, admits: Callable[[Discrepancy], bool]) -> None:
        differing = sum(any(admits(one) for one in finding.discrepancies) for finding in findings.groups)
        titles = {
            Look.SHARED: self.tr("Shared {count}").format(count=len(findings.groups) - differing),
            Look.DIFFERS: self.tr("Differs {count}").format(count=differing),
            Look.UNIQUE: self.tr("Only here {count}").format(count=len(findings.unique)),
        }
        for look, title in titles.items():
            self._commands[look.value].setText(title)
