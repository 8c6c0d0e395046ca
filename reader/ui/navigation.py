"""Walking through what was found: from difference to difference, from a clicked claim to its groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from reader.model.claim import Claim
from reader.model.comparison import Comparison, Finding, Findings
from reader.model.discrepancy import Discrepancy
from reader.model.keys import discrepancy_key
from reader.model.marks import Status
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
        self._every: tuple[Findings, tuple[Stop, ...]] = (Findings(), ())
        self._standing: tuple[Findings, dict[Claim, list[Finding]]] = (Findings(), {})
        self._asked: tuple[object, ...] = (None,) * 4
        self._answers: dict[int, tuple[bool, Discrepancy]] = {}
        self._filter = view.shown

    def admits(self, discrepancy: Discrepancy) -> bool:
        """Whether the filter in force lets a discrepancy through, with the bar of the preset and the verdict on it."""
        session, view, asked = self._session, self._view, self._asked
        now = session.findings, session.dossier, view.shown, view.unsure
        if not (now[0] is asked[0] and now[1] is asked[1] and now[2] is asked[2] and now[3] is asked[3]):
            self._asked, self._answers = now, {}
            bar = 0.0 if view.unsure else session.dossier.options.bar
            self._filter = replace(view.shown, bar=max(view.shown.bar, bar))
        answer = self._answers.get(id(discrepancy))
        if answer is None:
            answer = self._admits(discrepancy), discrepancy
            self._answers[id(discrepancy)] = answer
        return answer[0]

    def every(self) -> tuple[Stop, ...]:
        """Every difference there is, shown or not."""
        findings = self._session.findings
        if self._every[0] is not findings:
            self._every = findings, stops(findings, lambda _: True)
        return self._every[1]

    def standing(self, claim: Claim) -> tuple[Finding, ...]:
        """The groups in which a claim stands, in their order."""
        findings = self._session.findings
        if self._standing[0] is not findings:
            found: dict[Claim, list[Finding]] = {}
            for finding in findings.groups:
                for one in finding.group.claims:
                    found.setdefault(one, []).append(finding)
            self._standing = findings, found
        return tuple(self._standing[1].get(claim, ()))

    def stops(self) -> tuple[Stop, ...]:
        """Every difference that is shown, in the order in which one walks them."""
        return tuple(stop for stop in self.every() if self.admits(stop.discrepancy))

    def ways(self) -> dict[str, bool]:
        """The walks, by the names of their actions, and whether there is anything to walk to."""
        differing = any(self.admits(stop.discrepancy) for stop in self.every())
        walks = {"difference": differing, "unreviewed": differing, "unique": tells_alone(self._session.findings)}
        return {f"{way}_{sort}": some for sort, some in walks.items() for way in ("next", "previous")}

    def go_to(self, stop: Stop | None) -> None:
        """Look at a difference: in the column that one reads, where that has a word in it; else in the leftmost."""
        if stop is not None:
            order = {article.id: place for place, article in enumerate(self._session.dossier.articles)}
            read = self._selection.claim.article if self._selection.claim else None
            claims = [variant.claim for variant in stop.discrepancy.variants]
            claim = min(claims, key=lambda one: (one.article != read, order.get(one.article, 0), one.span))
            self._selection.choose(stop.finding, claim, stop.discrepancy)

    def walk(self, by: int) -> None:
        """To the next difference (1) or the one before (-1), round the end."""
        self._walk(self.admits, by)

    def walk_unreviewed(self, by: int) -> None:
        """To the next difference, or the one before, on which the person has not said anything yet."""
        self._walk(lambda one: self.admits(one) and self._marking.status_of(one) is Status.OPEN, by)

    def walk_unique(self, by: int) -> None:
        """To the next thing, or the one before, that one article alone tells: a claim, or a detail within a group."""
        told = alone(self._session.comparison)
        if told:
            at = next((n for n, (_, claim) in enumerate(told) if claim == self._selection.claim), None)
            place = (0 if by > 0 else -1) if at is None else (at + by) % len(told)
            finding, claim = told[place]
            self._selection.choose(finding, claim)

    def choose(self, finding: Finding, discrepancy: Discrepancy | None = None) -> None:
        """Look at a group, at one of its differences; the claim that is read stays, where it is of the group."""
        claim = self._selection.claim
        if claim not in finding.group.claims:
            claim = discrepancy.variants[0].claim if discrepancy else finding.group.claims[0]
        self._selection.choose(finding, claim, discrepancy)

    def choose_claim(self, claim: Claim | None) -> None:
        """Look at the groups of a claim: the first, and at each further click the next."""
        standing = self.standing(claim) if claim else ()
        if not standing:
            self._selection.choose(None, claim)
            return
        places = [place for place, finding in enumerate(standing) if finding is self._selection.finding]
        turn = places[0] + 1 if places and self._selection.claim == claim else 0
        self._selection.choose(standing[turn % len(standing)], claim)

    def read_at(self, claim: Claim) -> None:
        """Read the chosen group at another of its claims; any other claim is chosen anew."""
        chosen = self._selection
        if chosen.finding and claim in chosen.finding.group.claims:
            chosen.choose(chosen.finding, claim, chosen.discrepancy)
        else:
            self.choose_claim(claim)

    def _admits(self, discrepancy: Discrepancy) -> bool:
        shown = self._filter
        if shown.articles:
            met = {one.claim.article for one in discrepancy.variants} & shown.articles
            if not met or (len(met) == 1 and len(shown.articles) > 1):
                return False
        return shown.admits(discrepancy, self._marking.status_of(discrepancy))

    def _walk(self, wanted: Callable[[Discrepancy], bool], by: int) -> None:
        findings, every = self._session.findings, self.every()
        start = place(every, findings, self._selection.finding, self._selection.discrepancy, by)
        self.go_to(step(every, wanted, start, by))


def stops(findings: Findings, admits: Callable[[Discrepancy], bool]) -> tuple[Stop, ...]:
    """All that the filter lets through, group by group; the same words in two groups that share claims count once."""
    found: dict[str, Stop] = {}
    for finding, one in findings.discrepancies():
        if admits(one):
            found.setdefault(discrepancy_key(one), Stop(finding, one))
    return tuple(found.values())


def place(
    every: Sequence[Stop], findings: Findings, finding: Finding | None, current: Discrepancy | None, by: int
) -> int:
    """Where a walk sets out: at the current stop, else between the stops before and after the group; else outside."""
    key = discrepancy_key(current) if current else ""
    for number, stop in enumerate(every):
        if stop.discrepancy is current or (key and discrepancy_key(stop.discrepancy) == key):
            return number
    order = {id(one): number for number, one in enumerate(findings.groups)}
    here = order.get(id(finding))
    if here is None:
        return -1 if by > 0 else len(every)
    passed = sum(order[id(stop.finding)] < here for stop in every)
    return passed - 1 if by > 0 else passed


def step(every: Sequence[Stop], wanted: Callable[[Discrepancy], bool], start: int, by: int) -> Stop | None:
    """The first wanted stop from `start` on, in steps of `by`, round the end; None where none is wanted."""
    turn = (every[(start + by * further) % len(every)] for further in range(1, len(every) + 1))
    return next((stop for stop in turn if wanted(stop.discrepancy)), None)


def tells_alone(findings: Findings) -> bool:
    """Whether any article tells what no other does."""
    return bool(findings.unique) or any(finding.details for finding in findings.groups)


def alone(comparison: Comparison) -> tuple[tuple[Finding | None, Claim], ...]:
    """What one article alone tells, article by article in the order of the text."""
    order = {article.id: place for place, article in enumerate(comparison.dossier.articles)}
    told: dict[Claim, Finding | None] = dict.fromkeys(comparison.findings.unique)
    for finding in comparison.findings.groups:
        for detail in finding.details:
            told.setdefault(detail.claim, finding)
    return tuple(
        (finding, claim) for claim, finding in sorted(told.items(), key=lambda at: (order[at[0].article], at[0].span))
    )
