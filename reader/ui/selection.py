"""What the reader is looking at: a group, perhaps one of its claims or discrepancies."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy


class Selection(QObject):
    """One for the whole window; every view shows it and may change it.

    `changed` carries the claim that the reader is on, or None: the pane that holds it must not move under their eye.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self.claim: Claim | None = None
        self.discrepancy: Discrepancy | None = None

    def choose(
        self, finding: Finding | None, claim: Claim | None = None, discrepancy: Discrepancy | None = None
    ) -> None:
        """Look at a group, a lonely claim (`finding` None), or nothing."""
        if (finding, claim, discrepancy) == (self.finding, self.claim, self.discrepancy):
            return
        self.finding, self.claim, self.discrepancy = finding, claim, discrepancy
        self.changed.emit(claim)

    def stands_on(self, articles: Collection[ArticleId]) -> bool:
        """Whether all that is looked at is in these articles: a column that goes may still be clicked."""
        claims = (*(self.finding.group.claims if self.finding else ()), *((self.claim,) if self.claim else ()))
        return all(claim.article in articles for claim in claims)

    def clear(self) -> None:
        self.choose(None)

    def follow(self, findings: Findings) -> None:
        """Keep what is looked at when the engine has run again: the group that shares most claims, else the claim."""
        if self.finding is not None and any(one is self.finding for one in findings.groups):
            return
        claim = self.claim if self.claim and self.claim in findings.claims.get(self.claim.article, ()) else None
        kept = None
        if self.finding:
            before = set(self.finding.group.claims)
            shared = [sum(claim in before for claim in finding.group.claims) for finding in findings.groups]
            best = max(range(len(shared)), key=shared.__getitem__, default=None)
            kept = findings.groups[best] if best is not None and shared[best] > len(before) / 2 else None
        same = kept and self.discrepancy in kept.discrepancies
        self.choose(kept, claim, self.discrepancy if same else None)
