"""Passages that stand word for word in several articles: one origin, told more than once.

Runs of at least twelve words are found by hashing every run of that length (Manber 1994) and growing the hits; numbers,
case and punctuation do not part a run.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from reader.model.article import Article, ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import CopiedPassage, Place
from reader.model.span import Span
from reader.progress import Report, silent
from reader.text.words import words_of

RUN = 12
"""Words in the same order from which two articles have one origin (the person who asked set it)."""
_TRIED = 64
"""Where a run of twelve words stands more often than that in an article, its first places are tried."""
_EVERY = 500

Seeds = Mapping[int, Sequence[int]]


class _Words(NamedTuple):
    """The words of an article's claims, folded, with where each starts and ends in it."""

    folded: list[str]
    starts: list[int]
    ends: list[int]

    def place(self, article: ArticleId, first: int, length: int) -> Place:
        return Place(article, Span(self.starts[first], self.ends[first + length - 1]))


def copied_passages(
    articles: Sequence[Article], claims: Mapping[ArticleId, tuple[Claim, ...]], report: Report = silent
) -> tuple[CopiedPassage, ...]:
    """Every longest run of equal words in two articles, in the order of the text; equal runs are told as one.

    Raises Cancelled where `report` does; it is called with no words.
    """
    if len(articles) < 2:
        return ()
    words = {article.id: _words(article.text, claims[article.id], report) for article in articles}
    seeds = {key: _seeds(told.folded, report) for key, told in words.items()}
    by_words: dict[tuple[str, ...], set[Place]] = {}
    for one, other in combinations((article.id for article in articles), 2):
        for start, left, length in _runs(words[one].folded, words[other].folded, seeds[one], seeds[other], report):
            places = by_words.setdefault(tuple(words[one].folded[start : start + length]), set())
            places.add(words[one].place(one, start, length))
            places.add(words[other].place(other, left, length))
    credit = {article.id: article.particulars.credit for article in articles if article.particulars.credit}
    told = [tuple(sorted(places)) for places in by_words.values()]
    passages = [
        CopiedPassage(places, next((credit[p.article] for p in places if p.article in credit), None)) for places in told
    ]
    return tuple(sorted(passages, key=lambda passage: passage.places))


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


def _words(text: str, claims: Sequence[Claim], report: Report) -> _Words:
    found = _Words([], [], [])
    for number, claim in enumerate(claims):
        if number % _EVERY == 0:
            report(0.0, "")
        start, told = claim.span.start, words_of(claim.span.of(text))
        found.folded.extend([token.folded for token in told])
        found.starts.extend([start + token.span.start for token in told])
        found.ends.extend([start + token.span.end for token in told])
    return found


def _seeds(words: Sequence[str], report: Report) -> Seeds:
    """Where each run of RUN words begins, by its hash."""
    found: dict[int, list[int]] = {}
    for at, seed in enumerate(map(hash, zip(*(words[ahead:] for ahead in range(RUN)), strict=False))):
        if at % (_EVERY * RUN) == 0:
            report(0.0, "")
        if seed in found:
            found[seed].append(at)
        else:
            found[seed] = [at]
    return found


def _runs(
    one: Sequence[str], other: Sequence[str], mine: Seeds, theirs: Seeds, report: Report
) -> Iterator[tuple[int, int, int]]:
    """The longest runs of at least RUN equal words: where in each, and how many words. None overlaps the one before."""
    begins = sorted((at, seed) for seed in mine.keys() & theirs.keys() for at in mine[seed])
    end = 0
    for number, (at, seed) in enumerate(begins):
        if number % _EVERY == 0:
            report(0.0, "")
        if at < end:
            continue
        length, left = _longest(one, other, at, theirs[seed][:_TRIED])
        if length >= RUN:
            end = at + length
            yield at, left, length


def _longest(one: Sequence[str], other: Sequence[str], at: int, lefts: Sequence[int]) -> tuple[int, int]:
    """How long the longest run from `at` is, and where it stands first in the other."""
    best, found = 0, 0
    for left in lefts:
        most = min(len(one) - at, len(other) - left)
        if most > best and one[at + best] == other[left + best]:
            length = next((step for step in range(most) if one[at + step] != other[left + step]), most)
            if length > best:
                best, found = length, left
    return best, found
