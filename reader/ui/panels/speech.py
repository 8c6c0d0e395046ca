"""All quotations, by who is said to have said them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.model.article import ASSERTING, Article
from reader.model.span import Span
from reader.text.quotations import quotations, speaker


@dataclass(frozen=True, slots=True)
class Said:
    """Words between quotation marks; `speaker` is empty where the paragraph names nobody."""

    speaker: str
    article: Article
    span: Span


def said(articles: tuple[Article, ...]) -> tuple[Said, ...]:
    """Of all articles, speaker by speaker; under one speaker in the order of the articles. The unnamed come last."""
    told = [one for article in articles for one in _said(article)]
    place = {article.id: number for number, article in enumerate(articles)}
    return tuple(
        sorted(told, key=lambda one: (not one.speaker, one.speaker.casefold(), place[one.article.id], one.span))
    )


@lru_cache(maxsize=64)
def _said(article: Article) -> tuple[Said, ...]:
    return tuple(_of_paragraphs(article))


def _of_paragraphs(article: Article) -> Iterator[Said]:
    for block in article.blocks:
        if block.role in ASSERTING:
            text = block.span.of(article.text)
            found = quotations(text)
            name = speaker(text) if found else None
            shown = " ".join(name.span.of(text).split()) if name else ""
            for one in found:
                yield Said(shown, article, one.span.shifted(block.span.start))
