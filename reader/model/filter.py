"""What of the findings is shown or written; never what is found."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import ArticleId
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.marks import Status


class Only(StrEnum):
    """Show one sort of finding alone."""

    DISCREPANCIES = "discrepancies"
    UNIQUE = "unique"
    SHARED = "shared"


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
