"""The front door: an alignment to the findings of every group."""

from collections.abc import Collection, Mapping

from reader.discrepancy import dates, figures, names, quotations, stance, substitution
from reader.discrepancy.couple import Difference, couple
from reader.discrepancy.merging import merged
from reader.discrepancy.omission import silent
from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment, ClaimGroup
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy
from reader.model.options import CompareOptions
from reader.progress import Report, silent as unheard

_DETECTORS = (figures.detect, dates.detect, names.detect, stance.detect, quotations.detect, substitution.detect)


def find(
    alignment: Alignment,
    articles: Collection[Article],
    options: CompareOptions,
    report: Report = unheard,
) -> Findings:
    """What differs, what only one article gives, and who is silent, in each group."""
    by_id: Mapping[ArticleId, Article] = {article.id: article for article in articles}
    grouped = {claim for group in alignment.groups for claim in group.claims}
    unique = tuple(claim for claims in alignment.claims.values() for claim in claims if claim not in grouped)
    findings = []
    for done, group in enumerate(alignment.groups):
        report(done / len(alignment.groups), "Looking for differences")
        absent, apart = silent(group, tuple(by_id.values()), alignment.groups)
        findings.append(Finding(group, _discrepancies(group, by_id, options), (), absent, apart))
    return Findings(alignment.claims, tuple(findings), unique)


def _discrepancies(
    group: ClaimGroup, articles: Mapping[ArticleId, Article], options: CompareOptions
) -> tuple[Discrepancy, ...]:
    differences: list[Difference] = []
    for link in group.links:
        sides = couple(link, articles, options)
        for detect in _DETECTORS:
            differences += detect(sides)
    return merged(differences, (frozenset((link.a, link.b)) for link in group.links), articles)
