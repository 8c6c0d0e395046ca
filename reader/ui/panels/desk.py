"""All that is read in the window: the views of one comparison, the lists beside them, the inspector below or aside."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.marks import Status
from reader.model.targets import passage
from reader.ui.panels.article_view import ArticleView
from reader.ui.panels.drag_link import DragLink
from reader.ui.panels.filtered import Filtered
from reader.ui.panels.group import GroupPanel
from reader.ui.panels.held import Held
from reader.ui.panels.lists import Lists
from reader.ui.panels.matrix import Matrix
from reader.ui.panels.overview import Overview
from reader.ui.panels.split import Split
from reader.ui.panels.text_acts import TextActs
from reader.ui.panes.pane_row import PaneRow
from reader.ui.parts import Parts
from reader.ui.theme import Theme

_ROOMY = 1500
"""Pixels from which the lists are shown until the person says otherwise; the columns come first."""


class View(IntEnum):
    """The views of one comparison, in the order in which they are offered."""

    SIDE_BY_SIDE = 0
    ARTICLE = 1
    MATRIX = 2
    OVERVIEW = 3


class Desk(Split):
    """What is selected, filtered and scrolled survives every change of view."""

    view_changed = Signal(int)
    menu_wanted = Signal(object, object)

    def __init__(self, parts: Parts, row: PaneRow, theme: Theme, points: float, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._parts, self._row = parts, row
        self.inspector = GroupPanel(parts, theme)
        self.lists = Lists(parts, theme)
        self.article = ArticleView(parts, theme, points)
        self.matrix = Matrix(parts, theme)
        self.overview = Overview(parts, theme)
        self.views = QStackedWidget()
        for view in (row, self.article, self.matrix, self.overview):
            self.views.addWidget(view)
        self.text = TextActs(parts, self.lists.find_nearest, self)
        self._caret: Claim | None = None
        self._drag = DragLink(parts.linking, self)
        self._lay_out()
        self._connect()
        self._put_inspector(aside=bool(QSettings().value("window/aside", False, bool)))

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of these names do."""
        parts = self._parts
        return {
            **self.text.acts(),
            "next_difference": lambda: parts.navigator.walk(1),
            "previous_difference": lambda: parts.navigator.walk(-1),
            "next_unreviewed": lambda: parts.navigator.walk_unreviewed(1),
            "previous_unreviewed": lambda: parts.navigator.walk_unreviewed(-1),
            "next_unique": lambda: parts.navigator.walk_unique(1),
            "previous_unique": lambda: parts.navigator.walk_unique(-1),
            **{name: partial(self._act_at_caret, act) for name, act in self._marks().items()},
            "confirm_all": self.lists.differences.confirm_shown,
            "show_all": parts.view.show_all,
            "lists": self.turn_lists,
            "inspector_aside": self.turn_inspector,
            "view_columns": lambda: self.show_view(View.SIDE_BY_SIDE),
            "view_article": lambda: self.show_view(View.ARTICLE),
            "view_matrix": lambda: self.show_view(View.MATRIX),
            "view_overview": lambda: self.show_view(View.OVERVIEW),
        }

    def _marks(self) -> Mapping[str, Callable[[], object]]:
        parts = self._parts
        return {
            "note": self.write_note,
            "confirm": lambda: parts.marking.judge(Status.CONFIRMED),
            "dismiss": lambda: parts.marking.judge(Status.DISMISSED),
            "bookmark": parts.marking.toggle_bookmark,
            "link": parts.linking.hold_or_link,
            "unlink": parts.linking.unlink,
            "alone": parts.linking.leave_alone,
        }

    def _act_at_caret(self, act: Callable[[], object]) -> None:
        """A mark is put where the person has last been: by the caret, if that was moved since something was chosen."""
        if self._caret is not None:
            self._parts.navigator.read_at(self._caret)
        act()

    def _stand_at(self, claim: Claim | None) -> None:
        self._caret = claim

    def show_view(self, view: View) -> None:
        """Another view of the same: it takes up what is looked at."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.views.isAncestorOf(focus)
        self.views.setCurrentIndex(view)
        self._refresh_view()
        page = {View.ARTICLE: self.article.list, View.MATRIX: self.matrix.table, View.OVERVIEW: self.overview.table}
        if inside and view in page:
            page[view].setFocus()
        self.view_changed.emit(int(view))

    def show_findings(self) -> None:
        """The findings, the marks or the filter have changed; what is looked at is shown after it."""
        if self._row.is_behind(self._parts.session.comparison):
            self._show_columns()
        self.filtered.refresh()
        self._drag.watch([column.pane for column in self._row.columns])
        self._refresh_view()

    def show_selection(self) -> None:
        self.inspector.show_selection()
        self.lists.refresh()
        current = self.views.currentWidget()
        if isinstance(current, ArticleView | Matrix):
            current.show_selection()

    def dress(self, theme: Theme, points: float) -> None:
        self.inspector.dress(theme)
        self.lists.dress(theme)
        self.article.dress(theme, points)
        self.matrix.dress(theme)
        self.overview.dress(theme)

    def write_note(self) -> None:
        """A note on the words that are selected in a text, else on what is looked at."""
        words = self.text.words()
        self.inspector.write_note(passage(*words) if words else None)

    def go_to_text(self) -> None:
        """Read on in the columns, at the claim that is looked at."""
        claim = self._parts.selection.claim
        self.show_view(View.SIDE_BY_SIDE)
        self._row.show_selection(self._parts.selection)
        if claim is not None:
            self._row.column(claim.article).pane.setFocus()

    def turn_lists(self) -> None:
        """Show the lists, or put them away."""
        shown = not self.lists.isVisible()
        QSettings().setValue("window/lists", shown)
        self.lists.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() >= _ROOMY and not QSettings().contains("window/lists"):
            self.lists.setVisible(True)

    def turn_inspector(self) -> None:
        """Below the views, or to their right."""
        self._put_inspector(aside=self.orientation() is Qt.Orientation.Vertical)

    def show_pair(self, pair: tuple[ArticleId, ArticleId]) -> None:
        """List the differences between two articles alone."""
        self._parts.view.show_articles(pair)
        self.lists.setVisible(True)
        self.lists.setCurrentWidget(self.lists.differences)
        self.lists.differences.list.setFocus()

    def _lay_out(self) -> None:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.views, 1)
        column.addWidget(Held(self._parts, reading))
        self.filtered = Filtered(self._parts, self)
        self.middle = _Middle(Qt.Orientation.Horizontal)
        self.middle.addWidget(self.lists)
        self.middle.addWidget(reading)
        self.middle.setStretchFactor(1, 1)
        self.addWidget(self.middle)
        self.addWidget(self.inspector)
        self.setStretchFactor(0, 1)
        self.lists.setVisible(bool(QSettings().value("window/lists", False, bool)))
        for splitter in (self, self.middle):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)

    def _connect(self) -> None:
        for source in (self.lists, self.article, self.matrix, self.overview):
            source.entered.connect(self.go_to_text)
        for view in (self.article, self.matrix):
            view.menu_wanted.connect(self.menu_wanted)
        self._row.caret_moved.connect(self._stand_at)
        self._parts.selection.changed.connect(lambda _claim: self._stand_at(None))
        self.overview.pair_wanted.connect(self.show_pair)
        self.inspector.nearest_wanted.connect(lambda _claim: self.text.find_near())

    def _refresh_view(self) -> None:
        current = self.views.currentWidget()
        if current is self._row:
            self._show_columns()
        elif isinstance(current, ArticleView | Matrix | Overview):
            current.refresh()

    def _show_columns(self) -> None:
        parts = self._parts
        self._row.show_findings(parts.session.comparison, parts.view.looks, parts.navigator.admits)

    def _put_inspector(self, *, aside: bool) -> None:
        QSettings().setValue("window/aside", aside)
        self.turn(Qt.Orientation.Horizontal if aside else Qt.Orientation.Vertical)


class _Middle(Split):
    """The lists, and what is read beside them: on a wide window the lists' lines need not end in …"""

    def second(self, whole: int) -> int:
        return whole - max(330, min(470, whole * 19 // 100))
