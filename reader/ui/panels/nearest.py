"""The passages of the other articles that come nearest to some words: for what the engine did not link.

Cosine of rare word stems, each weighed by how rare it is among the claims at hand (Spärck Jones 1972).
"""

import math
from collections import Counter
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Comparison
from reader.model.span import Span
from reader.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Near:
    """A claim of another article, how near it comes (0 to 1), and the words that it shares."""

    claim: Claim
    score: float
    shared: tuple[str, ...]


def nearest(comparison: Comparison, article: Article, span: Span, most: int = 12) -> tuple[Near, ...]:
    """The nearest claims of all other articles, the nearest first; none that shares no word."""
    bags = {
        claim: _bag(other, claim.span)
        for other in comparison.dossier.articles
        if other.id != article.id
        for claim in comparison.findings.claims.get(other.id, ())
    }
    asked = _bag(article, span)
    seen = Counter(stem for bag in [*bags.values(), asked] for stem in bag)
    rare = {stem: math.log(1 + (len(bags) + 1) / count) for stem, count in seen.items()}
    found = [
        Near(claim, score, _shared(asked, bag, rare))
        for claim, bag in bags.items()
        if (score := _cosine(asked, bag, rare)) > 0
    ]
    return tuple(sorted(found, key=lambda near: (-near.score, near.claim))[:most])


def _bag(article: Article, span: Span) -> dict[str, str]:
    """Stems with the word that stands for each, as it is written."""
    return {token.stem: token.span.of(article.text) for token in tokens(article.text, span)}


def _cosine(a: dict[str, str], b: dict[str, str], rare: dict[str, float]) -> float:
    shared = sum(rare[stem] ** 2 for stem in a.keys() & b.keys())
    lengths = (math.sqrt(sum(rare[stem] ** 2 for stem in bag)) for bag in (a, b))
    return shared / math.prod(lengths) if shared else 0.0


def _shared(asked: dict[str, str], bag: dict[str, str], rare: dict[str, float]) -> tuple[str, ...]:
    both = sorted(asked.keys() & bag.keys(), key=lambda stem: (-rare[stem], stem))
    return tuple(bag[stem] for stem in both[:5])
