"""The columns side by side, each with its gutter of overview and ribbons."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.export.words import label
from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Failure, Finding
from reader.model.discrepancy import Discrepancy
from reader.ui.panes.column import Column
from reader.ui.panes.column_area import ColumnArea
from reader.ui.panes.conductor import Conductor
from reader.ui.panes.drop_marker import DropMarker
from reader.ui.panes.failed_column import FailedColumn
from reader.ui.panes.gutter import Gutter
from reader.ui.panes.highlights import highlights
from reader.ui.panes.links import filed
from reader.ui.panes.page import Reading
from reader.ui.panes.shown import Shown
from reader.ui.panes.widths import even, widen
from reader.ui.panes.writer import AT_ONCE, Writer
from reader.ui.selection import Selection
from reader.ui.theme import Look, Theme


class PaneRow(ColumnArea):
    """Side by side. It shows a comparison; it changes none."""

    claim_clicked = Signal(object)
    group_clicked = Signal(object, object)
    caret_moved = Signal(object)
    words_selected = Signal(bool)
    claim_menu_wanted = Signal(object, object)
    article_menu_wanted = Signal(object, object)
    article_moved = Signal(object, int)
    failure_dismissed = Signal(object)
    cleared = Signal()
    zoom_wanted = Signal(float)

    def __init__(self, theme: Theme, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reduced_motion = False
        self.shown = Shown()
        self._theme, self._reading = theme, reading
        self._columns: dict[ArticleId, Column] = {}
        self._gutters: list[Gutter] = []
        self._failed: list[FailedColumn] = []
        self._touched: Claim | None = None
        self._looked_at: object = None
        self._relaid = True
        self._writer = Writer(self)
        self.marker = DropMarker(theme, self.inside, lambda: self.columns)
        self.conductor = Conductor(self)
        self.conductor.still = lambda: self.reduced_motion

    @property
    def columns(self) -> tuple[Column, ...]:
        """In the order in which they stand."""
        return tuple(self._columns.values())

    def column(self, article: ArticleId) -> Column:
        return self._columns[article]

    @property
    def gutters(self) -> tuple[Gutter, ...]:
        return tuple(self._gutters)

    def show_articles(self, articles: Sequence[Article], failures: Sequence[Failure]) -> None:
        """Columns for these; one that shows the very same article already is kept, with its reading place."""
        same = [column.article for column in self.columns] == list(articles)
        if same and [card.failure for card in self._failed] == list(failures) and self.row.count():
            return
        before = self._columns
        self._columns = {}
        letters = 0
        for article in articles:
            old = before.get(article.id)
            if old is not None and old.article is article:
                self._columns[article.id] = before.pop(article.id)
            else:
                letters += len(article.text)
                self._columns[article.id] = self._new_column(article, later=letters > AT_ONCE)
        self._lay_out(list(before.values()), failures)
        self._writer.write([column.pane for column in self.columns])

    def show_findings(
        self,
        comparison: Comparison,
        looks: frozenset[Look],
        admits: Callable[[Discrepancy], bool],
    ) -> None:
        """Highlights, shares and ribbons for what the filter lets through."""
        before, self.shown = self.shown, Shown(comparison, admits, self.shown)
        if self._relaid or before.findings is not comparison.findings:
            self._show_marks()
            self._show_links()
        elif not self.shown.same_marks(before):
            self._show_marks(self.shown.told_otherwise(before))
        for column in self.columns:
            column.pane.tip = self.shown.tip
            column.pane.show_looks(looks, self.shown.noted.get(column.article.id, frozenset()))
        told = self.shown.looks(looks)
        for gutter in self._gutters:
            gutter.show_looks(told)

    def is_behind(self, comparison: Comparison) -> bool:
        """Whether it shows other articles or findings than these."""
        return self._relaid or self.shown.findings is not comparison.findings

    def _show_marks(self, changed: Mapping[ArticleId, Iterable[Claim]] | None = None) -> None:
        """The marks of all claims, or of the `changed` ones alone; all others are as they were."""
        if len(self._columns) < 2:
            changed = None
        for column in self.columns:
            pane = column.pane
            if changed is None:
                marks = highlights(column.article, self.shown.findings, self.shown.admits, self.shown.index)
                pane.set_highlights(marks if len(self._columns) > 1 else ())
                column.header.shares.show_highlights(marks)
            elif claims := changed.get(column.article.id):
                pane.change_highlights([self.shown.index.highlight(one, self.shown.admits) for one in claims])
                column.header.shares.show_highlights(pane.painter.highlights)

    def _show_links(self) -> None:
        self._relaid = False
        members = filed(self.shown.findings.groups)
        for gutter in self._gutters:
            gutter.show_findings(tuple(self._columns), members)
        self.conductor.show_links([gutter.links for gutter in self._gutters])

    def show_selection(self, selection: Selection) -> None:
        """Outline what is looked at and bring its counterparts level, without moving what the reader reads."""
        finding = selection.finding
        claims = finding.group.claims if finding else (selection.claim,) if selection.claim else ()
        for column in self.columns:
            column.pane.select(claims)
        for gutter in self._gutters:
            gutter.select(finding)
        looked_at = (claims, selection.claim, selection.discrepancy)
        if looked_at != self._looked_at:
            self._looked_at = looked_at
            self.level(selection)

    def level(self, selection: Selection) -> None:
        """Bring the counterparts of what is looked at to its height."""
        finding = selection.finding
        claims = finding.group.claims if finding else (selection.claim,) if selection.claim else ()
        read = selection.claim or (claims[0] if claims else None)
        if read and read.article in self._columns:
            self.bring_into_sight(self._columns[read.article])
            links = finding.group.links if finding else ()
            linked = [claim for link in links if link.touches(read) for claim in (link.a, link.b) if claim != read]
            self.conductor.bring_level(read, [*linked, *claims], held=read == self._touched)
            self._touched = None

    def show_furniture(self, shown: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
        """The page's own lines, in every column."""
        for column in self.columns:
            keys = (fold.key for fold in column.pane.folds)
            column.pane.open_folds(frozenset(keys if shown else ()))

    def dress(self, theme: Theme, reading: Reading) -> None:
        self._theme, self._reading = theme, reading
        self.marker.dress(theme)
        for column in self.columns:
            column.dress(theme, reading)
        for gutter in self._gutters:
            gutter.dress(theme)

    def _touch(self, claim: Claim | None, finding: Finding | None = None) -> None:
        """The reader's hand is on a claim: it stays where it is while its counterparts come. On a ribbon it is on a
        group, and on a tab, on a claim that need not be in sight.
        """
        if claim and finding:
            pane = self._columns[claim.article].pane
            top = pane.span_top(claim.span)
            self._touched = claim if top is not None and top < pane.viewport().height() else None
            self.group_clicked.emit(finding, claim)
        else:
            self._touched = claim
            self.claim_clicked.emit(claim)

    def _new_column(self, article: Article, *, later: bool) -> Column:
        column = Column(article, self._theme, self._reading, later=later)
        pane, header = column.pane, column.header
        pane.claim_clicked.connect(self._touch)
        pane.claim_hovered.connect(self._light)
        pane.caret_moved.connect(self._light)
        pane.caret_moved.connect(self.caret_moved)
        pane.copyAvailable.connect(self.words_selected)
        pane.menu_wanted.connect(self.claim_menu_wanted)
        pane.escape_pressed.connect(self.cleared)
        pane.zoom_wanted.connect(self.zoom_wanted)
        column.focused.connect(lambda: self.bring_into_sight(column))
        header.menu_wanted.connect(lambda place: self.article_menu_wanted.emit(column.article, place))
        header.dragged.connect(lambda point: self.marker.mark(self.marker.place_at(point)))
        header.dropped.connect(lambda point: self._drop_column(column, point))
        return column

    def _drop_column(self, column: Column, point: QPoint) -> None:
        self.marker.mark(None)
        now, place = self.columns.index(column), self.marker.place_at(point)
        target = place - 1 if place > now else place
        if target != now:
            self.article_moved.emit(column.article.id, target)

    def _light(self, at: Claim | Finding | None) -> None:
        finding = self.shown.finding_of(at) if isinstance(at, Claim) else at
        for column in self.columns:
            column.pane.light(finding.group.claims if finding else ())
        for gutter in self._gutters:
            gutter.light(finding)

    def _lay_out(self, left_over: Sequence[QWidget], failures: Sequence[Failure]) -> None:
        self._relaid = True
        gone = [*left_over, *self._gutters, *self._failed]
        while self.row.count():
            self.row.takeAt(0)
        self.conductor.lead([column.pane for column in self.columns])
        self._gutters = list(self._new_gutters())
        self._failed = [FailedColumn(failure, self._theme) for failure in failures]
        for column, gutter in zip(self.columns, self._gutters, strict=True):
            self.row.addWidget(column, 1)
            self.row.addWidget(gutter)
        for place, column in enumerate(self.columns):
            column.header.show_letter(label(place) if len(self._columns) > 1 else "")
        for card in self._failed:
            card.dismissed.connect(self.failure_dismissed)
            self.row.addWidget(card)
        self.fit()
        for widget in gone:
            widget.hide()
            widget.deleteLater()

    def _new_gutters(self) -> Iterator[Gutter]:
        for place, column in enumerate(self.columns):
            right = self.columns[place + 1].pane if place + 1 < len(self.columns) else None
            gutter = Gutter(column.pane, right, self._theme)
            gutter.dragged.connect(lambda by, place=place: widen(self.row, self.columns, place, by))
            gutter.evened.connect(lambda: even(self.row, self.columns))
            gutter.chosen.connect(self._touch)
            gutter.pointed.connect(self._light)
            column.pane.laid_out.connect(gutter.refresh)
            yield gutter
