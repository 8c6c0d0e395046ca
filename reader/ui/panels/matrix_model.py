"""The matrix as a table: kinds and status, the claim, then a column for each article."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Dossier
from reader.ui.panels.matrix_rows import Cell, CellFacts, MatrixRow
from reader.ui.plain import plain
from reader.ui.words import called, look_word

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
CELL = Qt.ItemDataRole.UserRole + 1
ORDER = Qt.ItemDataRole.UserRole + 2
"""What a column is sorted by."""
SEARCHED = Qt.ItemDataRole.UserRole + 3

KINDS, CLAIM, FIRST_ARTICLE = 0, 1, 2


class MatrixModel(QAbstractTableModel):
    """Rows as they are told; sorting and searching is a proxy's."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[MatrixRow, ...] = ()
        self._articles: tuple[Article, ...] = ()

    def show(self, rows: Sequence[MatrixRow], articles: Sequence[Article]) -> None:
        """The same rows otherwise told are changed where they stand."""
        same = tuple(articles) == self._articles and _claims(rows) == _claims(self.rows)
        if same and rows:
            self.rows = tuple(rows)
            last = len(self.rows) - 1
            self.dataChanged.emit(self.index(0, KINDS), self.index(last, KINDS))
            self.dataChanged.emit(self.index(0, FIRST_ARTICLE), self.index(last, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.rows, self._articles = tuple(rows), tuple(articles)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else FIRST_ARTICLE + len(self._articles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section < 0:
            return None
        if section >= FIRST_ARTICLE:
            article = self._articles[section - FIRST_ARTICLE]
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain(f"{article.name}\n{article.particulars.title or article.path}")
            return called(Dossier(self._articles), article) if role == Qt.ItemDataRole.DisplayRole else None
        names = (_tr("Kind"), _tr("Claim"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == ORDER:
            return self.order(index)
        if role == SEARCHED:
            return " ".join([row.statement, row.kinds, row.status, *(cell.words for cell in row.cells)])
        if index.column() >= FIRST_ARTICLE:
            cell = row.cells[index.column() - FIRST_ARTICLE]
            said = {CELL: cell, Qt.ItemDataRole.ToolTipRole: plain(cell.tip)}
            return _spoken(cell) if role in _WORDS else said.get(role)
        if role in _WORDS:
            kinds = f"{look_word(row.look)} {row.kinds} {row.status}".strip()
            return kinds if index.column() == KINDS else row.statement
        return plain(row.statement) if role == Qt.ItemDataRole.ToolTipRole else None

    def order(self, index: Index) -> tuple[float, int]:
        """What its column is sorted by."""
        row = self.rows[index.row()]
        if index.column() == KINDS:
            return -row.weight, index.row()
        if index.column() == CLAIM:
            return 0.0, index.row()
        return float(row.cells[index.column() - FIRST_ARTICLE].state), index.row()


def _claims(rows: Sequence[MatrixRow]) -> list[tuple[int, Claim]]:
    return [(id(row.finding), row.claim) for row in rows]


_WORDS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


def _spoken(cell: CellFacts) -> str:
    return {
        Cell.DIFFERS: _tr("differs: {words}"),
        Cell.STATES: _tr("states it {words}"),
        Cell.ALONE: _tr("only here"),
        Cell.LEFT_OUT: _tr("left out"),
        Cell.NOT_COMPARED: _tr("not compared"),
    }[cell.state].format(words=cell.words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("matrix", text)
