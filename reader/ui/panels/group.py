"""The inspector: the selected group, one row an article; beside them the differences with their verdicts, the notes."""

from html import escape
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.model.marks import Target
from reader.ui.panels.area import Area
from reader.ui.panels.claim_row import ClaimRow
from reader.ui.panels.claim_rows import ClaimRows, replace
from reader.ui.panels.discrepancy_card import DiscrepancyCard
from reader.ui.panels.group_content import GroupContent, group_content
from reader.ui.panels.invitation import Invitation
from reader.ui.panels.notes_box import NotesBox
from reader.ui.panels.split import Split
from reader.ui.parts import Parts
from reader.ui.theme import Theme, icon, sans
from reader.ui.words import SIGNS

_WIDE = 860
"""Pixels from which an outlet stands beside its words, not over them."""
_LOW = 2
"""So many times as wide as high, the differences stand beside the articles' words, not under them."""
_UNDER = 0.4
"""The part of the inspector that the differences may take from the articles' words where they stand under them."""


class GroupPanel(QStackedWidget):
    """Shows what is selected, or says what to do where nothing is. It is never built anew under the person's hands.

    Words and differences scroll apart: whichever one reads, the other stays in sight.
    """

    nearest_wanted = Signal(object)

    def __init__(self, parts: Parts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._theme = parts, theme
        self._shown: tuple[object, ...] = ()
        self._all_told_of: object = None
        self._read: object = None
        self._came_from: QWidget | None = None
        self.invitation = Invitation(parts)
        self.notes = NotesBox(theme)
        self.notes.added.connect(parts.marking.annotate)
        self.notes.reworded.connect(parts.marking.reword)
        self.notes.left.connect(self._leave_note)
        self.words, self.side = Area((4, 2, 8, 10)), Area((12, 4, 12, 10))
        self._split = _Halves(self.words, self.side)
        self._rows, self._told = QWidget(), QWidget()
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
        self.setCurrentIndex(0 if content is None else 1)
        if content is None:
            self.invitation.refresh()
        now = (content, self._is_wide())
        if now == self._shown:
            return
        before = self._shown[0] if self._shown else None
        self._shown = now
        if content is not None:
            self._keep_place(content, before if isinstance(before, GroupContent) else None)

    def write_note(self, target: Target | None = None) -> None:
        """Put the caret in the note box, for a note on what is selected or on `target`; then one goes on as before."""
        now = QApplication.focusWidget()
        self._came_from = None if now is self.notes.editor else now
        if target is not None:
            if self.currentIndex() == 0:
                self._clear()
            self.setCurrentIndex(1)
            self.notes.write_on(target)
        elif self.notes.isEnabled():
            self.notes.editor.setFocus()
        self.side.reveal(self.notes, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown and self._shown[1] != self._is_wide():
            self.show_selection()
        self._split.lay(self._side_by_side())

    def _side_by_side(self) -> Qt.Orientation:
        low = self.width() >= _LOW * self.height()
        return Qt.Orientation.Horizontal if low else Qt.Orientation.Vertical

    def _is_wide(self) -> bool:
        return self.width() >= _WIDE

    def _build(self) -> None:
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
        head = QHBoxLayout()
        head.setContentsMargins(17, 8, 12, 4)
        head.addWidget(self._heading, 1)
        head.addWidget(self._bookmark, 0, Qt.AlignmentFlag.AlignTop)
        self.words.column.addWidget(self._rows)
        self.words.column.addStretch(1)
        self.side.column.setSpacing(6)
        self.side.column.addWidget(self._told)
        self.side.column.addWidget(self.notes)
        self.side.column.addStretch(1)
        group = QFrame()
        group.setProperty("role", "paper")
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        self.addWidget(self.invitation)
        self.addWidget(group)

    def _keep_place(self, content: GroupContent, before: GroupContent | None) -> None:
        focus = self.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus) and focus is not self.notes.editor
        name = focus.objectName() if focus and inside else ""
        bars = [area.verticalScrollBar() for area in (self.words, self.side)]
        places = [bar.value() for bar in bars]
        same = before is not None and _claims(before) == _claims(content)
        self._fill(content, before)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place if same else 0)
        self._show_read(content)
        found = [one for box in (self._rows, self._told) for one in box.findChildren(QWidget, name)] if name else []
        again = next((one for one in found if isinstance(one, QWidget) and one.isVisibleTo(self)), None)
        if again is not None:
            again.setFocus()

    def _show_read(self, content: GroupContent) -> None:
        """What is looked at anew comes into sight: the row that one reads, and the difference."""
        read = next((n for n, row in enumerate(content.rows) if row.read), None)
        selection = self._parts.selection
        looked_at = (selection.claim, selection.discrepancy)
        if read is None or looked_at == self._read:
            return
        self._read = looked_at
        if isinstance(self._rows, ClaimRows):
            self.words.reveal(self._rows.rows[read])
        cards = self._told.findChildren(DiscrepancyCard) if selection.discrepancy else []
        current = next((one for one in cards if one.property("role") == "difference-current"), None)
        if current is not None:
            self.side.reveal(current)

    def _fill(self, content: GroupContent, before: GroupContent | None) -> None:
        """What is told as it was `before` stays as it is: new widgets are what takes long."""
        wide = self._is_wide()
        self._bookmark.setVisible(True)
        self._bookmark.setChecked(content.bookmarked)
        self._bookmark.setIcon(icon("bookmark", self._theme.person if content.bookmarked else self._theme.muted))
        self._heading.setText(self._title(content))
        rows = self._rows
        if not (isinstance(rows, ClaimRows) and rows.change(content, self._theme, wide=wide)):
            rows = ClaimRows(self._parts, content, self._theme, wide=wide)
            rows.nearest_wanted.connect(self.nearest_wanted)
        same = before is not None and (before.told, before.hidden) == (content.told, content.hidden)
        self._swap(rows, self._told if same else self._cards_of(content))
        self._split.lay(self._side_by_side())

    def _clear(self) -> None:
        """A note alone, on words that belong to no group."""
        self._shown = ()
        self._bookmark.setVisible(False)
        self._heading.setText(self.tr("A note on some words"))
        self._swap(QWidget(), QWidget())

    def _title(self, content: GroupContent) -> str:
        colour = self._theme.line(content.look).name()
        facts = "  ·  ".join(content.facts)
        return (
            f"<span style='color:{colour}'>{SIGNS[content.look]} <b>{escape(content.title)}</b></span>"
            f"&nbsp;&nbsp; <span style='color:{self._theme.muted}'>{escape(facts)}</span>"
        )

    def _swap(self, rows: QWidget, told: QWidget) -> None:
        for area, old, new in ((self.words, self._rows, rows), (self.side, self._told, told)):
            if new is not old:
                replace(area.column, old, new)
        self._rows, self._told = rows, told
        self._chain()

    def _chain(self) -> None:
        """Tab goes from top to bottom, however late a part was made; where it stops, there one sees it."""
        parts = ((self.words, [self._rows]), (self.side, [self._told, self.notes]))
        stops: list[QWidget] = [self, self._bookmark]
        for area, told in parts:
            for stop in (stop for part in told for stop in _stops(part)):
                area.watch(stop)
                stops.append(stop)
        for one, after in pairwise(stops):
            QWidget.setTabOrder(one, after)

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
        """The keyboard goes back to where it was, if that is still there; else to the first row."""
        before, first = self._came_from, self.findChild(ClaimRow)
        if self.notes.editor.hasFocus():
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus()
            elif isinstance(first, ClaimRow):
                first.setFocus()
        self.show_selection()


class _Halves(Split):
    """The articles' words, and what is told of them: five eighths to three, or as high as each needs to be."""

    def __init__(self, words: Area, side: Area) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._words, self._side = words, side
        self.addWidget(words)
        self.addWidget(side)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def lay(self, orientation: Qt.Orientation) -> None:
        """Beside each other or one under the other; shared out anew unless the person has moved the bar."""
        if orientation is not self.orientation():
            self.turn(orientation)
        else:
            self.share_out()

    def second(self, whole: int) -> int:
        if self.orientation() is Qt.Orientation.Horizontal:
            return whole * 3 // 8
        return max(min(round(whole * _UNDER), self._side.needed()), whole - self._words.needed())


def _stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in a part of the inspector, in the order in which it is read."""
    if isinstance(part, ClaimRows):
        buttons = [one for one in part.findChildren(QPushButton) if isinstance(one, QWidget)]
        return [stop for row in part.rows for stop in (row, *_stops(row))] + buttons
    return [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _claims(content: GroupContent) -> tuple[object, ...]:
    return tuple(row.claim for row in content.rows)
