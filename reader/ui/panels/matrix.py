"""The matrix view: every claim against every article, to be sorted, searched, walked by keys and judged."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model.claim import Claim
from reader.ui.elided_label import ElidedLabel
from reader.ui.panels.claim_drag import ClaimDrag
from reader.ui.panels.claims_view import ClaimsView
from reader.ui.panels.elided import paint_lines
from reader.ui.panels.matrix_model import CELL, CLAIM, FIRST_ARTICLE, KINDS, ROW, SEARCHED, MatrixModel
from reader.ui.panels.matrix_rows import Cell, CellFacts, MatrixRow, MatrixRows
from reader.ui.parts import Parts
from reader.ui.theme import Look, Theme, sans, serif
from reader.ui.words import SIGNS, number

Index = QModelIndex | QPersistentModelIndex

_ROW = 52
_SIGNS = {Cell.DIFFERS: Look.DIFFERS, Cell.STATES: Look.SHARED, Cell.ALONE: Look.UNIQUE}


class Sorted(QSortFilterProxyModel):
    """Sorts by what a column means and searches all words of a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: list[str] = []

    def lessThan(self, left: Index, right: Index) -> bool:
        source = self.sourceModel()
        if not isinstance(source, MatrixModel):
            return super().lessThan(left, right)
        return source.order(left) < source.order(right)

    def search(self, words: str) -> None:
        self._wanted = words.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not self._wanted:
            return True
        told = str(self.sourceModel().index(row, 0, parent).data(SEARCHED)).casefold()
        return all(word in told for word in self._wanted)


class MatrixDelegate(QStyledItemDelegate):
    """A sign and at most two lines a cell; hatched where an article was not compared."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        row: MatrixRow = index.data(ROW)
        theme = self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.chosen))
            if index.column() == KINDS:
                painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.selected))
        if index.column() == KINDS:
            self._kinds(painter, area, row)
        elif index.column() == CLAIM:
            paint_lines(painter, area.adjusted(8, 5, -10, -3), row.statement, serif(10.4), QColor(theme.ink))
        else:
            self._cell(painter, area, index.data(CELL))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.selected), 1.6))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _kinds(self, painter: QPainter, area: QRect, row: MatrixRow) -> None:
        painter.setPen(self.theme.line(row.look))
        painter.setFont(sans(9.5, QFont.Weight.DemiBold))
        box = area.adjusted(10, 7, -4, -4)
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, row.badges or SIGNS[row.look])
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(sans(8))
        shown = QFontMetrics(sans(8)).elidedText(row.status, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, shown)

    def _cell(self, painter: QPainter, area: QRect, cell: CellFacts) -> None:
        theme = self.theme
        if cell.state is Cell.NOT_COMPARED:
            painter.fillRect(area.adjusted(3, 3, -3, -4), QColor(theme.window))
            painter.fillRect(area.adjusted(3, 3, -3, -4), QBrush(QColor(theme.hairline), Qt.BrushStyle.BDiagPattern))
            return
        if cell.state is Cell.LEFT_OUT:
            painter.setPen(QPen(QColor(theme.muted), 1.4))
            middle = QPoint(area.left() + 14, area.top() + 17)
            painter.drawLine(middle - QPoint(4, 0), middle + QPoint(4, 0))
            return
        look = _SIGNS[cell.state]
        if look is Look.DIFFERS:
            painter.fillRect(area.adjusted(3, 3, -3, -4), QColor(theme.differs_fill))
        painter.setPen(theme.line(look))
        painter.setFont(sans(9.5))
        painter.drawText(area.adjusted(9, 8, 0, 0), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, SIGNS[look])
        ink = QColor(theme.ink if cell.state is Cell.DIFFERS else theme.muted)
        weight = QFont.Weight.Medium if cell.state is Cell.DIFFERS else QFont.Weight.Normal
        paint_lines(painter, area.adjusted(26, 8, -6, -4), cell.words, sans(9.25, weight), ink)


class Matrix(ClaimsView):
    """Sorted, searched, and with the claims of one article alone where the person wants them."""

    def __init__(self, parts: Parts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self._rows = MatrixRows(parts)
        self.model = MatrixModel()
        self._sorted = Sorted(self)
        self._sorted.setSourceModel(self.model)
        self._delegate = MatrixDelegate(theme, self)
        self.table = QTableView()
        self._dress_table()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in the matrix"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(260)
        self.search.textChanged.connect(self._sorted.search)
        self.search.textChanged.connect(lambda _: self._say())
        self.lonely = QCheckBox(self.tr("Claims that one article alone makes"))
        self.lonely.toggled.connect(lambda _: self.refresh())
        self._told = QLabel()
        self._fitted: list[int] = []
        legend = ElidedLabel()
        legend.tell(
            self.tr("◆ differs, in its words     ● states it, + what it adds     –  left out     ")
            + self.tr("▨ not compared (rest the mouse to see why)")
        )
        for label in (self._told, legend):
            label.setProperty("role", "muted")
            label.setFont(sans(8.75))
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 6)
        bar.setSpacing(14)
        bar.addWidget(self.search)
        bar.addWidget(self.lonely)
        bar.addWidget(self._told)
        bar.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 4, 12, 5)
        foot.addWidget(legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.table.viewport().update()

    def refresh(self) -> None:
        """Look again at findings, filter and verdicts; sorting, width and place stay."""
        rows = self._rows.rows(lonely=self.lonely.isChecked())
        articles = self._parts.session.dossier.articles
        if rows != self.model.rows or self.model.columnCount() != FIRST_ARTICLE + len(articles):
            place, across = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()
            widths = self.model.columnCount() != FIRST_ARTICLE + len(articles)
            with QSignalBlocker(self.table.selectionModel()):
                self.model.show(rows, articles)
            if widths:
                self._set_widths()
            self.table.verticalScrollBar().setValue(place)
            self.table.horizontalScrollBar().setValue(across)
        self._say()
        self.show_selection()

    def show_selection(self) -> None:
        """The row of what is looked at, in the column of the article that is read."""
        selection = self._parts.selection
        for at, row in enumerate(self.model.rows):
            same = (
                row.finding is selection.finding
                if selection.finding
                else row.finding is None and row.claim == selection.claim
            )
            if same:
                index = self._sorted.mapFromSource(self.model.index(at, self._column()))
                if index.isValid() and index != self.table.currentIndex():
                    with QSignalBlocker(self.table.selectionModel()):
                        self.table.setCurrentIndex(index)
                    self.table.scrollTo(index)
                    self.table.viewport().update()
                return
        self.table.clearSelection()

    def _column(self) -> int:
        claim = self._parts.selection.claim
        order = [article.id for article in self._parts.session.dossier.articles]
        now = self.table.currentIndex().column()
        if now in {KINDS, CLAIM} and self.table.hasFocus():
            return now
        return FIRST_ARTICLE + order.index(claim.article) if claim and claim.article in order else CLAIM

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self._sorted)
        table.setItemDelegate(self._delegate)
        table.setAccessibleName(self.tr("Claims by article"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setSortingEnabled(True)
        table.sortByColumn(CLAIM, Qt.SortOrder.AscendingOrder)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(56)
        self.walk(table)
        table.viewport().installEventFilter(ClaimDrag(self._parts.linking, table))

    def _set_widths(self) -> None:
        header = self.table.horizontalHeader()
        articles = self.model.columnCount() - FIRST_ARTICLE
        header.resizeSection(KINDS, 74)
        whole = self.width() - self.table.verticalScrollBar().sizeHint().width() - 2
        header.resizeSection(CLAIM, max(260, min(440, whole // 3)))
        left = whole - 74 - header.sectionSize(CLAIM)
        for section in range(FIRST_ARTICLE, self.model.columnCount()):
            header.resizeSection(section, max(130, left // max(1, articles)))
        self._fitted = [header.sectionSize(section) for section in range(header.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the width until the person sets one of them."""
        super().resizeEvent(event)
        header = self.table.horizontalHeader()
        if self._fitted == [header.sectionSize(section) for section in range(header.count())]:
            self._set_widths()

    def look_at(self, index: QModelIndex) -> None:
        row: MatrixRow | None = index.data(ROW)
        if row is None:
            return
        cell: CellFacts | None = index.data(CELL)
        selection = self._parts.selection
        read = cell.claim if cell and cell.claim else row.claim
        kept = selection.discrepancy if row.finding is selection.finding else None
        selection.choose(row.finding, read, kept)

    def claim_shown_at(self, place: QPoint) -> Claim | None:
        """The claim of the cell at a point of the screen; that of the group in the column of its words."""
        index = self.table.indexAt(self.table.viewport().mapFromGlobal(place))
        row: MatrixRow | None = index.data(ROW)
        cell: CellFacts | None = index.data(CELL)
        return cell.claim if cell else row.claim if row and index.column() == CLAIM else None

    def _say(self) -> None:
        shown, every = self._sorted.rowCount(), len(self.model.rows)
        comparison = self._parts.session.comparison
        if not every and not comparison.findings.groups and len(comparison.dossier.articles) > 1:
            told = self.tr("No two articles state the same. Tick the box to see what each tells alone.")
        elif not every:
            told = self.tr("Nothing to show: drop a second article, or show all in the View menu.")
        elif shown < every:
            told = self.tr("{shown} of {every} rows").format(shown=number(shown), every=number(every))
        else:
            told = self.tr("%Ln rows", "", every)
        self._told.setText(told)
