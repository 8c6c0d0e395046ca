"""How much a difference deserves the eye: what its detector says, less what its circumstances explain.

The bar of each preset (`CompareOptions.bar`) is set against these weights: on 22 stories of whole articles, three of
four differences over .4 were signed by both of two readers.
"""

from collections.abc import Mapping
from dataclasses import replace

from reader.discrepancy.couple import Difference
from reader.model.article import Article, ArticleId
from reader.model.claim import By, Match
from reader.model.discrepancy import Kind
from reader.text.dates import interval_of
from reader.wording import Day, Wording

_LATER = 0.75
"""What is left of a weight where one article is of a later day: a figure that moved is news, no contradiction."""
_DOUBTED, _SURE = 0.2, 0.5
"""Scores of a link from which it counts, and from which it is taken at its word: on whole articles, two of three
differences on links under .5 were between claims that no reader had paired."""
_LEAST = 0.4
"""What is left on the faintest link."""
# a date tells look-alike events apart: it is wanted most where the link is faint, and is never lowered for it
_MOVING = frozenset({Kind.NUMBER, Kind.CERTAINTY, Kind.NEGATION})
"""Kinds that time can change; a name or a quotation does not move."""


def weighed(difference: Difference, link: Match, articles: Mapping[ArticleId, Article]) -> Difference:
    """A difference with its weight put in its circumstances, and both dates beside a later report."""
    weight, why = difference.weight, difference.why
    dates = [articles[variant.claim.article].particulars.published for variant in (difference.a, difference.b)]
    if difference.kind in _MOVING and _days_apart(*dates):
        weight *= _LATER
        one, other = map(_day, dates)
        why = Wording("{why} (later report: {one} / {other})", why=why, one=one, other=other)
    if link.by is By.ENGINE and difference.kind is not Kind.DATE:
        weight *= min(1.0, max(_LEAST, (link.score - _DOUBTED) / (_SURE - _DOUBTED)))
    return replace(difference, weight=round(weight, 2), why=why)


def _days_apart(one: str | None, other: str | None) -> bool:
    """Whether both dates are known and no day is in both."""
    first, second = (interval_of(date) if date else None for date in (one, other))
    return bool(first and second) and not (first[0] <= second[1] and second[0] <= first[1])  # type: ignore[index]


def _day(date: str | None) -> Day:
    return Day((date or "")[:10])
