"""The columns side by side, with ribbons between neighbours."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Failure
from reader.model.discrepancy import Discrepancy
from reader.ui.panes.column import Column
from reader.ui.panes.failed_column import FailedColumn
from reader.ui.panes.highlights import highlights
from reader.ui.panes.page import Reading
from reader.ui.panes.ribbon import Ribbon
from reader.ui.selection import Selection
from reader.ui.theme import Look, Theme

_GLIDE_MS = 180


class PaneRow(QScrollArea):
    """Side by side. It shows a comparison; it changes none."""

    claim_clicked = Signal(object)
    claim_menu_wanted = Signal(object, object)
    article_menu_wanted = Signal(object, object)
    failure_dismissed = Signal(object)

    def __init__(self, theme: Theme, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reduced_motion = False
        self._theme, self._reading = theme, reading
        self._columns: dict[ArticleId, Column] = {}
        self._ribbons: list[Ribbon] = []
        self._failed: list[FailedColumn] = []
        self._glides: list[QPropertyAnimation] = []
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def columns(self) -> tuple[Column, ...]:
        """In the order in which they stand."""
        return tuple(self._columns.values())

    def column(self, article: ArticleId) -> Column:
        return self._columns[article]

    def show_articles(self, articles: Sequence[Article], failures: Sequence[Failure]) -> None:
        """Columns for these; one that shows the very same article already is kept, with its reading place."""
        before = self._columns
        self._columns = {}
        for article in articles:
            old = before.get(article.id)
            same = old is not None and old.article is article
            self._columns[article.id] = before.pop(article.id) if same else self._new_column(article)
        self._lay_out(list(before.values()), failures)

    def show_findings(
        self,
        comparison: Comparison,
        looks: frozenset[Look],
        admits: Callable[[Discrepancy], bool],
        noted: Callable[[Claim], bool],
    ) -> None:
        """Highlights, shares and ribbons for what the filter lets through."""
        for column in self.columns:
            marks = highlights(column.article, comparison.findings, admits)
            column.pane.painter.noted = frozenset(mark.claim for mark in marks if noted(mark.claim))
            column.pane.set_highlights(marks if len(self._columns) > 1 else (), looks)
            column.header.shares.show_highlights(marks)
            column.strip.update()
        joined = [
            (look, finding)
            for finding in comparison.findings.groups
            for look in [Look.DIFFERS if any(admits(one) for one in finding.discrepancies) else Look.SHARED]
            if look in looks
        ]
        for ribbon in self._ribbons:
            ribbon.show_findings(joined)

    def show_selection(self, selection: Selection) -> None:
        """Outline what is looked at and bring its counterparts level, without moving what the reader reads."""
        finding = selection.finding
        claims = finding.group.claims if finding else (selection.claim,) if selection.claim else ()
        for column in self.columns:
            column.pane.select(claims)
            column.strip.update()
        for ribbon in self._ribbons:
            ribbon.select(finding)
        if claims:
            self._bring_level(selection.claim or claims[0], claims)

    def _bring_level(self, read: Claim, claims: Sequence[Claim]) -> None:
        home = self._columns.get(read.article)
        if home is None:
            return
        self.ensureWidgetVisible(home, 0, 0)
        height = home.pane.viewport().height()
        y = home.pane.span_top(read.span)
        if y is None or not 0 <= y < height - 40:
            y = round(height * 0.3)
            self._glide(home, home.pane.bring_to(read.span, y))
        for column in self.columns:
            mine = [claim for claim in claims if claim.article == column.article.id]
            if column is not home and mine:
                self._glide(column, column.pane.bring_to(mine[0].span, y))

    def _glide(self, column: Column, value: int | None) -> None:
        bar = column.pane.verticalScrollBar()
        if value is None or value == bar.value():
            return
        if self.reduced_motion or not self.isVisible():
            bar.setValue(value)
            return
        glide = QPropertyAnimation(bar, b"value", self)
        glide.setDuration(_GLIDE_MS)
        glide.setEndValue(value)
        glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        glide.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def show_furniture(self, shown: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
        """The page's own lines, in every column."""
        for column in self.columns:
            column.pane.show_furniture(shown=shown)

    def dress(self, theme: Theme, reading: Reading) -> None:
        self._theme, self._reading = theme, reading
        for column in self.columns:
            column.dress(theme, reading)
        for ribbon in self._ribbons:
            ribbon.dress(theme)

    def _new_column(self, article: Article) -> Column:
        column = Column(article, self._theme, self._reading)
        column.pane.claim_clicked.connect(self.claim_clicked)
        column.pane.menu_wanted.connect(self.claim_menu_wanted)
        column.header.menu_wanted.connect(lambda place: self.article_menu_wanted.emit(column.article, place))
        return column

    def _lay_out(self, left_over: Sequence[QWidget], failures: Sequence[Failure]) -> None:
        gone = [*left_over, *self._ribbons, *self._failed]
        while self._row.count():
            self._row.takeAt(0)
        for widget in gone:
            widget.hide()
            widget.deleteLater()
        self._ribbons = []
        for number, column in enumerate(self.columns):
            if number:
                ribbon = Ribbon(self.columns[number - 1].pane, column.pane, self._theme)
                self._ribbons.append(ribbon)
                self._row.addWidget(ribbon)
            self._row.addWidget(column, 1)
        self._failed = [FailedColumn(failure, self._theme) for failure in failures]
        for card in self._failed:
            card.dismissed.connect(self.failure_dismissed)
            self._row.addWidget(card)
