"""What a person adds: pins, verdicts, annotations, and the rest of an editor's marks.

Every mark points at text (article, span and a quote to find it again), never at an id of the findings: those change
when articles come and go.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import ArticleId
from reader.model.discrepancy import Kind
from reader.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words of a passage and what stands before and after (a W3C TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A passage of an article; `span` is None where the text has changed and the quote was not found again."""

    article: ArticleId
    span: Span | None
    quote: Quote


class TargetKind(StrEnum):
    """What a verdict, annotation or bookmark is on."""

    PASSAGE = "passage"
    GROUP = "group"
    DISCREPANCY = "discrepancy"


@dataclass(frozen=True, slots=True)
class Target:
    """One passage, a group by the passages of its claims, or a discrepancy by its kind and its variants.

    `values` are the variants' values, in the order of `anchors`; empty for passages and groups. Raises ValueError
    where a discrepancy has no kind or not one value for each anchor.
    """

    kind: TargetKind
    anchors: tuple[Anchor, ...]
    discrepancy: Kind | None = None
    values: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        differs = self.kind is TargetKind.DISCREPANCY
        if differs is (self.discrepancy is None) or len(self.values) != (len(self.anchors) if differs else 0):
            raise ValueError(f"not a target: a {self.kind.value} with {len(self.values)} values")


class PinKind(StrEnum):
    """What the person says of claims."""

    TOGETHER = "together"
    APART = "apart"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Pin:
    """A mark on the alignment, which beats any score: these say the same, these do not, this has no counterpart."""

    kind: PinKind
    anchors: tuple[Anchor, ...]


class DivisionKind(StrEnum):
    """How the person divides text into claims."""

    SPLIT = "split"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Division:
    """Split: a claim ends where the passage begins. Merge: the passage is one claim."""

    kind: DivisionKind
    anchor: Anchor


class Status(StrEnum):
    """Where the person stands on a proposal of the engine."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was judged is kept whole (`why`, `weight`): what is confirmed stays, whatever a later engine proposes."""

    target: Target
    status: Status
    why: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Annotation:
    """A remark; `id` tells two remarks on one target apart, `created` is ISO 8601 in UTC."""

    id: str
    target: Target
    text: str
    author: str = ""
    created: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bookmark:
    target: Target


@dataclass(frozen=True, slots=True)
class Addition:
    """A discrepancy that the engine missed and the person added by hand."""

    target: Target
    why: str = ""


Mark = Pin | Division | Verdict | Annotation | Bookmark | Addition
