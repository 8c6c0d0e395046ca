"""The front door: an alignment to the findings of every group."""

from collections.abc import Collection, Mapping, MutableMapping
from dataclasses import replace

from reader.discrepancy import dates, figures, names, quotations, stance, substitution
from reader.discrepancy.copied import copied_passages, is_copied, origins
from reader.discrepancy.couple import Difference, couple
from reader.discrepancy.details import details
from reader.discrepancy.merging import merged
from reader.discrepancy.omission import meetings, silent
from reader.discrepancy.weight import weighed
from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment, ClaimGroup
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Detail, Discrepancy
from reader.model.options import CompareOptions
from reader.progress import Report
from reader.progress import silent as unheard

_DETECTORS = (
    figures.detect,
    dates.detect,
    names.detect,
    stance.detect,
    quotations.detect,
    substitution.detect,
)

Told = tuple[tuple[Discrepancy, ...], tuple[Detail, ...]]
Memo = MutableMapping[tuple[object, ...], Told]
"""What was told of a group before, so that a pin or a verdict, which leaves most groups alone, answers at once."""


def find(
    alignment: Alignment,
    articles: Collection[Article],
    options: CompareOptions,
    report: Report = unheard,
    memo: Memo | None = None,
) -> Findings:
    """What differs, what only one article gives, what is copied, and who is silent, in each group.

    A pure function, whatever the order of the articles; `memo` is filled and read, and may be kept from one call to the
    next. Raises Cancelled where `report` does.
    """
    by_id: Mapping[ArticleId, Article] = {article.id: article for article in articles}
    grouped = {claim for group in alignment.groups for claim in group.claims}
    unique = tuple(claim for claims in alignment.claims.values() for claim in claims if claim not in grouped)
    passages = copied_passages(
        tuple(
            (article.id, article.text, article.particulars.credit, alignment.claims[article.id]) for article in articles
        )
    )
    met = meetings(alignment.groups)
    findings = []
    for done, group in enumerate(alignment.groups):
        report(done / len(alignment.groups), "Looking for differences")
        discrepancies, only_here = _told(group, by_id, options, {} if memo is None else memo)
        absent, apart = silent(group, tuple(by_id.values()), met)
        marked = replace(group, copied=is_copied(group, passages))
        findings.append(Finding(marked, discrepancies, only_here, absent, apart, origins(group, passages)))
    return Findings(alignment.claims, tuple(findings), unique, passages)


def _told(group: ClaimGroup, articles: Mapping[ArticleId, Article], options: CompareOptions, memo: Memo) -> Told:
    read = [articles[one] for one in sorted(group.articles)]
    key = (group, options, *((article.id, article.text, article.particulars) for article in read))
    if key not in memo:
        discrepancies = _discrepancies(group, articles, options)
        memo[key] = discrepancies, details(group, discrepancies, articles, options)
    return memo[key]


def _discrepancies(
    group: ClaimGroup, articles: Mapping[ArticleId, Article], options: CompareOptions
) -> tuple[Discrepancy, ...]:
    differences: list[Difference] = []
    for link in group.links:
        sides = couple(link, articles, options)
        for detect in _DETECTORS:
            differences += [weighed(difference, link, articles) for difference in detect(sides)]
    return merged(differences, (frozenset((link.a, link.b)) for link in group.links), articles)
