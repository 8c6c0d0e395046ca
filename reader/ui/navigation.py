"""Walking through what was found: from difference to difference, from a clicked claim to its groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from reader.model.claim import Claim
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy
from reader.ui.marking import Marking
from reader.ui.selection import Selection
from reader.ui.session import Session
from reader.ui.view_filter import ViewFilter


@dataclass(frozen=True, slots=True)
class Stop:
    """A discrepancy and its group."""

    finding: Finding
    discrepancy: Discrepancy

    @property
    def claim(self) -> Claim:
        """The claim at which one stands to read it."""
        return self.discrepancy.variants[0].claim


class Navigator(QObject):
    """Moves the selection; knows what the filter lets through."""

    def __init__(
        self, session: Session, selection: Selection, view: ViewFilter, marking: Marking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._selection, self._view, self._marking = session, selection, view, marking

    def admits(self, discrepancy: Discrepancy) -> bool:
        """Whether the filter in force lets a discrepancy through, with the person's verdict on it."""
        return self._view.shown.admits(discrepancy, self._marking.status_of(discrepancy))

    def stops(self) -> tuple[Stop, ...]:
        """Every difference that is shown, in the order in which one walks them."""
        return stops(self._session.comparison.findings, self.admits)

    def walk(self, by: int) -> None:
        """To the next difference (1) or the one before (-1), round the end."""
        stop = step(self.stops(), self._selection.discrepancy, self._selection.finding, by)
        if stop:
            self._selection.choose(stop.finding, stop.claim, stop.discrepancy)

    def choose_claim(self, claim: Claim | None) -> None:
        """Look at the groups of a claim: the first, and at each further click the next."""
        standing = self._session.comparison.findings.of(claim) if claim else ()
        if not standing:
            self._selection.choose(None, claim)
            return
        places = [place for place, finding in enumerate(standing) if finding is self._selection.finding]
        turn = places[0] + 1 if places and self._selection.claim == claim else 0
        self._selection.choose(standing[turn % len(standing)], claim)


def stops(findings: Findings, admits: Callable[[Discrepancy], bool]) -> tuple[Stop, ...]:
    """All that the filter lets through, group by group."""
    return tuple(Stop(finding, one) for finding, one in findings.discrepancies() if admits(one))


def step(walked: Sequence[Stop], current: Discrepancy | None, finding: Finding | None, by: int) -> Stop | None:
    """The stop `by` further on, round the end; from a group without a chosen discrepancy, its own first."""
    if not walked:
        return None
    for place, stop in enumerate(walked):
        if stop.discrepancy is current:
            return walked[(place + by) % len(walked)]
    own = (stop for stop in walked if stop.finding is finding)
    return next(own, walked[0 if by > 0 else -1])
