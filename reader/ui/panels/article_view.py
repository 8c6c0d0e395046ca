"""The annotated article: any article as the base, the others' evidence beside each of its claims."""

from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.ui.panels.article_lines import ArticleLine, article_lines
from reader.ui.panels.claims_view import ClaimsView
from reader.ui.panels.marked import Run, write
from reader.ui.parts import Parts
from reader.ui.theme import Look, Theme, sans, serif
from reader.ui.words import called

Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_EDGE, _BETWEEN = 26, 34
_WIDEST = 700 + _BETWEEN + 720


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[ArticleLine, ...] = ()

    def show(self, lines: tuple[ArticleLine, ...]) -> None:
        """The same claims otherwise told are changed where they stand."""
        if [line.claim for line in lines] == [line.claim for line in self.lines]:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        return line.spoken if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None


class _Delegate(QStyledItemDelegate):
    """Text left, evidence right; documents are kept until width, colours or lines change.

    Heights outlive a change of filter, which changes little more than colours and signs: setting 440 claims anew costs
    100 ms. A line that has become taller by its sign is measured again when it comes on screen.
    """

    def __init__(self, theme: Theme, points: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.points = theme, points
        self.width = 800
        self._documents: dict[Claim, tuple[ArticleLine, QTextDocument, QTextDocument]] = {}
        self._heights: dict[tuple[Claim, bool], tuple[ArticleLine, int]] = {}

    def forget(self) -> None:
        self._documents.clear()
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: ArticleLine = index.data(_LINE)
        known = self._heights.get((line.claim, line.shown))
        return QSize(self.width, known[1] if known and known[0].as_long_as(line) else self._measure(line))

    def _measure(self, line: ArticleLine) -> int:
        left, right = self._of(line)
        height = ceil(max(left.size().height(), right.size().height())) + (14 if line.opens else 2) + 9
        self._heights[line.claim, line.shown] = line, height
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ArticleLine = index.data(_LINE)
        area: QRect = option.rect
        left, right = self._of(line)
        if self._measure(line) > area.height():
            self.sizeHintChanged.emit(index)
        above = 14 if line.opens else 2
        edge = self._edge() - 14
        box = area.adjusted(edge, above - 2, 2 - edge, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(self.theme.selected), 1.8))
            painter.setBrush(QColor(self.theme.card))
            painter.drawRoundedRect(box, 6, 6)
        middle = area.left() + self._edge() + self._left() + _BETWEEN // 2
        if right.characterCount() > 1:
            painter.setPen(QPen(self.theme.line(line.look), 2 if line.look is Look.DIFFERS else 1))
            painter.drawLine(middle, box.top() + 5, middle, box.bottom() - 5)
        painter.translate(area.left() + self._edge(), area.top() + above + 2)
        left.drawContents(painter)
        painter.translate(self._left() + _BETWEEN, 1)
        right.drawContents(painter)
        painter.restore()

    def _edge(self) -> int:
        """Wide windows have the two columns in their middle."""
        return max(_EDGE, (self.width - _WIDEST) // 2)

    def _left(self) -> int:
        return min(700, (self.width - 2 * _EDGE - _BETWEEN) * 54 // 100)

    def _of(self, line: ArticleLine) -> tuple[QTextDocument, QTextDocument]:
        known = self._documents.get(line.claim)
        if known is None or known[0] != line:
            right = min(720, self.width - 2 * _EDGE - _BETWEEN - self._left())
            head = serif(self.points * 1.25, QFont.Weight.DemiBold)
            known = self._documents[line.claim] = (
                line,
                self._document(line.runs, head if line.heading else serif(self.points), self._left(), 138),
                self._document(line.evidence, sans(max(8.0, self.points * 0.82)), right, 118, apart=4),
            )
        return known[1], known[2]

    def _document(self, runs: tuple[Run, ...], font: QFont, width: int, leading: int, apart: int = 0) -> QTextDocument:
        """The runs in lines of `width` pixels and `leading` percent; paragraphs stand `apart`."""
        document = QTextDocument(self)
        write(document, runs, self.theme, font)
        form = QTextBlockFormat()
        form.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(apart)
        whole = QTextCursor(document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(form)
        document.setTextWidth(max(width, 60))
        return document


class ArticleView(ClaimsView):
    """The article's claims in its order, each with what the others have of it."""

    def __init__(self, parts: Parts, theme: Theme, points: float, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self._base: ArticleId | None = None
        self._offered: tuple[Article, ...] = ()
        self.model = _Lines(self)
        self.list = QListView()
        self._delegate = _Delegate(theme, points, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("The article with the others' evidence"))
        self.walk(self.list)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("The article to read"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.activated.connect(self._choose)
        told = QLabel(self.tr("what the others say stands beside each claim"))
        told.setProperty("role", "muted")
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 12, 6)
        bar.setSpacing(10)
        read = QLabel(self.tr("Read"))
        read.setBuddy(self.chooser)
        bar.addWidget(read)
        bar.addWidget(self.chooser)
        bar.addWidget(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.list, 1)

    def dress(self, theme: Theme, points: float) -> None:
        self._delegate.theme, self._delegate.points = theme, points
        self._delegate.forget()
        self.list.doItemsLayout()

    def refresh(self) -> None:
        """Look again at articles, findings, filter and verdicts; the reading place stays."""
        articles = self._parts.session.dossier.articles
        known = [article.id for article in articles]
        if self._base not in known:
            read = self._parts.selection.claim
            self._base = read.article if read and read.article in known else next(iter(known), None)
        if articles is not self._offered:
            self._offered = articles
            self.chooser.clear()
            for article in articles:
                title = article.particulars.title
                name = called(self._parts.session.dossier, article)
                self.chooser.addItem(f"{name}  ·  {title}" if title and title != article.name else name)
        if self._base is not None:
            self.chooser.setCurrentIndex(known.index(self._base))
            self._show()
        self.show_selection()

    def show_selection(self) -> None:
        """The claim of this article that belongs to what is looked at."""
        chosen = self._parts.selection
        claims = chosen.finding.group.claims if chosen.finding else (chosen.claim,)
        wanted = chosen.claim if chosen.claim and chosen.claim.article == self._base else None
        mine = [
            n
            for n, line in enumerate(self.model.lines)
            if line.claim == wanted or (not wanted and line.claim in claims)
        ]
        with QSignalBlocker(self.list.selectionModel()):
            if not mine:
                self.list.clearSelection()
            elif self.list.currentIndex().row() != mine[0] or not self.list.selectedIndexes():
                self.list.setCurrentIndex(self.model.index(mine[0]))
                self.list.scrollTo(self.model.index(mine[0]))
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - 12
        if width != self._delegate.width:
            self._delegate.width = width
            self._delegate.forget()
            self.list.doItemsLayout()

    def _show(self) -> None:
        article = self._parts.session.dossier.article(self._base) if self._base is not None else None
        lines = article_lines(self._parts, article) if article else ()
        if lines != self.model.lines:
            place = self.list.verticalScrollBar().value()
            same = bool(lines and self.model.lines) and lines[0].claim.article == self.model.lines[0].claim.article
            grown = [line.shown for line in lines] != [line.shown for line in self.model.lines] or any(
                not line.as_long_as(old) for line, old in zip(lines, self.model.lines, strict=False)
            )
            with QSignalBlocker(self.list.selectionModel()):
                self.model.show(lines)
            if grown:
                self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(place if same else 0)

    def _choose(self, number: int) -> None:
        self._base = self._parts.session.dossier.articles[number].id
        self._show()
        self.show_selection()

    def look_at(self, index: QModelIndex) -> None:
        line: ArticleLine | None = index.data(_LINE)
        if line is not None:
            self._parts.selection.choose(line.finding, line.claim)
