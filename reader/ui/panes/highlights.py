"""Findings to highlights: which stretch of an article has which look. No painting here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.span import Span
from reader.ui.theme import Look

Admits = Callable[[Discrepancy], bool]
"""Whether a discrepancy passes the filter in force, with the person's verdict on it."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """One claim as the page shows it: its look, the exact words that differ, and the kinds that they differ in."""

    claim: Claim
    look: Look
    words: tuple[Span, ...] = ()
    kinds: tuple[Kind, ...] = ()
    finding: Finding | None = None


def highlights(
    article: Article, findings: Findings, admits: Admits, standing: Mapping[Claim, list[Finding]] | None = None
) -> tuple[Highlight, ...]:
    """A highlight for each claim of the article, in the order of the text. Where a claim stands in several groups, the
    one that differs is shown. `standing` gives the groups of each claim, where they are known already.
    """
    if standing is None:
        standing = {}
        for finding in findings.groups:
            for claim in finding.group.of(article.id):
                standing.setdefault(claim, []).append(finding)
    return tuple(highlight(claim, standing.get(claim, []), admits) for claim in findings.claims.get(article.id, ()))


def highlight(claim: Claim, standing: list[Finding], admits: Admits) -> Highlight:
    """Of a claim that stands in these groups."""
    if not standing:
        return Highlight(claim, Look.UNIQUE)
    told = [
        (finding, discrepancy, variant.span)
        for finding in standing
        for discrepancy in finding.discrepancies
        if admits(discrepancy)
        for variant in discrepancy.variants
        if variant.claim == claim
    ]
    if not told:
        return Highlight(claim, Look.SHARED, finding=standing[0])
    kinds = {discrepancy.kind for _, discrepancy, _ in told}
    return Highlight(
        claim,
        Look.DIFFERS,
        tuple(sorted({span for _, _, span in told})),
        tuple(kind for kind in Kind if kind in kinds),
        told[0][0],
    )
