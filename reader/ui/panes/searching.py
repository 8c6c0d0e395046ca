"""The search through all columns: what is found is painted everywhere, and one walks from hit to hit."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader.model.span import Span
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.panes.column import Column
from reader.ui.panes.find_bar import FindBar
from reader.ui.panes.pane_row import PaneRow
from reader.ui.panes.scroll_sync import ANCHOR
from reader.ui.panes.search import occurrences
from reader.ui.theme import Theme
from reader.ui.words import number


class Searching(QObject):
    """Joins a bar and a row of columns; the pane that had the focus has it again when the bar is closed."""

    def __init__(self, row: PaneRow, bar: FindBar) -> None:
        super().__init__(bar)
        self._row, self._bar = row, bar
        self._hits: list[tuple[Column, Span]] = []
        self._at = -1
        self._came_from: ArticlePane | None = None
        bar.changed.connect(self._search)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)

    def open(self) -> None:
        """With the words that are selected, if any."""
        pane = QApplication.focusWidget()
        self._came_from = pane if isinstance(pane, ArticlePane) else self._came_from
        chosen = pane.textCursor().selectedText() if isinstance(pane, ArticlePane) else ""
        self._row.put_on_top(self._bar)
        self._bar.ask(chosen if "\u2029" not in chosen else "")
        self._search(self._bar.words)

    def close(self) -> None:
        self._bar.hide()
        self._row.put_on_top(None)
        self._show([])
        pane = self._came_from
        if pane is None or pane not in {column.pane for column in self._row.columns}:
            pane = next((column.pane for column in self._row.columns), None)
        if pane:
            pane.setFocus()

    def step(self, by: int) -> None:
        """To the next hit (1) or the one before (-1), round the end; opens the bar where it is shut."""
        if not self._bar.isVisible():
            self.open()
            return
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._go()

    def dress(self, theme: Theme) -> None:
        self._bar.dress(theme)

    def again(self) -> None:
        """The columns have changed: search them anew, and stay."""
        if self._bar.isVisible():
            self._show(self._find(self._bar.words))

    def _search(self, words: str) -> None:
        self._show(self._find(words))
        if self._hits:
            self._at = self._first_ahead()
            self._go()

    def _find(self, words: str) -> list[tuple[Column, Span]]:
        return [(column, span) for column in self._row.columns for span in occurrences(column.article.text, words)]

    def _show(self, hits: list[tuple[Column, Span]]) -> None:
        self._hits, self._at = hits, min(self._at, len(hits) - 1)
        self._paint()

    def _first_ahead(self) -> int:
        """The first hit from where one reads; else the first of all."""
        columns = self._row.columns
        pane = self._came_from
        home = next((place for place, column in enumerate(columns) if column.pane is pane), 0)
        reading = columns[home].pane.text_at(0)
        order = {column: (place - home) % len(columns) for place, column in enumerate(columns)}
        ahead = (
            (order[column], span.start, number)
            for number, (column, span) in enumerate(self._hits)
            if order[column] or span.start >= reading
        )
        return min(ahead, default=(0, 0, 0))[2]

    def _go(self) -> None:
        column, span = self._hits[self._at]
        pane = column.pane
        pane.reveal(span)
        self._row.bring_into_sight(column)
        top = pane.span_top(span)
        if top is not None and not 0 <= top < pane.viewport().height() - 40:
            value = pane.value_for(span, round(pane.viewport().height() * ANCHOR))
            if value is not None:
                pane.verticalScrollBar().setValue(value)
        self._paint()

    def _paint(self) -> None:
        current = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        for column in self._row.columns:
            own = [span for where, span in self._hits if where is column]
            column.pane.show_found(own, current[1] if current and current[0] is column else None)
        for gutter in self._row.gutters:
            gutter.refresh()
        self._bar.say(self._words())

    def _words(self) -> str:
        if not self._bar.words.strip():
            return ""
        if not self._hits:
            return self.tr("Not found in any article")
        articles = len({column for column, _ in self._hits})
        told = self.tr("{at} of {all} in %Ln articles", "", articles)
        return told.format(at=number(self._at + 1), all=number(len(self._hits)))
