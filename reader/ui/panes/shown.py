"""What of a comparison the columns show: which groups join them, and what a claim is, in words."""

from collections.abc import Callable

from reader.model.claim import Claim
from reader.model.comparison import Comparison, Dossier, Finding, Findings
from reader.model.discrepancy import Discrepancy
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.spoken import claim_tip
from reader.ui.theme import Look

_EMPTY = Comparison(Dossier(), Findings())


class Shown:
    """A comparison seen through a filter; it looks each claim up once."""

    def __init__(
        self,
        comparison: Comparison = _EMPTY,
        admits: Callable[[Discrepancy], bool] = lambda _one: True,
        before: "Shown | None" = None,
    ) -> None:
        self._comparison, self._admits = comparison, admits
        self._standing: dict[Claim, list[Finding]] = {}
        groups = comparison.findings.groups
        self.admitted = [tuple(map(admits, finding.discrepancies)) for finding in groups]
        if before and before.findings is comparison.findings:
            self._standing = before.standing()
            return
        for finding in groups:
            for claim in finding.group.claims:
                self._standing.setdefault(claim, []).append(finding)

    def standing(self) -> dict[Claim, list[Finding]]:
        """The groups in which each claim stands."""
        return self._standing

    def finding_of(self, claim: Claim) -> Finding | None:
        """The first group of a claim."""
        return next(iter(self._standing.get(claim, ())), None)

    @property
    def findings(self) -> Findings:
        return self._comparison.findings

    def same_marks(self, other: "Shown") -> bool:
        """Whether both show the same marks, whatever looks are let through."""
        return self.findings is other.findings and self.admitted == other.admitted

    def told_otherwise(self, other: "Shown") -> frozenset[Claim]:
        """The claims whose marks may be others now, where both are of the same findings."""
        pairs = zip(self.findings.groups, self.admitted, other.admitted, strict=True)
        return frozenset(claim for finding, now, then in pairs if now != then for claim in finding.group.claims)

    def looks(self, looks: frozenset[Look]) -> list[Look | None]:
        """The look of each group; None where it is not shown."""
        told = (Look.DIFFERS if any(admitted) else Look.SHARED for admitted in self.admitted)
        return [look if look in looks else None for look in told]

    def tip(self, highlight: Highlight) -> str:
        """What a claim is, for its tooltip."""
        finding = highlight.finding
        told = [one for one in finding.discrepancies if self._admits(one)] if finding else []
        return claim_tip(self._comparison, highlight, told)
