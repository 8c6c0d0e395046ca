"""The list of all differences: ranked or in the order of the text, filtered by kind, status and article."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.model.article import ArticleId
from reader.model.discrepancy import Kind
from reader.model.keys import discrepancy_key
from reader.model.marks import Status
from reader.ui.panels.line_sources import difference_line, discrepancies_of, shown_stops
from reader.ui.panels.lines import Line, LinesView
from reader.ui.parts import Parts
from reader.ui.plain import keyless
from reader.ui.theme import Theme, sans
from reader.ui.view_filter import ViewFilter
from reader.ui.words import called, kind_badge, kind_word, number, status_word

_LINK = Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
Entry = tuple[str, bool, Callable[[bool], None]]
"""A line of a menu: its words, whether it is on, what turning it does."""


class Differences(QWidget):
    """What is filtered out is said, and shown again by one click."""

    looked_at = Signal(object)
    entered = Signal(object)

    def __init__(self, parts: Parts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._of: tuple[object, object] = (None, None)
        self._made: dict[int, Line] = {}
        self.list = LinesView(self.tr("Differences"), theme)
        self.list.looked_at.connect(self.looked_at)
        self.list.entered.connect(self.entered)
        self._order = QComboBox()
        self._order.addItems([self.tr("Weightiest first"), self.tr("As in the text")])
        self._order.setAccessibleName(self.tr("Order of the differences"))
        self._order.setAccessibleDescription(self._order.accessibleName())
        self._order.setToolTip(self._order.accessibleName())
        self._order.currentIndexChanged.connect(lambda _: self.refresh())
        self._told = QLabel()
        self._told.setFont(sans(8.75))
        self._told.setProperty("role", "muted")
        self._told.linkActivated.connect(lambda _: parts.view.show_all())
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setProperty("role", "muted")
        self._nothing.setContentsMargins(14, 12, 14, 12)
        self._confirm = QPushButton(self.tr("Confirm all shown"))
        self._confirm.clicked.connect(self.confirm_shown)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 0)
        bar.setSpacing(2)
        for button in (self._kinds(), self._statuses(), self._articles()):
            bar.addWidget(button)
        bar.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 6)
        foot.addWidget(self._confirm)
        foot.addStretch(1)
        foot.addWidget(self._order)
        second = QHBoxLayout()
        second.setContentsMargins(12, 0, 8, 2)
        second.addWidget(self._told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addLayout(second)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)

    def dress(self, theme: Theme) -> None:
        self.list.dress(theme)

    def refresh(self) -> None:
        """Look again at findings, verdicts, filter and selection."""
        lines = self._lines()
        chosen = self._parts.selection.discrepancy
        key = discrepancy_key(chosen) if chosen else ""
        current = next(
            (one for one in lines if key and one.discrepancy and discrepancy_key(one.discrepancy) == key), None
        )
        self.list.show_lines(lines, current)
        whole = len(self._parts.navigator.every())
        told = self.tr("{shown} of {all} shown").format(shown=number(len(lines)), all=number(whole))
        if len(lines) < whole:
            told += f"  ·  <a href='all'>{self.tr('show all')}</a>"
        self._told.setText(told if whole else "")
        self._told.setTextInteractionFlags(_LINK if len(lines) < whole else Qt.TextInteractionFlag.NoTextInteraction)
        self._say_nothing(lines, whole)
        still = [one for one in discrepancies_of(lines) if self._parts.marking.status_of(one) is Status.OPEN]
        self._confirm.setEnabled(bool(still))
        self._confirm.setText(self.tr("Confirm all %Ln shown", "", len(still)))

    def confirm_shown(self) -> None:
        """One undo step, whatever their number; what is judged already stays as it is."""
        marking = self._parts.marking
        shown = discrepancies_of(self.list.told.lines)
        marking.judge_all([one for one in shown if marking.status_of(one) is Status.OPEN], Status.CONFIRMED)

    def _lines(self) -> tuple[Line, ...]:
        """A line is made once for the same findings and marks, so that a filter answers at once."""
        now = self._parts.session.comparison.findings, self._parts.session.dossier
        if any(was is not now_ for was, now_ in zip(self._of, now, strict=True)):
            self._of, self._made = now, {}
        stops = shown_stops(self._parts, by_weight=self._order.currentIndex() == 0)
        for stop in stops:
            if id(stop) not in self._made:
                self._made[id(stop)] = difference_line(self._parts, stop)
        return tuple(self._made[id(stop)] for stop in stops)

    def _say_nothing(self, lines: tuple[Line, ...], whole: int) -> None:
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if lines:
            return
        if len(self._parts.session.dossier.articles) < 2:
            text = self.tr("One article alone differs from nothing. Drop another one on the window.")
        elif not self._parts.session.up_to_date:
            text = self.tr("Comparing…")
        elif whole:
            text = self.tr("All differences are filtered out. “Show all” brings them back.")
        else:
            text = self.tr(
                "No differences found. Read what only one article tells (F9), or select words in two articles and add "
                "a difference of your own from the Marks menu."
            )
        self._nothing.setText(text)

    def _kinds(self) -> QToolButton:
        view = self._parts.view

        def entries() -> Iterable[Entry]:
            for kind in Kind:
                yield (
                    f"{kind_badge(kind)}   {kind_word(kind)}",
                    kind in view.shown.kinds,
                    partial(_show_kind, view, kind),
                )

        return self._menu(self.tr("Kind"), entries)

    def _statuses(self) -> QToolButton:
        view = self._parts.view

        def entries() -> Iterable[Entry]:
            for status in Status:
                yield status_word(status), status in view.shown.statuses, partial(_show_status, view, status)
            yield self.tr("less sure ones too"), view.unsure, partial(_show_unsure, view)
            yield self.tr("word choice too, in the inspector"), view.framing, partial(_show_framing, view)

        return self._menu(self.tr("Status"), entries)

    def _articles(self) -> QToolButton:
        view, session = self._parts.view, self._parts.session

        def entries() -> Iterable[Entry]:
            every = frozenset(one.id for one in session.dossier.articles)
            now = (view.shown.articles & every) or every
            for one in session.dossier.articles:
                yield called(session.dossier, one), one.id in now, partial(_show_article, view, every, one.id)

        return self._menu(self.tr("Article"), entries)

    def _menu(self, title: str, entries: Callable[[], Iterable[Entry]]) -> QToolButton:
        """A button whose menu is made when it opens, so that it always says how things stand."""
        button = QToolButton()
        button.setText(f"{title} ▾")
        button.setAccessibleName(self.tr("Filter by {what}").format(what=title.lower()))
        button.setToolTip(button.accessibleName())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        button.setMenu(menu)

        def fill() -> None:
            menu.clear()
            for text, on, act in entries():
                action = QAction(keyless(text), menu)
                action.setCheckable(True)
                action.setChecked(on)
                action.toggled.connect(act)
                menu.addAction(action)

        menu.aboutToShow.connect(fill)
        return button


def _show_kind(view: ViewFilter, kind: Kind, on: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
    view.show_kind(kind, on=on)


def _show_status(view: ViewFilter, status: Status, on: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
    view.show_status(status, on=on)


def _show_unsure(view: ViewFilter, on: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
    view.show_unsure(on=on)


def _show_framing(view: ViewFilter, on: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
    view.show_framing(on=on)


def _show_article(view: ViewFilter, every: frozenset[ArticleId], article: ArticleId, on: bool) -> None:  # noqa: FBT001
    now = (view.shown.articles & every) or every
    now = now | {article} if on else now - {article}
    view.show_articles(() if now == every else now)
