"""How alike articles are: what share of one stands in the other, what is copied, how many told it independently.

Copied words are found by runs of shared words (shingles), as Broder (1997) compares documents; two claims are one
origin where the shorter shares most of its runs of four words with the other.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from reader.model.article import ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import Comparison, Dossier, Finding
from reader.model.discrepancy import Discrepancy
from reader.model.span import Span
from reader.text.tokens import tokens

_RUN = 4
_COPIED = 0.6


@dataclass(frozen=True, slots=True)
class Copied:
    """The same words in two articles."""

    finding: Finding
    one: Claim
    other: Claim
    share: float


def shared_part(comparison: Comparison, one: ArticleId, other: ArticleId) -> float:
    """What share (0 to 1) of the letters of one article's claims stand in a group with the other."""
    told = comparison.findings.claims.get(one, ())
    met = {
        claim
        for finding in comparison.findings.groups
        if other in finding.group.articles
        for claim in finding.group.of(one)
    }
    whole = sum(len(claim.span) for claim in told)
    return sum(len(claim.span) for claim in told if claim in met) / whole if whole else 0.0


def differing(comparison: Comparison, admits: Callable[[Discrepancy], bool]) -> Counter[frozenset[ArticleId]]:
    """In how many groups each two articles have unlike words, of those that are shown."""
    apart = Counter[frozenset[ArticleId]]()
    for finding in comparison.findings.groups:
        told = [{variant.claim.article for variant in one.variants} for one in finding.discrepancies if admits(one)]
        apart.update({frozenset(pair) for articles in told for pair in combinations(articles, 2)})
    return apart


def copied(comparison: Comparison) -> Iterator[Copied]:
    """Every pair of claims of a group that is told in the same words, in the order of the groups."""
    for finding in comparison.findings.groups:
        for one, other in combinations(finding.group.claims, 2):
            share = common_words(comparison.dossier, one, other) if one.article != other.article else 0.0
            if share >= _COPIED:
                yield Copied(finding, one, other, share)


def independent(dossier: Dossier, group: ClaimGroup) -> int:
    """How many origins the statement has: articles in the same words, or of one agency, count once."""
    origin = {article: article for article in group.articles}

    def root(article: ArticleId) -> ArticleId:
        while origin[article] != article:
            article = origin[article]
        return article

    for one, other in combinations(group.claims, 2):
        if one.article != other.article and _one_origin(dossier, one, other):
            origin[root(one.article)] = root(other.article)
    return len({root(article) for article in group.articles})


def common_words(dossier: Dossier, one: Claim, other: Claim) -> float:
    """The share (0 to 1) of the shorter claim's runs of four words that the other has too."""
    a, b = (_runs(dossier.article(claim.article).text, claim.span) for claim in (one, other))
    fewer = min(len(a), len(b))
    return len(a & b) / fewer if fewer else 0.0


def _one_origin(dossier: Dossier, one: Claim, other: Claim) -> bool:
    first, second = (dossier.article(claim.article).particulars for claim in (one, other))
    credits_ = {first.credit, first.outlet} & {second.credit, second.outlet} - {None}
    same_agency = bool(credits_) and (first.credit is not None or second.credit is not None)
    return same_agency or common_words(dossier, one, other) >= _COPIED


@lru_cache(maxsize=8192)
def _runs(text: str, span: Span) -> frozenset[tuple[str, ...]]:
    words = [token.folded for token in tokens(text, span)]
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
