"""The bar under the menus: open, what is shown, walk, mark, export; what finds no room is one click away."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.model.comparison import Findings
from reader.model.discrepancy import Discrepancy
from reader.ui.actions import Actions
from reader.ui.roving import Roving
from reader.ui.theme import Look
from reader.ui.words import SIGNS, number

VIEWS = ("view_columns", "view_article", "view_matrix", "view_overview")
_CHIPS = (Look.SHARED, Look.DIFFERS, Look.UNIQUE)
_WALK = ("previous_difference", "next_difference")
_MARK = ("note", "link", "unlink")
_RIGHT = ("find", "lists", "export", "legend", "theme")
_YIELDING = ("theme", "legend", "unlink", "link", "note", "export", "lists", "find", *_WALK)
"""What goes to the menu at the end where the window is narrow, the first of these first."""
_ROOMY = 1640
"""Pixels from which the words of the views and of the commonest acts fit beside all else."""
_WORDED = ("open", "next_difference", "export", *VIEWS)
_SIGN = QSize(18, 18)
_SPACING = 4
"""As in the style sheet."""


class Tools(QToolBar):
    """The chips count what the filter lets through. Tab stops once in the bar; the arrow keys walk it."""

    def __init__(self, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._buttons: dict[str, QToolButton] = {}
        self._places: dict[str, QAction] = {}
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setIconSize(_SIGN)
        self._put("open")
        self.addSeparator()
        self._put_views()
        self.addSeparator()
        for look in _CHIPS:
            self._put(look.value)
            self._buttons[look.value].setProperty("role", f"chip-{look.value}")
            self._buttons[look.value].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._lines = {}
        for names in (_WALK, _MARK):
            self._lines[names] = self.addSeparator()
            for name in names:
                self._put(name)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        for name in _RIGHT:
            self._put(name)
        self._more = self._more_button()
        self._more_place = self.addWidget(self._more)
        Roving([*self._buttons.values(), self._more], self)
        self._fit()

    def button(self, name: str) -> QToolButton:
        """The button of an action."""
        return self._buttons[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_view(self, number: int) -> None:
        """Which of the views is in sight."""
        self._commands[VIEWS[number]].setChecked(True)

    def show_counts(self, findings: Findings, admits: Callable[[Discrepancy], bool]) -> None:
        differing = sum(any(admits(one) for one in finding.discrepancies) for finding in findings.groups)
        titles = {
            Look.SHARED: self.tr("Shared {count}").format(count=number(len(findings.groups) - differing)),
            Look.DIFFERS: self.tr("Differs {count}").format(count=number(differing)),
            Look.UNIQUE: self.tr("Only here {count}").format(count=number(len(findings.unique))),
        }
        for look, title in titles.items():
            self._commands[look.value].setText(f"{SIGNS[look]}  {title}")
        self._fit()

    def _put(self, name: str) -> None:
        place = self._places[name] = self.addWidget(self._made(name))
        place.setEnabled(self._commands[name].isEnabled())
        self._commands[name].enabledChanged.connect(place.setEnabled)

    def _made(self, name: str) -> QToolButton:
        button = self._buttons[name] = QToolButton()
        button.setDefaultAction(self._commands[name])
        button.setIconSize(_SIGN)
        return button

    def _put_views(self) -> None:
        """One of four, in one piece."""
        group = QActionGroup(self)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        end = {VIEWS[0]: "segment-first", VIEWS[-1]: "segment-last"}
        for name in VIEWS:
            group.addAction(self._commands[name])
            button = self._made(name)
            button.setProperty("role", end.get(name, "segment"))
            row.addWidget(button)
        self._commands[VIEWS[0]].setChecked(True)
        self.addWidget(box)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("»")
        button.setToolTip(self.tr("More tools"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu) -> None:
        """In the order of the bar."""
        menu.clear()
        for name in (*_WALK, *_MARK, *_RIGHT):
            if not self._places[name].isVisible():
                menu.addAction(self._commands[name])

    def _fit(self) -> None:
        """Words beside the signs where there is room for them; where there is none for all signs, some go to a menu."""
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonTextBesideIcon if self.width() >= _ROOMY else styles.ToolButtonIconOnly
        for name in _WORDED:
            if self._buttons[name].toolButtonStyle() is not style:
                self._buttons[name].setToolButtonStyle(style)
        takes = {name: self._takes(self._places[name]) for name in _YIELDING}
        more = self._takes(self._more_place)
        now = sum(takes[name] for name in _YIELDING if self._places[name].isVisible())
        now += more if self._more_place.isVisible() else 0
        lines = sum(self._takes(line) for line in self._lines.values() if not line.isVisible())
        room = self.width() - (self.sizeHint().width() - now) - lines
        kept = set(_YIELDING)
        for name in _YIELDING:
            if sum(takes[one] for one in kept) <= room - (more if len(kept) < len(_YIELDING) else 0):
                break
            kept.remove(name)
        for name in _YIELDING:
            self._places[name].setVisible(name in kept)
        for names, line in self._lines.items():
            line.setVisible(not kept.isdisjoint(names))
        self._more_place.setVisible(len(kept) < len(_YIELDING))

    def _takes(self, place: QAction) -> int:
        """Pixels of the bar."""
        return self.widgetForAction(place).sizeHint().width() + _SPACING
