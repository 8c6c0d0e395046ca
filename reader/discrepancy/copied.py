"""Passages that stand word for word in several articles: one origin, told more than once.

Runs of at least twelve words are found by hashing every run of that length (Manber 1994) and growing the hits; numbers,
case and punctuation do not part a run.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from reader.model.article import ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import CopiedPassage, Place
from reader.model.span import Span
from reader.text.words import words_of

RUN = 12
"""Words in the same order from which two articles have one origin (the person who asked set it)."""


Words = Sequence[tuple[str, Span]]
Seeds = dict[int, list[int]]
Told = tuple[ArticleId, str, str | None, tuple[Claim, ...]]
"""An article as far as copying goes: its id, its text, whom it credits, and its claims."""


@lru_cache(maxsize=4)
def copied_passages(articles: tuple[Told, ...]) -> tuple[CopiedPassage, ...]:
    """Every longest run of equal words in two articles, in the order of the text; equal runs are told as one."""
    words = {key: _words(text, claims) for key, text, _, claims in articles}
    seeds = {key: _seeds(told) for key, told in words.items()}
    by_words: dict[tuple[str, ...], set[Place]] = {}
    for (one, *_), (other, *_) in combinations(articles, 2):
        for start, left, length in _runs(words[one], words[other], seeds[one], seeds[other]):
            run = words[one][start : start + length]
            places = by_words.setdefault(tuple(word for word, _ in run), set())
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


class Copies:
    """Which claims hold which copied passages; asked by group."""

    def __init__(self, passages: Sequence[CopiedPassage], claims: Mapping[ArticleId, tuple[Claim, ...]]) -> None:
        self._held: dict[Claim, set[int]] = {}
        for number, passage in enumerate(passages):
            for place in passage.places:
                for claim in _over(claims.get(place.article, ()), place.span):
                    self._held.setdefault(claim, set()).add(number)

    def held(self, group: ClaimGroup) -> bool:
        """Whether claims of two articles of a group hold one copied passage."""
        return any(len(articles) > 1 for articles in self._holders(group).values())

    def origins(self, group: ClaimGroup) -> int:
        """How many of a group's articles tell it independently: those that share a copied passage count once."""
        root = {article: article for article in sorted(group.articles)}

        def of(article: ArticleId) -> ArticleId:
            return article if root[article] == article else of(root[article])

        for holders in self._holders(group).values():
            for one, other in combinations(sorted(holders), 2):
                root[of(one)] = of(other)
        return len({of(article) for article in root})

    def _holders(self, group: ClaimGroup) -> dict[int, set[ArticleId]]:
        found: dict[int, set[ArticleId]] = {}
        for claim in group.claims:
            for number in self._held.get(claim, ()):
                found.setdefault(number, set()).add(claim.article)
        return found


def _over(claims: tuple[Claim, ...], run: Span) -> Iterator[Claim]:
    """The claims of one article that hold most of a run, or lie in it for the most part."""
    first = bisect_right(claims, run.start, key=lambda claim: claim.span.end)
    for claim in claims[first:]:
        if claim.span.start >= run.end:
            return
        shared = min(claim.span.end, run.end) - max(claim.span.start, run.start)
        if shared * 2 > min(len(claim.span), len(run)):
            yield claim


def _words(text: str, claims: tuple[Claim, ...]) -> list[tuple[str, Span]]:
    """The words of an article's claims, folded, with their spans in it."""
    return [
        (token.folded, token.span.shifted(claim.span.start))
        for claim in claims
        for token in words_of(claim.span.of(text))
    ]


def _cover(run: Words) -> Span:
    return run[0][1].cover(run[-1][1])


def _seeds(words: Words) -> Seeds:
    """Where each run of RUN words begins, by its hash."""
    bare = tuple(word for word, _ in words)
    found: Seeds = {}
    for at in range(len(bare) - RUN + 1):
        found.setdefault(hash(bare[at : at + RUN]), []).append(at)
    return found


def _runs(one: Words, other: Words, mine: Seeds, theirs: Seeds) -> Iterator[tuple[int, int, int]]:
    """The longest runs of at least RUN equal words: where in each, and how many words."""
    met = sorted((at, left) for key in mine.keys() & theirs.keys() for at in mine[key] for left in theirs[key])
    best: dict[int, tuple[int, int]] = {}
    for at, left in met:
        length = _equal(one, other, at, left)
        if length >= RUN and (length, -left) > best.get(at, (0, 0)):
            best[at] = length, -left
    end = 0
    for at in sorted(best):
        if at >= end:
            length, left = best[at]
            end = at + length
            yield at, -left, length


def _equal(one: Words, other: Words, at: int, left: int) -> int:
    """How many words are equal from two places on."""
    most = min(len(one) - at, len(other) - left)
    return next((step for step in range(most) if one[at + step][0] != other[left + step][0]), most)
