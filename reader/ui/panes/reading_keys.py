"""The keys of reading: from column to column, from hit to hit, together or apart, copy, level."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.actions import COLUMNS, Actions
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.copying import quoted
from reader.ui.panes.find_bar import FindBar
from reader.ui.panes.pane_row import PaneRow
from reader.ui.panes.searching import Searching
from reader.ui.panes.spoken import claim_announcement
from reader.ui.selection import Selection
from reader.ui.theme import Theme


class ReadingKeys(QObject):
    """Connects the actions of the window that are about the columns; tells a screen reader what is selected."""

    def __init__(self, window: QWidget, row: PaneRow, selection: Selection, actions: Actions, bar: FindBar) -> None:
        super().__init__(window)
        self._row, self._selection = row, selection
        self.searching = Searching(row, bar)
        does = {
            "find": self.searching.open,
            "find_next": lambda: self.searching.step(1),
            "find_previous": lambda: self.searching.step(-1),
            "next_column": lambda: self.go(1),
            "previous_column": lambda: self.go(-1),
            "copy": self.copy,
            "level": self.bring_here,
        }
        for name, act in does.items():
            actions[name].triggered.connect(lambda _checked=False, act=act: act())
        actions["together"].setChecked(True)
        actions["together"].toggled.connect(self._pause)
        self._to_column = [actions[f"column_{number}"] for number in range(1, COLUMNS + 1)]
        for number, action in enumerate(self._to_column):
            action.triggered.connect(lambda _checked=False, number=number: self.go_to(number))
        row.cleared.connect(selection.clear)
        selection.changed.connect(self._announce)

    def dress(self, theme: Theme) -> None:
        self.searching.dress(theme)

    def follow(self) -> None:
        """The articles have changed: search them again; there are as many columns to go to as are shown."""
        self.searching.again()
        for number, action in enumerate(self._to_column):
            action.setEnabled(number < len(self._row.columns))

    def here(self) -> int | None:
        """The number of the column that has the focus, from 0."""
        focus = QApplication.focusWidget()
        return next((place for place, column in enumerate(self._row.columns) if column.pane is focus), None)

    def go(self, by: int) -> None:
        """To the column that stands `by` further on, round the end."""
        columns, here = len(self._row.columns), self.here()
        if columns:
            self.go_to((here + by) % columns if here is not None else 0)

    def go_to(self, number: int) -> None:
        """To a column by its number from 0; nowhere where there are fewer."""
        if number < len(self._row.columns):
            self._row.columns[number].pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """The selected words, else the selected claim, with their source."""
        here = self.here()
        pane = self._row.columns[here].pane if here is not None else None
        claim = self._selection.claim
        if pane and pane.textCursor().hasSelection():
            pane.copy()
        elif claim and any(column.article.id == claim.article for column in self._row.columns):
            column = self._row.column(claim.article)
            QGuiApplication.clipboard().setMimeData(quoted(column.article, claim.span, self._row.locale()))

    def bring_here(self) -> None:
        """The counterparts of the selected claim to its height; else all columns to where this one is read."""
        here = self.here()
        if self._selection.claim or self._selection.finding:
            self._row.level(self._selection)
        elif here is not None:
            self._row.conductor.bring_here(self._row.columns[here].pane)

    def _pause(self, on: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
        self._row.conductor.together = on
        here = self.here()
        if on and here is not None:
            self._row.conductor.bring_here(self._row.columns[here].pane)

    def _announce(self) -> None:
        claim = self._selection.claim
        pane = next((column.pane for column in self._row.columns if claim and column.article.id == claim.article), None)
        if pane and claim:
            self._say(pane, claim_announcement(pane.highlight(claim), pane.article))

    def _say(self, pane: ArticlePane, words: str) -> None:
        pane.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, words))
