"""All that is read in the window: the views of one comparison, the lists beside them, the inspector below or aside."""

from collections.abc import Callable, Mapping
from enum import IntEnum

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from reader.model.article import Article
from reader.model.marks import Status
from reader.model.span import Span
from reader.model.targets import passage
from reader.ui.panels.group import GroupPanel
from reader.ui.panels.lists import Lists
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.pane_row import PaneRow
from reader.ui.parts import Parts
from reader.ui.theme import Theme


class View(IntEnum):
    """The views of one comparison, in the order in which they are offered."""

    SIDE_BY_SIDE = 0
    ARTICLE = 1
    MATRIX = 2
    OVERVIEW = 3


class Desk(QSplitter):
    """What is selected, filtered and scrolled survives every change of view."""

    view_changed = Signal(int)

    def __init__(self, parts: Parts, row: PaneRow, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._parts, self._row = parts, row
        self.inspector = GroupPanel(parts, theme)
        self.views = QStackedWidget()
        self.views.addWidget(row)
        self.middle = QSplitter(Qt.Orientation.Horizontal)
        self.lists = Lists(parts, theme)
        self.middle.addWidget(self.lists)
        self.middle.addWidget(self.views)
        self.middle.setStretchFactor(1, 1)
        self.middle.setSizes([310, 1000])
        self.lists.entered.connect(self.go_to_text)
        self.lists.setVisible(bool(QSettings().value("window/lists", True, bool)))
        self.addWidget(self.middle)
        self.addWidget(self.inspector)
        self.setStretchFactor(0, 1)
        self.setSizes([600, 210])
        for splitter in (self, self.middle):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(5)
        self._put_inspector(aside=bool(QSettings().value("window/aside", False, bool)))

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of these names do."""
        parts = self._parts
        return {
            "next_difference": lambda: parts.navigator.walk(1),
            "previous_difference": lambda: parts.navigator.walk(-1),
            "next_unreviewed": lambda: parts.navigator.walk_unreviewed(1),
            "previous_unreviewed": lambda: parts.navigator.walk_unreviewed(-1),
            "next_unique": lambda: parts.navigator.walk_unique(1),
            "previous_unique": lambda: parts.navigator.walk_unique(-1),
            "note": self.write_note,
            "confirm": lambda: parts.marking.judge(Status.CONFIRMED),
            "dismiss": lambda: parts.marking.judge(Status.DISMISSED),
            "bookmark": parts.marking.toggle_bookmark,
            "link": parts.linking.hold_or_link,
            "unlink": parts.linking.unlink,
            "alone": parts.linking.leave_alone,
            "inspector_aside": self.turn_inspector,
            "lists": self.turn_lists,
            "confirm_all": self.lists.differences.confirm_shown,
            "show_all": parts.view.show_all,
        }

    def show_findings(self) -> None:
        """The findings or the filter have changed."""
        self.lists.refresh()

    def show_selection(self) -> None:
        self.inspector.show_selection()
        self.lists.refresh()

    def dress(self, theme: Theme) -> None:
        self.inspector.dress(theme)
        self.lists.dress(theme)

    def go_to_text(self) -> None:
        """Read on in the columns, at the claim that is looked at."""
        claim = self._parts.selection.claim
        self.views.setCurrentIndex(View.SIDE_BY_SIDE)
        if claim is not None:
            self._row.column(claim.article).pane.setFocus()

    def turn_lists(self) -> None:
        """Show the lists, or put them away."""
        shown = not self.lists.isVisible()
        QSettings().setValue("window/lists", shown)
        self.lists.setVisible(shown)

    def write_note(self) -> None:
        """A note on the words that are selected in a text, else on what is looked at."""
        words = self.selected_words()
        self.inspector.write_note(passage(*words) if words else None)

    def selected_words(self) -> tuple[Article, Span] | None:
        """The words that the person has selected in the text that they are in."""
        pane = QApplication.focusWidget()
        span = pane.selected_span() if isinstance(pane, ArticlePane) else None
        return (pane.article, span) if isinstance(pane, ArticlePane) and span else None

    def turn_inspector(self) -> None:
        """Below the views, or to their right."""
        self._put_inspector(aside=self.orientation() is Qt.Orientation.Vertical)

    def _put_inspector(self, *, aside: bool) -> None:
        QSettings().setValue("window/aside", aside)
        self.setOrientation(Qt.Orientation.Horizontal if aside else Qt.Orientation.Vertical)
        whole = self.width() if aside else self.height()
        part = 420 if aside else 230
        self.setSizes([max(whole - part, 200), part])
