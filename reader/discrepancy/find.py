"""The front door: an alignment to the findings of every group."""

from collections.abc import Collection, Mapping

from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment
from reader.model.comparison import Finding, Findings
from reader.model.options import CompareOptions
from reader.progress import Report, silent


def find(
    alignment: Alignment,
    articles: Collection[Article],
    options: CompareOptions,
    report: Report = silent,
) -> Findings:
    """What differs, what only one article gives, and who is silent, in each group."""
    by_id: Mapping[ArticleId, Article] = {article.id: article for article in articles}
    grouped = {claim for group in alignment.groups for claim in group.claims}
    unique = tuple(claim for claims in alignment.claims.values() for claim in claims if claim not in grouped)
    findings = []
    for done, group in enumerate(alignment.groups):
        report(done / len(alignment.groups), "Looking for differences")
        findings.append(Finding(group, absent=tuple(one for one in by_id if one not in group.articles)))
    return Findings(alignment.claims, tuple(findings), unique)
