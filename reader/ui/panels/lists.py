"""The lists beside the views: all differences, what one alone tells, notes, quotations, nearest passages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from reader.model.article import Article
from reader.model.span import Span
from reader.ui.panels.differences import Differences
from reader.ui.panels.line_sources import alone_lines, nearest_lines, note_lines, quotation_lines
from reader.ui.panels.lines import Line, LinesView
from reader.ui.parts import Parts
from reader.ui.theme import Theme, sans
from reader.ui.words import shortened


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
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(8, 4, 8, 6)
        column.addLayout(self.foot)
        column.addStretch(0)

    def show_lines(self, lines: tuple[Line, ...], current: Line | None = None) -> None:
        self.list.show_lines(lines, current)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)


class Nearest(Listing):
    """The passages nearest to the words that were asked about, each with a way to link the two."""

    def __init__(self, parts: Parts, theme: Theme) -> None:
        nothing = self.tr("Select words, or a claim that nobody else states, and choose “Find the nearest passages”.")
        super().__init__(self.tr("Nearest passages"), nothing, theme)
        self._parts = parts
        self._asked: tuple[Article, Span] | None = None
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setContentsMargins(12, 8, 10, 6)
        self._link = QPushButton(self.tr("Link the two"))
        self._link.clicked.connect(self.link)
        self._link.hide()
        self.list.selectionModel().currentChanged.connect(lambda at, _before: self._link.setEnabled(at.isValid()))
        self.head.addWidget(self._about)
        self.foot.addWidget(self._link)
        self._about.hide()

    def ask(self, article: Article, span: Span) -> None:
        self._asked = article, span
        self._about.setText(self.tr("Near to “{words}”").format(words=shortened(article.words(span), 120)))
        lines = nearest_lines(self._parts, article, span)
        self.show_lines(lines)
        self._link.setEnabled(False)
        self._about.show()
        self._link.setVisible(bool(lines))
        if not lines:
            self.nothing.setText(self.tr("No other article shares a word with it."))

    def link(self) -> None:
        """The claim that was asked about and the one that is chosen state the same."""
        index = self.list.currentIndex()
        if not index.isValid() or self._asked is None:
            return
        article, span = self._asked
        claims = self._parts.session.comparison.findings.claims.get(article.id, ())
        mine = next((claim for claim in claims if claim.span.overlaps(span)), None)
        chosen: Line = index.data(Qt.ItemDataRole.UserRole)
        if mine is not None and chosen.claim is not None:
            self._parts.linking.link([mine, chosen.claim])


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
        self.quotations = Listing(
            self.tr("Quotations by speaker"), self.tr("No words between quotation marks were found."), theme
        )
        self.near = Nearest(parts, theme)
        for page, title, told in (
            (self.differences, self.tr("Differences"), self.tr("Every difference that is shown")),
            (self.alone, self.tr("Only here"), self.tr("What one article alone tells")),
            (self.notes, self.tr("Notes"), self.tr("All notes and bookmarks")),
            (self.quotations, self.tr("Quotes"), self.tr("All quotations by speaker")),
            (self.near, self.tr("Nearest"), self.tr("The passages nearest to some words")),
        ):
            self.setTabToolTip(self.addTab(page, title), told)
        for view in (page.list for page in self._pages()):
            view.looked_at.connect(self._look)
            view.entered.connect(self._enter)
        self.setAccessibleName(self.tr("Lists"))
        self.setMinimumWidth(330)
        self.setDocumentMode(True)
        self.tabBar().setObjectName("lists")
        self.tabBar().setFont(sans(8.75))
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
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
        elif page is self.quotations:
            self._show(self.quotations, quotation_lines(self._parts))

    def find_nearest(self, article: Article, span: Span) -> None:
        """Show what comes nearest to these words in the other articles."""
        self.near.ask(article, span)
        self.setVisible(True)
        self.setCurrentWidget(self.near)
        self.near.list.setFocus()

    def _pages(self) -> tuple[Differences | Listing, ...]:
        return self.differences, self.alone, self.notes, self.quotations, self.near

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
