"""One column: the header, the article, its overview strip."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.model.article import Article
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.header import Header
from reader.ui.panes.page import Reading
from reader.ui.panes.strip import Strip
from reader.ui.theme import Theme

NARROWEST = 300
"""Pixels; below that a line of the article holds too few words to read."""


class Column(QFrame):
    """Keeps the three parts together."""

    def __init__(self, article: Article, theme: Theme, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = Header(article, theme)
        self.pane = ArticlePane(article, theme, reading)
        self.strip = Strip(self.pane, theme)
        self.strip.wanted.connect(self.pane.verticalScrollBar().setValue)
        self.setProperty("role", "paper")
        self.setMinimumWidth(NARROWEST)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.pane, 1)
        body.addWidget(self.strip)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)

    @property
    def article(self) -> Article:
        return self.pane.article

    def dress(self, theme: Theme, reading: Reading) -> None:
        self.header.dress(theme)
        self.strip.dress(theme)
        self.pane.dress(theme, reading)
