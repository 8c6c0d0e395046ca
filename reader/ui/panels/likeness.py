"""How alike articles are: what share of one stands in the other, and what is told in the same words.

Copied words are found by runs of shared words (shingles), as Broder (1997) compares documents; two claims are the same
where the shorter shares most of its runs of four words with the other. How many tell it
independently, the findings say.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from reader.model.article import ArticleId
from reader.model.claim import Claim
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


def common_words(dossier: Dossier, one: Claim, other: Claim) -> float:
    """The share (0 to 1) of the shorter claim's runs of four words that the other has too."""
    a, b = (_runs(dossier.article(claim.article).text, claim.span) for claim in (one, other))
    fewer = min(len(a), len(b))
    return len(a & b) / fewer if fewer else 0.0


@lru_cache(maxsize=8192)
def _runs(text: str, span: Span) -> frozenset[tuple[str, ...]]:
    words = [token.folded for token in tokens(text, span)]
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
