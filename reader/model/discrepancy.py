"""Differences inside a group that are worth a reader's eye."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.claim import By, Claim
from reader.model.span import Span


class Kind(StrEnum):
    """The seven kinds, in the order in which they are listed everywhere."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    NEGATION = "negation"
    QUOTATION = "quotation"


class DetailKind(StrEnum):
    """What a detail is that only one article gives."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Variant:
    """What one article has at the place that differs; equal values are written the same."""

    claim: Claim
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two or more variants of unlike value; `weight` (0 to 1) is how much it deserves the eye."""

    kind: Kind
    variants: tuple[Variant, ...]
    weight: float
    why: str
    by: By = By.ENGINE


@dataclass(frozen=True, slots=True)
class Detail:
    """What only this claim gives within its group."""

    claim: Claim
    span: Span
    kind: DetailKind
