"""The front door: an original to an article, by what its bytes are, then by its name."""

from reader.errors import CannotIngest
from reader.ingest.encoding import decode
from reader.ingest.from_text import page_of_text
from reader.ingest.furniture import judge
from reader.ingest.original import Original
from reader.ingest.page import Page
from reader.ingest.sniff import Format, format_of
from reader.ingest.visible import fill
from reader.model.article import Article, ArticleId


def ingest(original: Original, article_id: ArticleId) -> Article:
    """The article in an original. Raises CannotIngest where none can be made of it."""
    page = _page(original)
    if not page.pieces:
        raise CannotIngest(original.name, "it is empty", "Check that it was saved whole")
    if not any(piece.is_set() for piece in page.pieces):
        judge(page.pieces, page.particulars.title)
    fill(page)
    return page.article(original, article_id)


def _page(original: Original) -> Page:
    """Each format's reader is imported when the first file of that format comes: start-up stays quick."""
    form = format_of(original)
    if form is Format.HTML:
        from reader.ingest.from_html import page_of_html  # noqa: PLC0415

        return page_of_html(_text(original))
    return page_of_text(_text(original))


def _text(original: Original) -> str:
    text = decode(original.data)
    if text is None:
        raise CannotIngest(original.name, "it is not text", "Save it as plain text, then drop it")
    return text
