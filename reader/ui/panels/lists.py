"""The lists beside the views: all differences, what one alone tells, notes, quotations, nearest passages."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from reader.ui.panels.differences import Differences
from reader.ui.panels.line_sources import alone_lines, note_lines
from reader.ui.panels.lines import Line, LinesView
from reader.ui.parts import Parts
from reader.ui.theme import Theme


class Listing(QWidget):
    """A list, or what to do where it is empty."""

    def __init__(self, name: str, nothing: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = LinesView(name, theme)
        self.nothing = QLabel(nothing)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(14, 12, 14, 12)
        self.head = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addStretch(0)

    def show_lines(self, lines: tuple[Line, ...], current: Line | None = None) -> None:
        self.list.show_lines(lines, current)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)


class Lists(QTabWidget):
    """Only the list in sight is kept up to date; the others are when they come into sight."""

    entered = Signal()

    def __init__(self, parts: Parts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.differences = Differences(parts, theme)
        self.alone = Listing(
            self.tr("Only in one article"), self.tr("Every claim that was found has a counterpart."), theme
        )
        self.notes = Listing(
            self.tr("Notes and bookmarks"),
            self.tr("No notes yet. Select words or a claim and press A to write one, M to bookmark it."),
            theme,
        )
        for page, title, told in (
            (self.differences, self.tr("Differences"), self.tr("Every difference that is shown")),
            (self.alone, self.tr("Only here"), self.tr("What one article alone tells")),
            (self.notes, self.tr("Notes"), self.tr("All notes and bookmarks")),
        ):
            self.setTabToolTip(self.addTab(page, title), told)
        for view in (self.differences.list, self.alone.list, self.notes.list):
            view.looked_at.connect(self._look)
            view.entered.connect(self._enter)
        self.setMinimumWidth(250)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(lambda _: self.refresh())

    def dress(self, theme: Theme) -> None:
        for view in self.findChildren(LinesView):
            view.dress(theme)

    def refresh(self) -> None:
        """Look again, where anybody sees it."""
        if not self.isVisible():
            return
        page = self.currentWidget()
        if page is self.differences:
            self.differences.refresh()
        elif page is self.alone:
            self._show(self.alone, alone_lines(self._parts))
        elif page is self.notes:
            self._show(self.notes, note_lines(self._parts))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, page: Listing, lines: tuple[Line, ...]) -> None:
        chosen = self._parts.selection
        now = page.list.currentIndex().row()
        near = [*lines[now : now + 1], *lines] if now >= 0 else lines
        current = next(
            (
                one
                for one in near
                if one.claim is not None and (one.claim, one.finding) == (chosen.claim, chosen.finding)
            ),
            None,
        )
        page.show_lines(lines, current)

    def _look(self, line: Line) -> None:
        if line.claim is not None:
            self._parts.selection.choose(line.finding, line.claim, line.discrepancy)

    def _enter(self, line: Line) -> None:
        self._look(line)
        self.entered.emit()
