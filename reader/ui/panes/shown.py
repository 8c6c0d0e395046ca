"""What of a comparison the columns show: which groups join them, and what a claim is, in words."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Comparison, Dossier, Finding, Findings
from reader.model.discrepancy import Discrepancy
from reader.model.marks import Annotation
from reader.model.span import Span
from reader.ui.panes.highlights import Admits, Highlight, Index
from reader.ui.panes.spoken import claim_tip
from reader.ui.theme import Look

Noted = Mapping[ArticleId, frozenset[Claim]]
_EMPTY = Comparison(Dossier(), Findings())


def _all(_discrepancy: Discrepancy) -> bool:
    return True


class Shown:
    """A comparison seen through a filter; it looks each claim and each difference up once.

    `noted` holds the claims of each article that bear a note.
    """

    def __init__(
        self,
        comparison: Comparison = _EMPTY,
        admits: Admits = _all,
        before: "Shown | None" = None,
    ) -> None:
        self._comparison = comparison
        known = before if before is not None and before.findings is comparison.findings else None
        self.index: Index = known.index if known else Index(comparison.findings)
        same_marks = known and known._comparison.dossier.marks is comparison.dossier.marks  # noqa: SLF001 - its own kind
        self.noted: Mapping[ArticleId, frozenset[Claim]] = known.noted if known and same_marks else _noted(comparison)
        self._differing = [finding.discrepancies for finding in comparison.findings.groups]
        self.admitted = [tuple(map(admits, told)) if told else () for told in self._differing]
        self._let_through = {
            id(one)
            for told, admitted in zip(self._differing, self.admitted, strict=True)
            for one, passes in zip(told, admitted, strict=True)
            if passes
        }

    def admits(self, discrepancy: Discrepancy) -> bool:
        """Whether the filter lets one of its discrepancies through."""
        return id(discrepancy) in self._let_through

    def finding_of(self, claim: Claim) -> Finding | None:
        """The first group of a claim."""
        return next(iter(self.index.standing(claim)), None)

    @property
    def findings(self) -> Findings:
        return self._comparison.findings

    def same_marks(self, other: "Shown") -> bool:
        """Whether both show the same marks, whatever looks are let through."""
        return self.findings is other.findings and self.admitted == other.admitted

    def told_otherwise(self, other: "Shown") -> dict[ArticleId, set[Claim]]:
        """The claims of each article whose marks may be others now, where both are of the same findings."""
        changed: dict[ArticleId, set[Claim]] = {}
        for told, now, then in zip(self._differing, self.admitted, other.admitted, strict=True):
            for one, passes, passed in zip(told, now, then, strict=True):
                if passes is not passed:
                    for variant in one.variants:
                        changed.setdefault(variant.claim.article, set()).add(variant.claim)
        return changed

    def looks(self, looks: frozenset[Look]) -> list[Look | None]:
        """The look of each group; None where it is not shown."""
        told = (Look.DIFFERS if any(admitted) else Look.SHARED for admitted in self.admitted)
        return [look if look in looks else None for look in told]

    def tip(self, highlight: Highlight) -> str:
        """What a claim is, for its tooltip."""
        finding = highlight.finding
        told = [one for one in finding.discrepancies if self.admits(one)] if finding else []
        return claim_tip(self._comparison, highlight, told)


def _noted(comparison: Comparison) -> Noted:
    """The claims of each article that bear a note: it shares text with them, or with what they say."""
    found: dict[ArticleId, set[Claim]] = {}
    for mark in comparison.dossier.marks.values():
        for anchor in mark.target.anchors if isinstance(mark, Annotation) else ():
            if anchor.span is not None:
                claims = comparison.findings.claims.get(anchor.article, ())
                found.setdefault(anchor.article, set()).update(_over(claims, anchor.span))
    return {article: frozenset(claims) for article, claims in found.items()}


def _over(claims: Sequence[Claim], span: Span) -> Iterator[Claim]:
    first = bisect_left(claims, span.start + 1, key=lambda claim: claim.span.end)
    return takewhile(lambda claim: claim.span.overlaps(span), claims[first:])
