"""The front door: an original to an article, by what its bytes are, then by its name."""

from reader.errors import CannotIngest
from reader.ingest.original import Original
from reader.model.article import Article, ArticleId, Block, Role
from reader.model.span import Span
from reader.text.normalize import normalize


def ingest(original: Original, article_id: ArticleId) -> Article:
    """The article in an original. Raises CannotIngest where none can be made of it."""
    try:
        text = normalize(original.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CannotIngest(original.name, "it is not text", "Save it as plain text, then drop it") from error
    if not text.strip():
        raise CannotIngest(original.name, "it is empty", "Check that it was saved whole")
    return Article(
        id=article_id,
        path=original.name,
        sha256=original.sha256,
        media_type="text/plain",
        text=text,
        blocks=tuple(_paragraphs(text)),
    )


def _paragraphs(text: str) -> list[Block]:
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            left = at + line.index(bare[0])
            blocks.append(Block(Span(left, left + len(bare)), Role.BODY))
        at += len(line)
    return blocks
