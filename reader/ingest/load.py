"""The front door: an original to an article, by what its bytes are, then by its name."""

from reader.errors import CannotIngest
from reader.ingest.encoding import decode
from reader.ingest.from_text import page_of_text
from reader.ingest.furniture import judge
from reader.ingest.original import Original
from reader.ingest.visible import fill
from reader.model.article import Article, ArticleId


def ingest(original: Original, article_id: ArticleId) -> Article:
    """The article in an original. Raises CannotIngest where none can be made of it."""
    text = decode(original.data)
    if text is None:
        raise CannotIngest(original.name, "it is not text", "Save it as plain text, then drop it")
    page = page_of_text(text)
    if not page.pieces:
        raise CannotIngest(original.name, "it is empty", "Check that it was saved whole")
    judge(page.pieces, page.particulars.title)
    fill(page)
    return page.article(original, article_id)
