"""The front door: articles to alignment."""

import math
from collections import Counter
from collections.abc import Collection
from itertools import combinations

from reader.align.claims import claims
from reader.align.grouping import group
from reader.align.pins import pinned
from reader.model.article import Article
from reader.model.claim import Alignment, Match
from reader.model.marks import Mark
from reader.model.options import CompareOptions, Preset
from reader.progress import Report, silent
from reader.text.tokens import tokens

_BARS = {Preset.STRICT: 0.32, Preset.BALANCED: 0.24, Preset.LENIENT: 0.18}


def align(
    articles: Collection[Article],
    options: CompareOptions,
    marks: Collection[Mark] = (),
    report: Report = silent,
) -> Alignment:
    """Which claims state the same thing, whatever the order of the articles; pins always hold."""
    by_article = {article.id: claims(article, marks) for article in articles}
    stems = {
        claim: Counter(token.stem for token in tokens(article.text, claim.span))
        for article in articles
        for claim in by_article[article.id]
    }
    frequency = Counter(word for bag in stems.values() for word in bag)
    rarity = {word: math.log(1 + len(stems) / count) for word, count in frequency.items()}
    links = []
    pairs = list(combinations(sorted(articles, key=lambda article: article.id), 2))
    for done, (one, other) in enumerate(pairs):
        report(done / len(pairs), f"Matching {one.name} and {other.name}")
        for a in by_article[one.id]:
            scored = [(_cosine(stems[a], stems[b], rarity), b) for b in by_article[other.id]]
            links += [Match(a, b, round(score, 3)) for score, b in scored if score > _BARS[options.preset]]
    return Alignment(by_article, group(links, pinned(marks, by_article), [article.id for article in articles]))


def _cosine(a: Counter[str], b: Counter[str], rarity: dict[str, float]) -> float:
    shared = sum(rarity[word] ** 2 for word in a.keys() & b.keys())
    norms = [math.sqrt(sum(rarity[word] ** 2 for word in bag)) for bag in (a, b)]
    return shared / (norms[0] * norms[1]) if shared else 0.0
