"""The front door: an alignment to the findings of every group."""

from collections.abc import Collection, Iterator, Mapping, MutableMapping
from dataclasses import replace

from reader.discrepancy import abroad, attribution, dates, figures, names, negation, quotations, stance, substitution
from reader.discrepancy.copied import Copies, copied_passages
from reader.discrepancy.couple import Couple, Difference, Seen, couple
from reader.discrepancy.details import details
from reader.discrepancy.memo import Memo
from reader.discrepancy.merging import merged
from reader.discrepancy.omission import meetings, silent
from reader.discrepancy.weight import weighed
from reader.model.article import Article, ArticleId
from reader.model.claim import Alignment, ClaimGroup, Match
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Detail, Discrepancy
from reader.model.options import CompareOptions
from reader.progress import Report
from reader.progress import silent as unheard
from reader.wording import Wording


def _numbers(couple: Couple) -> Iterator[Difference]:
    """By what each counts: in English by its words, in other languages by what an encoder makes of them."""
    return abroad.detect(couple) if abroad.is_abroad(couple) else figures.detect(couple)


_DETECTORS = (
    _numbers,
    dates.detect,
    names.detect,
    stance.detect,
    negation.detect,
    quotations.detect,
    attribution.detect,
    substitution.detect,
)

Articles = Mapping[ArticleId, Article]
Told = MutableMapping[Match, tuple[Difference, ...]]
"""What the links so far tell: one that stands in several groups is read once."""


def find(
    alignment: Alignment,
    articles: Collection[Article],
    options: CompareOptions,
    report: Report = unheard,
    memo: Memo | None = None,
) -> Findings:
    """What differs, what only one article gives, what is copied, and who is silent, in each group.

    A pure function, whatever the order of the articles; `memo` keeps what was found for the next run. Raises Cancelled
    where `report` does.
    """
    memo = Memo() if memo is None else memo
    by_id: Articles = {article.id: article for article in articles}
    report(0.0, Wording("Looking for differences"))
    grouped = {claim for group in alignment.groups for claim in group.claims}
    unique = tuple(claim for claims in alignment.claims.values() for claim in claims if claim not in grouped)
    copying: tuple[object, ...] = (tuple(articles), alignment.claims)
    passages = memo.passages.under(*copying).get(None)
    if passages is None:
        passages = copied_passages(
            tuple(articles), alignment.claims, lambda *_: report(0.0, Wording("Looking for copied passages"))
        )
        memo.passages.keep({None: passages}, *copying)
    report(0.0, Wording("Looking for differences"))
    met = meetings(alignment.groups)
    circumstances = (tuple(articles), options, alignment.claims, met)
    kept = memo.findings.under(*circumstances)
    copies = Copies(passages, alignment.claims)
    seen: Seen = {}
    told: Told = {}
    found: dict[int, tuple[ClaimGroup, Finding]] = {}
    findings = []
    for done, group in enumerate(alignment.groups):
        report(done / len(alignment.groups), Wording("Looking for differences"))
        before, finding = kept.get(id(group), (None, None))
        if before is not group or finding is None:
            discrepancies, only_here = _read(group, by_id, options, seen, told)
            absent, apart = silent(group, tuple(by_id.values()), met)
            marked = replace(group, copied=copies.held(group))
            finding = Finding(marked, discrepancies, only_here, absent, apart, copies.origins(group))
        found[id(group)] = group, finding
        findings.append(finding)
    memo.findings.keep(found, *circumstances)
    return Findings(alignment.claims, tuple(findings), unique, passages)


def _read(
    group: ClaimGroup, articles: Articles, options: CompareOptions, seen: Seen, told: Told
) -> tuple[tuple[Discrepancy, ...], tuple[Detail, ...]]:
    couples = [couple(link, articles, options, seen) for link in group.links]
    for each in couples:
        if each.link not in told:
            told[each.link] = _differences(each, articles)
    differences = [difference for link in group.links for difference in told[link]]
    linked = (frozenset((link.a, link.b)) for link in group.links)
    discrepancies = merged(differences, linked, articles)
    sides = {side.claim: side for each in couples for side in (each.a, each.b)}
    return discrepancies, details(group, discrepancies, sides)


def _differences(each: Couple, articles: Articles) -> tuple[Difference, ...]:
    return tuple(weighed(difference, each.link, articles) for detect in _DETECTORS for difference in detect(each))
