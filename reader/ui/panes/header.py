"""The card above a column: outlet, title, date, author, words, and what share of it is shared, differs, alone."""

import re

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.model.article import ASSERTING, Article
from reader.ui.dates import spoken_date
from reader.ui.elided_label import ElidedLabel
from reader.ui.panes.geometry import is_right_to_left
from reader.ui.panes.shares import Shares
from reader.ui.plain import plain
from reader.ui.theme import Theme, icon, sans, serif
from reader.ui.words import isolated, translated

_WIDE = re.compile("[\u3040-\u9fff\uac00-\ud7af]")


class Header(QWidget):
    """One height for all columns, so that the texts begin on one line. It can be taken by the mouse to another place:
    `dragged` and `dropped` say where the mouse is on the screen.
    """

    menu_wanted = Signal(object)
    dragged = Signal(object)
    dropped = Signal(object)

    def __init__(self, article: Article, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._dragging = False
        self._outlet = ElidedLabel()
        self._outlet.setProperty("role", "outlet")
        self._outlet.setFont(sans(9, QFont.Weight.DemiBold))
        self._title = TwoLines()
        self._facts = ElidedLabel()
        self._facts.setProperty("role", "muted")
        self._facts.setFont(sans(8.5))
        self.shares = Shares(theme)
        self._more = QToolButton()
        self._more.setIcon(icon("ellipsis", theme.muted))
        self._more.setAutoRaise(True)
        self._more.setToolTip(self.tr("What can be done with this article"))
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self._letter = QLabel()
        self._letter.setFont(sans(9, QFont.Weight.DemiBold))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._letter)
        top.addWidget(self._outlet, 1)
        top.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self.shares)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._more.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_article(article)

    def show_article(self, article: Article) -> None:
        known = article.particulars
        self._outlet.tell(known.outlet or self.tr("No outlet given"))
        self._outlet.setProperty("role", "outlet" if known.outlet else "muted")
        for dress in (self.style().unpolish, self.style().polish):
            dress(self._outlet)
        self._title.set_text(known.title or article.path)
        when = isolated(spoken_date(known.published, self.locale())) if known.published else self.tr("no sure date")
        facts = (when, self.tr("%Ln words", "", word_count(article)), isolated(known.author or ""))
        doubts = "\n".join(f"{doubt.value}: {translated(doubt.why)}" for doubt in article.doubts)
        told = self.tr("In doubt:\n{doubts}").format(doubts=doubts) if doubts else ""
        self._facts.tell("  ·  ".join(fact for fact in facts if fact), told)
        self._more.setAccessibleName(self.tr("Actions for {article}").format(article=article.name))
        self.setAccessibleName(f"{article.name}: {known.title or article.path}")

    def show_letter(self, letter: str) -> None:
        """What the article goes by in lists and tables; empty where it is the only one."""
        self._letter.setText(letter)
        self._letter.setVisible(bool(letter))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        far = self._pressed and (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.dropped.emit(event.globalPosition().toPoint())
        self._pressed, self._dragging = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def dress(self, theme: Theme) -> None:
        self._more.setIcon(icon("ellipsis", theme.muted))
        self.shares.dress(theme)


class TwoLines(QWidget):
    """A title of at most two lines, always two lines high; the rest is told by its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFont(serif(12.5, QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setToolTip(plain(text))
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 2 * self.fontMetrics().lineSpacing() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self.fontMetrics()
        first, rest = self._first_line()
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        for number, line in enumerate((first, shown)):
            indent = self.width() - metrics.horizontalAdvance(line) if is_right_to_left(self._text) else 0
            painter.drawText(indent, metrics.ascent() + number * metrics.lineSpacing(), line)

    def _first_line(self) -> tuple[str, str]:
        metrics, words = self.fontMetrics(), self._text.split()
        line = ""
        while words and metrics.horizontalAdvance(f"{line} {words[0]}".strip()) <= self.width():
            line = f"{line} {words.pop(0)}".strip()
        if not line and words:
            line = metrics.elidedText(words.pop(0), Qt.TextElideMode.ElideRight, self.width())
        return line, " ".join(words)


def word_count(article: Article) -> int:
    """Words outside furniture; each ideograph or kana counts as one, since those scripts put no blanks."""
    count = 0
    for block in article.blocks:
        if block.role in ASSERTING:
            text = block.span.of(article.text)
            wide = 0 if text.isascii() else len(_WIDE.findall(text))
            count += wide if wide > len(text) / 3 else len(text.split())
    return count
