"""Runs of furniture on a page: folded away at their place, behind a quiet line that says how much of the page they are.

The line is painted in room that the next paragraph leaves above it; the text keeps every letter, and no offset moves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument

from reader.model.article import Article, Block, Role
from reader.ui.offsets import Offsets
from reader.ui.theme import Theme, sans

FOLD_HEIGHT = 30.0
"""Pixels that the line of a fold takes."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of furniture. `below` is the shown block under its line, None at the end of the page; `above` the last one
    before it.
    """

    blocks: tuple[Block, ...]
    open: bool
    above: Block | None
    below: Block | None

    @property
    def key(self) -> int:
        """Where it begins: the same whether it is open or shut."""
        return self.blocks[0].span.start

    @property
    def words(self) -> str:
        if self.open:
            return QCoreApplication.translate("folds", "page furniture · fold away")
        count = QCoreApplication.translate("folds", "%Ln lines of the page set aside", "", len(self.blocks))
        return QCoreApplication.translate("folds", "{count} · show").format(count=count)


def folds(article: Article, opened: frozenset[int]) -> tuple[Fold, ...]:
    """Every run of furniture in the order of the text; `opened` holds the keys of those that the reader has opened."""
    return tuple(_folds(article.blocks, opened))


def fold_line(fold: Fold, document: QTextDocument, offsets: Offsets) -> QRectF | None:
    """Where the line of a fold stands, in document coordinates; None until the page is laid out so far."""
    beside = fold.below or fold.above
    if beside is None:
        return None
    block = document.findBlock(offsets.to_qt(beside.span.start if fold.below else beside.span.end - 1))
    layout = block.layout()
    if not layout.lineCount():
        return None
    rect = layout.boundingRect().translated(layout.position())
    top = rect.top() - FOLD_HEIGHT if fold.below else rect.bottom() + 8
    return QRectF(rect.left(), top, document.textWidth() - 2 * rect.left(), FOLD_HEIGHT - 6)


def paint_fold(painter: QPainter, theme: Theme, fold: Fold, line: QRectF, *, hovered: bool) -> None:
    """A small muted line with a hairline after it; stronger under the mouse."""
    painter.setFont(sans(8.5))
    painter.setPen(QColor(theme.accent if hovered else theme.muted))
    sign = "▾ " if fold.open else "▸ "
    words = painter.fontMetrics().elidedText(sign + fold.words, Qt.TextElideMode.ElideRight, int(line.width()))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    after = line.left() + painter.fontMetrics().horizontalAdvance(words) + 10
    painter.setPen(QColor(theme.hairline))
    if after < line.right():
        painter.drawLine(QPointF(after, line.center().y() + 1), QPointF(line.right(), line.center().y() + 1))


def _folds(blocks: Sequence[Block], opened: frozenset[int]) -> Iterator[Fold]:
    run: list[Block] = []
    above: Block | None = None
    for block in (*blocks, None):
        if block is not None and block.role is Role.FURNITURE:
            run.append(block)
            continue
        if run:
            is_open = run[0].span.start in opened
            yield Fold(tuple(run), is_open, above, run[0] if is_open else block)
            above = run[-1] if is_open else above
        run = []
        above = block
