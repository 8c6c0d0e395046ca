"""The inspector: the selected group, one row an article, each difference with the verdict on it, the notes."""

from html import escape
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.marks import Target
from reader.ui.panels.claim_row import ClaimRow
from reader.ui.panels.claim_rows import ClaimRows, replace
from reader.ui.panels.discrepancy_card import DiscrepancyCard
from reader.ui.panels.group_content import GroupContent, group_content
from reader.ui.panels.notes_box import NotesBox
from reader.ui.parts import Parts
from reader.ui.theme import Theme, icon, sans
from reader.ui.words import SIGNS

_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_WIDE = 860
"""Pixels from which differences and notes stand beside the articles' words, not under them."""


class GroupPanel(QScrollArea):
    """Shows what is selected, or says what to do where nothing is. It is never built anew under the person's hands."""

    nearest_wanted = Signal(object)

    def __init__(self, parts: Parts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._theme = parts, theme
        self._shown: tuple[object, ...] = ()
        self._all_told_of: object = None
        self._read: object = None
        self.notes = NotesBox(theme)
        self.notes.added.connect(parts.marking.annotate)
        self.notes.reworded.connect(parts.marking.reword)
        self.notes.left.connect(self._leave_note)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The selected claims"))
        self.setMinimumSize(260, 110)
        self._build()
        self.show_selection()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.notes.dress(theme)
        self._shown = ()
        self.show_selection()

    def show_selection(self) -> None:
        """Look again at what is selected; what has not changed is left as it is."""
        selection = self._parts.selection
        looked_at = selection.finding or selection.claim
        content = group_content(self._parts, all_told=looked_at is not None and self._all_told_of == looked_at)
        self.notes.show_notes(self._parts.marking.notes(), self._parts.marking.target())
        self.notes.setVisible(content is not None)
        now = (content, self._is_wide(), self._invitation() if content is None else "")
        if now == self._shown:
            return
        before = self._shown[0] if self._shown else None
        self._shown = now
        self._keep_place(content, before if isinstance(before, GroupContent) else None)

    def write_note(self, target: Target | None = None) -> None:
        """Put the caret in the note box, for a note on what is selected or on `target`."""
        if target is not None:
            self.notes.show()
            self.notes.write_on(target)
        elif self.notes.isEnabled():
            self.notes.editor.setFocus()
        bottom = self.notes.mapTo(self._inside, self.notes.rect().bottomLeft()).y()
        self.ensureVisible(0, bottom, 0, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        if self._shown and self._shown[1] != self._is_wide():
            self.show_selection()

    def _fit_head(self) -> None:
        """What the group is stays in sight, however far its rows are scrolled."""
        width = self.contentsRect().width()
        high = max(self._head.heightForWidth(width), self._head.minimumSizeHint().height())
        self._head.setGeometry(0, 0, width, high)
        if self.viewportMargins().top() != high:
            self.setViewportMargins(0, high, 0, 0)

    def _is_wide(self) -> bool:
        return self.width() >= _WIDE

    def _build(self) -> None:
        inside = self._inside = QFrame()
        inside.setProperty("role", "paper")
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._heading = QLabel()
        self._heading.setFont(sans(10.5))
        self._heading.setWordWrap(True)
        self._heading.setTextFormat(Qt.TextFormat.RichText)
        self._bookmark = QToolButton()
        self._bookmark.setCheckable(True)
        self._bookmark.setProperty("role", "small")
        self._bookmark.setToolTip(self.tr("Bookmark (M)"))
        self._bookmark.setAccessibleName(self.tr("Bookmark"))
        self._bookmark.clicked.connect(self._parts.marking.toggle_bookmark)
        self._head = QFrame(self)
        self._head.setProperty("role", "paper")
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 8, 12, 4)
        head.addWidget(self._heading, 1)
        head.addWidget(self._bookmark, 0, Qt.AlignmentFlag.AlignTop)
        self._told, self._rows = QWidget(), QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(18)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(6)
        self._side.addWidget(self._told)
        self._side.addWidget(self.notes)
        self._side.addStretch(1)
        self._body.addWidget(self._rows, 5)
        self._body.addWidget(side, 3)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 2, 12, 10)
        column.setSpacing(6)
        column.addLayout(self._body)
        column.addStretch(1)
        self.setWidget(inside)

    def _keep_place(self, content: GroupContent | None, before: GroupContent | None) -> None:
        focus = self.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus) and focus is not self.notes.editor
        name = focus.objectName() if focus and inside else ""
        place = self.verticalScrollBar().value()
        same = before is not None and content is not None and _claims(before) == _claims(content)
        self._fill(content, before)
        self.verticalScrollBar().setValue(place if same else 0)
        self._show_read(content)
        found = [one for box in (self._rows, self._told) for one in box.findChildren(QWidget, name)] if name else []
        again = next((one for one in found if isinstance(one, QWidget) and one.isVisibleTo(self)), None)
        if again is not None:
            again.setFocus()

    def _show_read(self, content: GroupContent | None) -> None:
        """What is looked at anew comes into sight: the difference, which tells all words, else the row one reads."""
        read = next((n for n, row in enumerate(content.rows) if row.read), None) if content else None
        selection = self._parts.selection
        looked_at = (selection.claim, selection.discrepancy)
        if read is None or looked_at == self._read:
            return
        self._read = looked_at
        whole = self._inside.layout()
        cards = self._told.findChildren(DiscrepancyCard) if selection.discrepancy else []
        current = next((one for one in cards if one.property("role") == "difference-current"), None)
        if isinstance(self._rows, ClaimRows) and whole is not None:
            whole.activate()
            self._inside.adjustSize()
            self.ensureWidgetVisible(current or self._rows.rows[read], 0, 4)

    def _fill(self, content: GroupContent | None, before: GroupContent | None) -> None:
        """What is told as it was `before` stays as it is: new widgets are what takes long."""
        wide = self._is_wide()
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if wide and content else QBoxLayout.Direction.TopToBottom
        )
        self._bookmark.setVisible(content is not None)
        if content is None:
            self._heading.setText(self._invitation())
            self._fit_head()
            self._swap(QWidget(), QWidget())
            return
        self._bookmark.setChecked(content.bookmarked)
        self._bookmark.setIcon(icon("bookmark", self._theme.person if content.bookmarked else self._theme.muted))
        self._heading.setText(self._title(content))
        self._fit_head()
        rows = self._rows
        if not (isinstance(rows, ClaimRows) and rows.change(content, self._theme, wide=wide)):
            rows = ClaimRows(self._parts, content, self._theme, wide=wide)
            rows.nearest_wanted.connect(self.nearest_wanted)
        same = before is not None and (before.told, before.hidden) == (content.told, content.hidden)
        self._swap(rows, self._told if same else self._cards_of(content))

    def _invitation(self) -> str:
        """What to do next, where nothing is selected."""
        session = self._parts.session
        if len(session.dossier.articles) < 2:
            return self.tr(
                "Drop a second article on the window: then you see here who states the same, in which words."
            )
        if not session.up_to_date:
            return self.tr("Comparing…")
        if not session.comparison.findings.groups:
            return self.tr(
                "No two of these articles state the same, as far as was found. Select words and choose “Find the "
                "nearest passages”, or link two claims yourself (L)."
            )
        if not self._parts.navigator.every():
            return self.tr(
                "No differences found. Click a sentence to see who else states it; F9 goes to what is only here."
            )
        return self.tr(
            "Click a sentence to see who else states it, and in which words. F8 goes to the next difference."
        )

    def _title(self, content: GroupContent) -> str:
        colour = self._theme.line(content.look).name()
        facts = "  ·  ".join(content.facts)
        return (
            f"<span style='color:{colour}'>{SIGNS[content.look]} <b>{escape(content.title)}</b></span>"
            f"&nbsp;&nbsp; <span style='color:{self._theme.muted}'>{escape(facts)}</span>"
        )

    def _swap(self, rows: QWidget, told: QWidget) -> None:
        for old, new in ((self._rows, rows), (self._told, told)):
            if new is not old:
                replace(self._body if old is self._rows else self._side, old, new)
        self._body.setStretchFactor(rows, 5)
        self._rows, self._told = rows, told
        self._chain()

    def _chain(self) -> None:
        """Tab goes from top to bottom, however late a part was made; where it stops, there one sees it."""
        stops = [self, self._bookmark, *_stops(self._rows), *_stops(self._told), *_stops(self.notes)]
        for one, after in pairwise(stops):
            QWidget.setTabOrder(one, after)
            after.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        come = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_TAB
        if come and isinstance(watched, QWidget) and self._inside.isAncestorOf(watched):
            self.ensureWidgetVisible(watched, 0, 8)
        return super().eventFilter(watched, event)

    def _cards_of(self, content: GroupContent) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        marking = self._parts.marking
        for told in content.told:
            card = DiscrepancyCard(told.discrepancy, told.values, told.status, self._theme, current=told.current)
            card.setObjectName(f"card-{told.discrepancy.kind.value}-{told.discrepancy.variants[0].span.start}")
            card.chosen.connect(self._choose)
            card.judged.connect(marking.judge_one)
            card.removed.connect(marking.remove_difference)
            column.addWidget(card)
        if content.hidden:
            more = QPushButton(self.tr("Show %Ln more", "", content.hidden))
            more.setFlat(True)
            more.clicked.connect(self._tell_all)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _choose(self, discrepancy: object) -> None:
        selection = self._parts.selection
        if selection.finding is not None:
            same = selection.discrepancy is discrepancy
            selection.choose(selection.finding, selection.claim, None if same else discrepancy)  # type: ignore[arg-type]

    def _tell_all(self) -> None:
        selection = self._parts.selection
        self._all_told_of = selection.finding or selection.claim
        self.show_selection()

    def _leave_note(self) -> None:
        first = self.findChild(ClaimRow)
        if self.notes.editor.hasFocus() and isinstance(first, ClaimRow):
            first.setFocus()


def _stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in a part of the inspector, in the order in which it is read."""
    if isinstance(part, ClaimRows):
        buttons = [one for one in part.findChildren(QPushButton) if isinstance(one, QWidget)]
        return [stop for row in part.rows for stop in (row, *_stops(row))] + buttons
    return [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _claims(content: GroupContent) -> tuple[object, ...]:
    return tuple(row.claim for row in content.rows)
