"""One column: the header and the article under it. Its strip stands in the gutter to its right."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from reader.model.article import Article
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.header import Header
from reader.ui.panes.page import Reading
from reader.ui.theme import Theme

NARROWEST = 250
"""Pixels; below that a line of the article holds too few words to read."""
_RING = 2


class Column(QFrame):
    """Shows by a ring that the keys go to its article."""

    focused = Signal()

    def __init__(
        self, article: Article, theme: Theme, reading: Reading, parent: QWidget | None = None, *, later: bool = False
    ) -> None:
        super().__init__(parent)
        self.header = Header(article, theme)
        self.pane = ArticlePane(article, theme, reading, later=later)
        self._theme = theme
        self.setProperty("role", "paper")
        self.setMinimumWidth(NARROWEST)
        for stop in (self.pane, *self.header.findChildren(QToolButton)):
            stop.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_RING, 0, _RING, _RING)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.pane, 1)

    @property
    def article(self) -> Article:
        return self.pane.article

    def dress(self, theme: Theme, reading: Reading) -> None:
        self._theme = theme
        self.header.dress(theme)
        self.pane.dress(theme, reading)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        under = self.pane.geometry().top() - 1
        painter.setPen(QColor(self._theme.hairline))
        painter.drawLine(0, under, self.width(), under)
        if self.pane.hasFocus():
            painter.setPen(QPen(QColor(self._theme.selected), _RING))
            painter.drawRect(self.pane.geometry().adjusted(-1, 1, 1, 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
            if event.type() is QEvent.Type.FocusIn:
                self.focused.emit()
        return super().eventFilter(watched, event)
