"""What of the findings is shown or written; never what is found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.article import ArticleId
from reader.model.claim import Claim
from reader.model.comparison import Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind, Variant
from reader.model.marks import Status


class Only(StrEnum):
    """Show one sort of finding alone."""

    DISCREPANCIES = "discrepancies"
    UNIQUE = "unique"
    SHARED = "shared"


StatusOf = Callable[[Discrepancy], Status]


def unjudged(_: Discrepancy) -> Status:
    """The status of every discrepancy where nobody has judged any."""
    return Status.OPEN


@dataclass(frozen=True, slots=True)
class Filter:
    """`bar` is the weight under which a discrepancy stays out; `articles` empty means all of them."""

    kinds: frozenset[Kind] = frozenset(Kind)
    only: Only | None = None
    statuses: frozenset[Status] = frozenset(Status)
    articles: frozenset[ArticleId] = frozenset()
    bar: float = 0.0

    def admits(self, discrepancy: Discrepancy, status: Status = Status.OPEN) -> bool:
        """A confirmed discrepancy passes the bar whatever its weight."""
        heavy = discrepancy.weight >= self.bar or status is Status.CONFIRMED
        return heavy and discrepancy.kind in self.kinds and status in self.statuses

    def narrow(self, findings: Findings, status_of: StatusOf = unjudged) -> Findings:
        """What is left of the findings: the same values where the filter leaves them alone.

        Discrepancies alone: groups in which one is left. Unique: the claims that only one article makes, and the
        groups that hold a detail only one gives. Shared: groups in which nothing differs. Every claim stays.
        """
        groups = tuple(kept for finding in findings.groups if (kept := self._finding(finding, status_of)))
        alone = self.only in {None, Only.UNIQUE}
        return replace(findings, groups=groups, unique=tuple(filter(self._shows, findings.unique)) if alone else ())

    def _shows(self, claim: Claim) -> bool:
        return not self.articles or claim.article in self.articles

    def _finding(self, finding: Finding, status_of: StatusOf) -> Finding | None:
        finding = self._of_articles(finding) if self.articles else finding
        kept = tuple(one for one in finding.discrepancies if self.admits(one, status_of(one)))
        wanted = {
            None: True,
            Only.DISCREPANCIES: bool(kept),
            Only.UNIQUE: bool(finding.details),
            Only.SHARED: not kept,
        }[self.only]
        if not wanted or len(finding.group.articles) < 2:
            return None
        if self.only is Only.UNIQUE:
            kept = ()
        return finding if kept == finding.discrepancies else replace(finding, discrepancies=kept)

    def _of_articles(self, finding: Finding) -> Finding:
        group = replace(
            finding.group,
            claims=tuple(filter(self._shows, finding.group.claims)),
            links=tuple(link for link in finding.group.links if self._shows(link.a) and self._shows(link.b)),
        )
        return replace(
            finding,
            group=group,
            discrepancies=tuple(self._between(finding.discrepancies)),
            details=tuple(detail for detail in finding.details if self._shows(detail.claim)),
            absent=tuple(article for article in finding.absent if article in self.articles),
            not_compared=tuple(silent for silent in finding.not_compared if silent.article in self.articles),
            independent=min(finding.independent, len(group.articles)),
        )

    def _between(self, discrepancies: tuple[Discrepancy, ...]) -> Iterator[Discrepancy]:
        for discrepancy in discrepancies:
            variants: tuple[Variant, ...] = tuple(one for one in discrepancy.variants if self._shows(one.claim))
            if variants == discrepancy.variants:
                yield discrepancy
            elif len({variant.value for variant in variants}) > 1:
                yield replace(discrepancy, variants=variants)
