"""The overview: how alike each two articles are, what is told in the same words, what most of them state."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Finding
from reader.ui.panels.likeness import Copied, copied, differing, shared_part
from reader.ui.panels.lines import Line, LinesView
from reader.ui.panels.matrix_rows import telling_claims
from reader.ui.parts import Parts
from reader.ui.plain import plain
from reader.ui.theme import Look, Theme, sans
from reader.ui.words import SIGNS, called, number, percent, shortened

_FIELD = 44
"""Pixels of a row of the table."""


class Overview(QWidget):
    """A cell chosen shows only the differences between its two articles; a line chosen goes to its group."""

    entered = Signal()
    pair_wanted = Signal(object)

    def __init__(self, parts: Parts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._theme = parts, theme
        self._shown: tuple[object, ...] | None = None
        self._known: Comparison | None = None
        self._shares: dict[tuple[ArticleId, ArticleId], float] = {}
        self._apart = Counter[frozenset[ArticleId]]()
        self._same: list[Line] = []
        self._stated: list[tuple[Finding, Claim, str, str]] = []
        self.table = QTableWidget()
        self._dress_table()
        self.same_words = LinesView(self.tr("Told in the same words"), theme)
        self.most = LinesView(self.tr("What most articles state"), theme)
        for view in (self.same_words, self.most):
            view.looked_at.connect(self._look)
            view.entered.connect(self._enter)
        self._copied_title = QLabel()
        self._no_copies = _quiet(self.tr("No sentence of one article stands word for word in another."))
        self._few = _quiet(self.tr("No claim was found in more than two articles."))
        lists = QHBoxLayout()
        lists.setSpacing(18)
        lists.addLayout(self._part(self._copied_title, self.same_words, self._no_copies), 1)
        lists.addLayout(self._part(QLabel(self.tr("What most articles state")), self.most, self._few), 1)
        self._nothing = _quiet(self.tr("Drop a second article on the window: then it can be seen how alike they are."))
        self._page = QScrollArea()
        self._lay_out(lists)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for view in (self.same_words, self.most):
            view.dress(theme)
        self._shown = None

    def refresh(self) -> None:
        """Look again at the findings."""
        comparison = self._parts.session.comparison
        now = (comparison.dossier.articles, comparison.findings, self._parts.view.shown, self._theme)
        if self._shown is not None and all(a is b for a, b in zip(now, self._shown, strict=True)):
            return
        self._shown = now
        self._nothing.setVisible(len(comparison.dossier.articles) < 2)
        self._learn(comparison)
        self._apart = differing(comparison, self._parts.navigator.admits)
        self._fill_table(comparison.dossier.articles)
        self._fill_lists()

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("How much of each article stands in each other"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setCornerButtonEnabled(False)
        for header in (table.horizontalHeader(), table.verticalHeader()):
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.cellActivated.connect(self._ask_pair)
        table.currentCellChanged.connect(self._bring_field)

    def _lay_out(self, lists: QLayout) -> None:
        """One page, which scrolls as a whole where there is little room."""
        title = QLabel(
            self.tr("How much of the article on the left stands in the one above, and in how many groups they differ")
        )
        title.setFont(sans(10, QFont.Weight.DemiBold))
        title.setWordWrap(True)
        hint = _quiet(self.tr("Enter or a double click on a field lists the differences between these two alone."))
        hint.setFont(sans(8.75))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(6)
        for widget in (self._nothing, title, hint, self.table):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(lists, 1)
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def _part(self, title: QLabel, view: QWidget, nothing: QLabel) -> QVBoxLayout:
        """A titled list, as high as its lines; the words that stand in for it where it has none."""
        title.setFont(sans(10, QFont.Weight.DemiBold))
        part = QVBoxLayout()
        part.setSpacing(4)
        part.addWidget(title)
        part.addWidget(nothing)
        part.addWidget(view, 100)
        part.addStretch(1)
        return part

    def _fill_table(self, articles: tuple[Article, ...]) -> None:
        table = self.table
        table.clear()
        table.setRowCount(len(articles))
        table.setColumnCount(len(articles))
        dossier = self._parts.session.dossier
        names = [shortened(called(dossier, article), 28) for article in articles]
        table.setHorizontalHeaderLabels(names)
        table.setVerticalHeaderLabels(names)
        for row, one in enumerate(articles):
            for column, other in enumerate(articles):
                table.setItem(row, column, self._field(one, other))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(_FIELD)
        table.setFixedHeight(_FIELD * len(articles) + table.horizontalHeader().sizeHint().height() + 2)

    def _field(self, one: Article, other: Article) -> QTableWidgetItem:
        if one is other:
            item = QTableWidgetItem("")
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setBackground(QColor(self._theme.window))
            return item
        share, apart = self._shares[one.id, other.id], self._apart[frozenset({one.id, other.id})]
        told_apart = f"   {SIGNS[Look.DIFFERS]} {number(apart)}" if apart else ""
        item = QTableWidgetItem(f"{percent(share)}{told_apart}" if share else "–")
        told = self.tr("{share} of {one} stands in {other}; they differ in %Ln groups", "", apart).format(
            share=percent(share), one=one.name, other=other.name
        )
        item.setToolTip(plain(told))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setData(Qt.ItemDataRole.UserRole, (one.id, other.id))
        tint = QColor(self._theme.shared_line)
        tint.setAlphaF(0.05 + 0.30 * share)
        item.setForeground(QColor(self._theme.ink if share else self._theme.muted))
        item.setBackground(tint)
        return item

    def _fill_lists(self) -> None:
        self._fit(self.same_words, self._same, self._no_copies)
        most = []
        for finding, claim, told_by, words in self._stated:
            differs = any(map(self._parts.navigator.admits, finding.discrepancies))
            look = Look.DIFFERS if differs else Look.SHARED
            most.append(Line(SIGNS[look], told_by, words, "", "", look, finding=finding, claim=claim))
        self._fit(self.most, most, self._few)

    def _fit(self, view: LinesView, lines: Sequence[Line], nothing: QLabel) -> None:
        """No higher than its lines, and away where it has none; never lower than two of them."""
        view.show_lines(lines)
        line = view.sizeHintForRow(0)
        view.setMaximumHeight(line * len(lines) + 2)
        view.setMinimumHeight(line * min(2, len(lines)) + 2)
        view.setVisible(bool(lines))
        nothing.setVisible(not lines and len(self._parts.session.dossier.articles) > 1)

    def _bring_field(self, row: int, column: int) -> None:
        """The field that the keys have come to, into sight."""
        item = self.table.item(row, column)
        inside = self._page.widget()
        if item is not None and inside is not None:
            field = self.table.visualItemRect(item).translated(self.table.viewport().mapTo(inside, QPoint(0, 0)))
            self._page.ensureVisible(field.center().x(), field.center().y(), 0, _FIELD)

    def _learn(self, comparison: Comparison) -> None:
        """What no filter changes is found once."""
        known = self._known
        if known and (known.dossier.articles, known.findings) == (comparison.dossier.articles, comparison.findings):
            return
        self._known = comparison
        ids = [article.id for article in comparison.dossier.articles]
        self._shares = {(one, other): shared_part(comparison, one, other) for one, other in permutations(ids, 2)}
        self._same = [self._copied(comparison, told) for told in copied(comparison)]
        self._copied_title.setText(
            self.tr("Told in the same words ({count})").format(count=number(len(self._same)))
            if self._same
            else self.tr("Nothing is told in the same words")
        )
        pairs = zip(comparison.findings.groups, telling_claims(comparison.findings), strict=True)
        groups = sorted(pairs, key=lambda pair: -len(pair[0].group.articles))
        self._stated = [
            (finding, claim, self._told_by(finding), _words(comparison, claim))
            for finding, claim in groups[:60]
            if len(finding.group.articles) > 2
        ]

    def _copied(self, comparison: Comparison, told: Copied) -> Line:
        dossier = comparison.dossier
        names = [called(dossier, dossier.article(claim.article)) for claim in (told.one, told.other)]
        kind = self.tr("{share} of the words in the same order").format(share=percent(told.share))
        words = _words(comparison, told.one)
        return Line("=", kind, "  =  ".join(names), words, "", Look.SHARED, finding=told.finding, claim=told.one)

    def _told_by(self, finding: Finding) -> str:
        stating, origins = len(finding.group.articles), finding.independent
        if origins in {0, stating}:
            return self.tr("%Ln state it, each in its own words", "", stating)
        some = self.tr("%Ln state it, {origins} of them independently", "", stating)
        return some.format(origins=number(origins))

    def _look(self, line: Line) -> None:
        self._parts.selection.choose(line.finding, line.claim)

    def _enter(self, line: Line) -> None:
        self._look(line)
        self.entered.emit()

    def _ask_pair(self, row: int, column: int) -> None:
        item = self.table.item(row, column)
        pair = item.data(Qt.ItemDataRole.UserRole) if item else None
        if pair:
            self.pair_wanted.emit(pair)


def _words(comparison: Comparison, claim: Claim) -> str:
    return shortened(comparison.dossier.article(claim.article).words(claim.span), 200)


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label
