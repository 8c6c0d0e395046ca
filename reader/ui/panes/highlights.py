"""Findings to highlights: which stretch of an article has which look. No painting here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.span import Span
from reader.ui.theme import Look

Admits = Callable[[Discrepancy], bool]
"""Whether a discrepancy passes the filter in force, with the person's verdict on it."""

_RANK = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Highlight:
    """One claim as the page shows it: its look, the exact words that differ, and the kinds that they differ in."""

    claim: Claim
    look: Look
    words: tuple[Span, ...] = ()
    kinds: tuple[Kind, ...] = ()
    finding: Finding | None = None


class Index:
    """Which groups each claim stands in, and what is said of its words there: made once for the same findings."""

    def __init__(self, findings: Findings) -> None:
        self._standing: dict[Claim, list[Finding]] = {}
        self._said: dict[Claim, list[tuple[Finding, Discrepancy, Span]]] = {}
        for finding in findings.groups:
            for claim in finding.group.claims:
                self._standing.setdefault(claim, []).append(finding)
            for one in finding.discrepancies:
                for variant in one.variants:
                    self._said.setdefault(variant.claim, []).append((finding, one, variant.span))

    def standing(self, claim: Claim) -> Sequence[Finding]:
        return self._standing.get(claim, ())

    def highlight(self, claim: Claim, admits: Admits) -> Highlight:
        """As the claim is to be shown. Where it stands in several groups, the one that differs is."""
        standing = self._standing.get(claim)
        if standing is None:
            return Highlight(claim, Look.UNIQUE)
        said = [one for one in self._said.get(claim, ()) if admits(one[1])]
        if not said:
            return Highlight(claim, Look.SHARED, finding=standing[0])
        kinds = {discrepancy.kind for _, discrepancy, _ in said}
        words = tuple(sorted({span for _, _, span in said})) if len(said) > 1 else (said[0][2],)
        return Highlight(claim, Look.DIFFERS, words, tuple(sorted(kinds, key=_RANK.__getitem__)), said[0][0])


def highlights(article: Article, findings: Findings, admits: Admits, index: Index | None = None) -> list[Highlight]:
    """A highlight for each claim of the article, in the order of the text."""
    index = index or Index(findings)
    return [index.highlight(claim, admits) for claim in findings.claims.get(article.id, ())]
