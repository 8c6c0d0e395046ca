"""An article to its claims."""

from collections.abc import Iterable

from reader.model.article import ASSERTING, Article
from reader.model.claim import Claim
from reader.model.marks import Mark
from reader.text.sentences import sentences


def claims(article: Article, marks: Iterable[Mark] = ()) -> tuple[Claim, ...]:
    """Every sentence outside furniture, sorted and apart, as the person's divisions have it."""
    return tuple(
        Claim(article.id, span)
        for block in article.blocks
        if block.role in ASSERTING
        for span in sentences(article.text, block.span)
    )
