"""An article as a document on the page: paragraphs by role, furniture folded away, offsets kept.

What is shown has as many letters as the article's text, in the same places; only blanks may change to line ends. So a
cursor position and a span differ by UTF-16 alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.model.article import Article, Role
from reader.ui.offsets import Offsets
from reader.ui.panes.folds import FOLD_HEIGHT, Fold
from reader.ui.theme import Theme, serif

_LONGEST_PARAGRAPH = 6000
"""Code points. Qt lays a paragraph out whole; longer ones are broken on screen at the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the person likes to read: `points` of the text, `leading` in percent, `measure` in characters a line."""

    points: float = 11.6
    leading: int = 148
    measure: int = 72
    family: str = ""


def displayed(article: Article) -> str:
    """The text with over-long paragraphs broken at blanks, letter for letter as long."""
    letters = None
    for block in article.blocks:
        if len(block.span) > _LONGEST_PARAGRAPH:
            letters = letters or list(article.text)
            at = block.span.start + _LONGEST_PARAGRAPH
            while at < block.span.end:
                stop = article.text.find(". ", at, min(at + _LONGEST_PARAGRAPH, block.span.end))
                blank = stop + 1 if stop >= 0 else article.text.find(" ", at, block.span.end)
                if blank < 0:
                    break
                letters[blank] = "\n"
                at = blank + _LONGEST_PARAGRAPH
    return article.text if letters is None else "".join(letters)


def write_page(
    document: QTextDocument, article: Article, offsets: Offsets, theme: Theme, reading: Reading, folds: Sequence[Fold]
) -> None:
    """Fill a document with an article. Furniture of a fold that is shut takes no room but that of the fold's line."""
    document.setUndoRedoEnabled(False)
    font = serif(reading.points)
    if reading.family:
        font.setFamily(reading.family)
    document.setDefaultFont(font)
    document.setPlainText(displayed(article))
    _hide_all(document)
    hidden = {block for fold in folds if not fold.open for block in fold.blocks}
    under_fold = {fold.below for fold in folds}
    forms = {role: (_paragraph(role, reading), _letters(role, theme, reading)) for role in Role}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in article.blocks:
        if block in hidden:
            continue
        start, end = offsets.span_to_qt(block.span)
        form, letters = forms[block.role]
        if block in under_fold:
            form = QTextBlockFormat(form)
            form.setTopMargin(form.topMargin() + FOLD_HEIGHT)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(form)
        cursor.setCharFormat(letters)
        _show(document, start, end)
    cursor.endEditBlock()


def _hide_all(document: QTextDocument) -> None:
    """Blank lines and folded furniture take no room; what is shown is turned on again."""
    block = document.begin()
    while block.isValid():
        block.setVisible(False)
        block = block.next()


def _show(document: QTextDocument, start: int, end: int) -> None:
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        block.setVisible(True)
        block = block.next()


def _paragraph(role: Role, reading: Reading) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(reading.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    above, below = {
        Role.HEADLINE: (6, 8),
        Role.DEK: (0, 12),
        Role.SUBHEAD: (14, 4),
        Role.FURNITURE: (0, 2),
        Role.BYLINE: (0, 8),
        Role.DATELINE: (0, 8),
    }.get(role, (0, 11))
    form.setTopMargin(above * reading.points / 11)
    form.setBottomMargin(below * reading.points / 11)
    if role is Role.QUOTE:
        form.setLeftMargin(18)
    return form


def _letters(role: Role, theme: Theme, reading: Reading) -> QTextCharFormat:
    form = QTextCharFormat()
    scale = {Role.HEADLINE: 1.18, Role.SUBHEAD: 1.06, Role.FURNITURE: 0.9, Role.BYLINE: 0.92, Role.DATELINE: 0.92}
    form.setFontPointSize(reading.points * scale.get(role, 0.94 if role is Role.CAPTION else 1.0))
    if role in (Role.HEADLINE, Role.SUBHEAD):
        form.setFontWeight(QFont.Weight.DemiBold)
    if role in (Role.DEK, Role.CAPTION):
        form.setFontItalic(True)
    muted = role in (Role.FURNITURE, Role.BYLINE, Role.DATELINE, Role.CAPTION)
    form.setForeground(QColor(theme.furniture if muted else theme.ink))
    return form
