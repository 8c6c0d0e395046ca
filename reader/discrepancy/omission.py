"""Which silent articles could have said it (`absent`), and whose silence says nothing (`not_compared`)."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from reader.model.article import Article, ArticleId
from reader.model.claim import ClaimGroup
from reader.model.comparison import NotCompared
from reader.text.dates import dates, interval_of
from reader.wording import Wording

BEFORE = Wording("published before")
ELSEWHERE = Wording("about another event")
LANGUAGE = Wording("in another language")
CUT = Wording("the text is cut off")


def silent(
    group: ClaimGroup, articles: Sequence[Article], met: Collection[frozenset[ArticleId]]
) -> tuple[tuple[ArticleId, ...], tuple[NotCompared, ...]]:
    """The articles outside a group, in the order given: those that left it out, and those that are not compared.

    `met` are the `meetings` of the whole alignment.
    """
    present = group.articles
    inside = [article for article in articles if article.id in present]
    absent: list[ArticleId] = []
    apart: list[NotCompared] = []
    for article in articles:
        if article.id in present:
            continue
        why = _excuse(article, inside, met)
        if why:
            apart.append(NotCompared(article.id, why))
        else:
            absent.append(article.id)
    return tuple(absent), tuple(apart)


def meetings(groups: Collection[ClaimGroup]) -> frozenset[frozenset[ArticleId]]:
    """Every two articles that tell some one thing, and so are about one event."""
    return frozenset(
        frozenset(pair) for articles in {group.articles for group in groups} for pair in combinations(articles, 2)
    )


def _excuse(article: Article, inside: Sequence[Article], met: Collection[frozenset[ArticleId]]) -> str:
    if _other_language(article, inside):
        return LANGUAGE
    if _earlier(article, inside):
        return BEFORE
    if year := _long_before(article, inside):
        return Wording("tells of nothing after {year}", year=str(year))
    if cut_off(article.text):
        return CUT
    if not any(frozenset((article.id, other.id)) in met for other in inside):
        return ELSEWHERE
    return ""


def _other_language(article: Article, inside: Sequence[Article]) -> bool:
    own = article.particulars.tongue
    return bool(own) and all(other.particulars.tongue not in ("", own) for other in inside)


def _earlier(article: Article, inside: Sequence[Article]) -> bool:
    """Whether it is older than every dated article that says it; without sure dates, no."""
    own = _published(article)
    others = [when for when in map(_published, inside) if when]
    return own is not None and bool(others) and all(own[1] < when[0] for when in others)


_APART = 2
"""Years between the last that an undated article tells of and the first that tells it, from which it is older."""


def _long_before(article: Article, inside: Sequence[Article]) -> int:
    """The last year that an undated article tells of, where all dated ones inside are of years later; else 0."""
    dated = [when for when in map(_published, inside) if when]
    if article.particulars.published or not dated:
        return 0
    last = _last_year(article.text)
    return last if last and all(when[0].year - last >= _APART for when in dated) else 0


@lru_cache(maxsize=256)
def _last_year(text: str) -> int:
    return max((when.year for when in dates(text) if when.year), default=0)


def _published(article: Article) -> tuple[date, date] | None:
    return interval_of(article.particulars.published) if article.particulars.published else None


_OPEN_ENDS = ("...", "…", "[…]", "[...]")
_MORE = ("read more", "continue reading", "read the full", "subscribe to read", "full story")


@lru_cache(maxsize=256)
def cut_off(text: str) -> bool:
    """Whether the text breaks off: a teaser that ends in dots or sends the reader on."""
    body = text.rstrip()
    last = body.rsplit("\n", 1)[-1].strip().casefold()
    return body.endswith(_OPEN_ENDS) or (len(last) < 80 and last.startswith(_MORE))
