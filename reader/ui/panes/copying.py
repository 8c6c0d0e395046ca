"""What is copied from an article: the words as they stand on the page, and a line that says where they are from."""

from html import escape

from PySide6.QtCore import QLocale, QMimeData

from reader.model.article import Article
from reader.model.span import Span
from reader.ui.dates import spoken_date
from reader.ui.panes.folds import Fold


def source_line(article: Article, locale: QLocale) -> str:
    """Outlet, title and date, as far as they are known: `Daily Lantern, “A base on the moon”, 24 Jul 2020`."""
    known = article.particulars
    title = f"“{known.title}”" if known.title else ""
    date = spoken_date(known.published, locale) if known.published else ""
    return ", ".join(part for part in (known.outlet, title, date) if part) or article.path


def shown_words(article: Article, span: Span, folds: tuple[Fold, ...] = ()) -> str:
    """The words of a span without what is folded away; a paragraph a line."""
    hidden = [block.span for fold in folds if not fold.open for block in fold.blocks]
    pieces, at = [], span.start
    for block in hidden:
        if block.overlaps(span):
            pieces.append(article.text[at : max(at, block.start)])
            at = max(at, block.end)
    pieces.append(article.text[at : span.end])
    lines = "".join(pieces).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def quoted(article: Article, span: Span, locale: QLocale, folds: tuple[Fold, ...] = ()) -> QMimeData:
    """The words and their source, as plain text and as HTML."""
    words, source = shown_words(article, span, folds), source_line(article, locale)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in words.split("\n"))
    mime = QMimeData()
    mime.setText(f"{words}\n\n— {source}\n")
    mime.setHtml(f"<blockquote>{paragraphs}</blockquote><p>— {escape(source)}</p>")
    return mime
