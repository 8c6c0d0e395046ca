"""Findings to highlights: which stretch of an article has which look. No painting here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress

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
        self._known: dict[Claim, _Known] = {}
        for finding in findings.groups:
            for claim in finding.group.claims:
                self._known.setdefault(claim, _Known()).standing.append(finding)
        for finding, one in findings.discrepancies():
            for variant in one.variants:
                if variant.claim in self._known:
                    self._known[variant.claim].said.append((finding, one, variant.span))

    def standing(self, claim: Claim) -> Sequence[Finding]:
        known = self._known.get(claim)
        return known.standing if known else ()

    def highlight(self, claim: Claim, admits: Admits) -> Highlight:
        """As the claim is to be shown. Where it stands in several groups, the one that differs is."""
        known = self._known.get(claim)
        if known is None:
            return Highlight(claim, Look.UNIQUE)
        admitted = tuple([admits(one[1]) for one in known.said])
        made = known.made.get(admitted)
        if made is None:
            made = known.made[admitted] = _made(claim, known, admitted)
        return made


class _Known:
    """Of one claim: its groups, what is said of its words there, and its highlights, by what of that is let through."""

    __slots__ = ("made", "said", "standing")

    def __init__(self) -> None:
        self.standing: list[Finding] = []
        self.said: list[tuple[Finding, Discrepancy, Span]] = []
        self.made: dict[tuple[bool, ...], Highlight] = {}


def _made(claim: Claim, known: _Known, admitted: tuple[bool, ...]) -> Highlight:
    said = list(compress(known.said, admitted))
    if not said:
        return Highlight(claim, Look.SHARED, finding=known.standing[0])
    kinds = {discrepancy.kind for _, discrepancy, _ in said}
    words = tuple(sorted({span for _, _, span in said}))
    return Highlight(claim, Look.DIFFERS, words, tuple(sorted(kinds, key=_RANK.__getitem__)), said[0][0])


def highlights(article: Article, findings: Findings, admits: Admits, index: Index | None = None) -> list[Highlight]:
    """A highlight for each claim of the article, in the order of the text."""
    index = index or Index(findings)
    return [index.highlight(claim, admits) for claim in findings.claims.get(article.id, ())]
