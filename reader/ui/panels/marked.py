"""Words with what is said of them, ready to be written: runs that differ, that only one article tells, that are quiet.

One way of writing for the inspector, the matrix and the article view, with the same cues as in the columns: a tint and
a wave where words differ, dots under what stands only here, a thin line under words that the claim beside it has not.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument

from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.model.discrepancy import Discrepancy
from reader.model.span import Span
from reader.ui.theme import Look, Theme

Admits = Callable[[Discrepancy], bool]


class Mark(IntEnum):
    """What is said of a run; where several hold, the highest is shown."""

    PLAIN = 0
    OTHER_WORDS = 1
    DETAIL = 2
    DIFFERS = 3
    CHOSEN = 4
    QUIET = 5
    STRONG = 6
    SHARED_SIGN = 7
    DIFFERS_SIGN = 8
    UNIQUE_SIGN = 9
    PERSON = 10


SIGN_OF = {Look.SHARED: Mark.SHARED_SIGN, Look.DIFFERS: Mark.DIFFERS_SIGN, Look.UNIQUE: Mark.UNIQUE_SIGN}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch over which nothing changes."""

    text: str
    mark: Mark = Mark.PLAIN


def cut(text: str, within: Span, marked: Iterable[tuple[Span, Mark]]) -> tuple[Run, ...]:
    """The words of `within` as runs; line ends become blanks."""
    over = [(span, mark) for span, mark in marked if span.overlaps(within)]
    edges = {within.start, within.end}
    for span, _ in over:
        edges |= {max(span.start, within.start), min(span.end, within.end)}
    return tuple(
        Run(
            text[start:end].replace("\n", " "),
            max((mark for span, mark in over if span.start <= start and end <= span.end), default=Mark.PLAIN),
        )
        for start, end in pairwise(sorted(edges))
    )


def marks_of(
    finding: Finding | None, claim: Claim, admits: Admits, chosen: Discrepancy | None = None
) -> list[tuple[Span, Mark]]:
    """What a group says of the words of one of its claims: where they differ, what only they tell."""
    if finding is None:
        return []
    told = [(detail.span, Mark.DETAIL) for detail in finding.details if detail.claim == claim]
    for one in finding.discrepancies:
        if one is chosen or admits(one):
            mark = Mark.CHOSEN if one is chosen else Mark.DIFFERS
            told += [(variant.span, mark) for variant in one.variants if variant.claim == claim]
    return told


def write(document: QTextDocument, runs: Sequence[Run], theme: Theme, font: QFont) -> None:
    """Fill a document with the runs."""
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.clear()
    cursor = QTextCursor(document)
    for run in runs:
        cursor.insertText(run.text, _letters(run.mark, theme, font))


def _letters(mark: Mark, theme: Theme, font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(theme.ink))
    underline = QTextCharFormat.UnderlineStyle
    if mark in {Mark.DIFFERS, Mark.CHOSEN}:
        form.setBackground(QColor(theme.differs_word if mark is Mark.CHOSEN else theme.differs_fill))
        form.setUnderlineStyle(underline.WaveUnderline)
        form.setUnderlineColor(QColor(theme.differs_line))
        if mark is Mark.CHOSEN:
            form.setFontWeight(QFont.Weight.DemiBold)
    elif mark is Mark.DETAIL:
        form.setUnderlineStyle(underline.DotLine)
        form.setUnderlineColor(QColor(theme.unique_line))
    elif mark is Mark.OTHER_WORDS:
        form.setUnderlineStyle(underline.SingleUnderline)
        form.setUnderlineColor(QColor(theme.muted))
    elif mark is Mark.QUIET:
        form.setForeground(QColor(theme.muted))
        form.setFontPointSize(font.pointSizeF() * 0.92)
    elif mark is Mark.STRONG:
        form.setFontWeight(QFont.Weight.DemiBold)
    elif mark is Mark.PERSON:
        form.setForeground(QColor(theme.person))
    else:
        signs = {sign: look for look, sign in SIGN_OF.items()}
        if mark in signs:
            form.setForeground(theme.line(signs[mark]))
    return form
