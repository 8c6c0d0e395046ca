"""Passages that stand word for word in several articles: one origin, told more than once.

Runs of at least twelve words are found by hashing every run of that length (Manber 1994) and growing the hits; numbers,
case and punctuation do not part a run.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from reader.model.article import ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import CopiedPassage, Place
from reader.model.span import Span
from reader.text.tokens import Token, tokens

RUN = 12
"""Words in the same order from which two articles have one origin (the person who asked set it)."""


Told = tuple[ArticleId, str, str | None, tuple[Claim, ...]]
"""An article as far as copying goes: its id, its text, whom it credits, and its claims."""


@lru_cache(maxsize=4)
def copied_passages(articles: tuple[Told, ...]) -> tuple[CopiedPassage, ...]:
    """Every longest run of equal words in two articles, in the order of the text; equal runs are told as one."""
    words = {
        key: [token for claim in claims for token in tokens(text, claim.span)] for key, text, _, claims in articles
    }
    by_words: dict[tuple[str, ...], set[Place]] = {}
    for (one, *_), (other, *_) in combinations(articles, 2):
        for start, left, length in _runs(words[one], words[other]):
            run = words[one][start : start + length]
            places = by_words.setdefault(tuple(token.folded for token in run), set())
            places.add(Place(one, _cover(run)))
            places.add(Place(other, _cover(words[other][left : left + length])))
    credit = {key: name for key, _, name, _ in articles if name}
    return tuple(
        sorted(
            (
                CopiedPassage(
                    tuple(sorted(places)),
                    next((credit[p.article] for p in sorted(places) if p.article in credit), None),
                )
                for places in by_words.values()
            ),
            key=lambda passage: passage.places,
        )
    )


def is_copied(group: ClaimGroup, passages: Sequence[CopiedPassage]) -> bool:
    """Whether a group has claims of two articles that hold one copied run."""
    return any(len(articles) > 1 for articles in _holders(group, passages))


def origins(group: ClaimGroup, passages: Sequence[CopiedPassage]) -> int:
    """How many of a group's articles tell it independently: those that share a copied run count once."""
    root = {article: article for article in sorted(group.articles)}

    def of(article: ArticleId) -> ArticleId:
        return article if root[article] == article else of(root[article])

    for holders in _holders(group, passages):
        for one, other in combinations(sorted(holders), 2):
            root[of(one)] = of(other)
    return len({of(article) for article in root})


def _holders(group: ClaimGroup, passages: Sequence[CopiedPassage]) -> Iterator[set[ArticleId]]:
    """For each copied run, the articles whose claims in the group hold most of it or lie in it."""
    for passage in passages:
        yield {
            claim.article
            for claim in group.claims
            for place in passage.places
            if place.article == claim.article and _mostly(claim.span, place.span)
        }


def _mostly(claim: Span, run: Span) -> bool:
    shared = min(claim.end, run.end) - max(claim.start, run.start)
    return shared * 2 > min(len(claim), len(run))


def _cover(run: Sequence[Token]) -> Span:
    return run[0].span.cover(run[-1].span)


def _runs(one: list[Token], other: list[Token]) -> Iterator[tuple[int, int, int]]:
    """The longest runs of at least RUN equal words: where in each, and how many words."""
    a, b = [token.folded for token in one], [token.folded for token in other]
    seeds: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(b) - RUN + 1):
        seeds.setdefault(tuple(b[at : at + RUN]), []).append(at)
    at = 0
    while at <= len(a) - RUN:
        best = (0, 0)
        for left in seeds.get(tuple(a[at : at + RUN]), ()):
            length = RUN
            while at + length < len(a) and left + length < len(b) and a[at + length] == b[left + length]:
                length += 1
            best = max(best, (length, -left))
        if best[0]:
            yield at, -best[1], best[0]
        at += best[0] or 1
