"""The front door: an alignment to the findings of every group."""

from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import replace

from reader.discrepancy import dates, figures, names, quotations, stance, substitution
from reader.discrepancy.copied import Copies, copied_passages
from reader.discrepancy.couple import Couple, Seen, couple
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

Articles = Mapping[ArticleId, Article]
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
    by_id: Articles = {article.id: article for article in articles}
    grouped = {claim for group in alignment.groups for claim in group.claims}
    unique = tuple(claim for claims in alignment.claims.values() for claim in claims if claim not in grouped)
    passages = copied_passages(
        tuple(
            (article.id, article.text, article.particulars.credit, alignment.claims[article.id]) for article in articles
        )
    )
    met = meetings(alignment.groups)
    copies = Copies(passages, alignment.claims)
    seen: Seen = {}
    findings = []
    for done, group in enumerate(alignment.groups):
        report(done / len(alignment.groups), "Looking for differences")
        discrepancies, only_here = _told(group, by_id, options, memo, seen)
        absent, apart = silent(group, tuple(by_id.values()), met)
        marked = replace(group, copied=copies.held(group))
        findings.append(Finding(marked, discrepancies, only_here, absent, apart, copies.origins(group)))
    return Findings(alignment.claims, tuple(findings), unique, passages)


def _told(group: ClaimGroup, articles: Articles, options: CompareOptions, memo: Memo | None, seen: Seen) -> Told:
    if memo is None:
        return _read(group, articles, options, seen)
    read = [articles[one] for one in sorted(group.articles)]
    key = (group, options, *((article.id, article.text, article.particulars) for article in read))
    if key not in memo:
        memo[key] = _read(group, articles, options, seen)
    return memo[key]


def _read(group: ClaimGroup, articles: Articles, options: CompareOptions, seen: Seen) -> Told:
    couples = [couple(link, articles, options, seen) for link in group.links]
    discrepancies = _discrepancies(couples, articles)
    sides = {side.claim: side for each in couples for side in (each.a, each.b)}
    return discrepancies, details(group, discrepancies, sides)


def _discrepancies(couples: Sequence[Couple], articles: Articles) -> tuple[Discrepancy, ...]:
    differences = [
        weighed(difference, each.link, articles)
        for each in couples
        for detect in _DETECTORS
        for difference in detect(each)
    ]
    return merged(differences, (frozenset((each.link.a, each.link.b)) for each in couples), articles)
