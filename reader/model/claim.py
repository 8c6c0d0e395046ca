"""Claims, and which of them state the same thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import ArticleId
from reader.model.span import Span


class By(StrEnum):
    """Who says so."""

    ENGINE = "engine"
    PERSON = "person"


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A span of one article that asserts something: a sentence, or a clause of one."""

    article: ArticleId
    span: Span

    def __hash__(self) -> int:
        """Half the cost of the one that a dataclass makes; claims are looked up by the ten thousand."""
        return hash((self.article, self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Match:
    """Two claims of two articles that are vouched to say the same.

    `score` is 0 to 1; `why` gives the evidence in words. `a_span` and `b_span` narrow what is shared, where a
    long sentence shares one clause only.
    """

    a: Claim
    b: Claim
    score: float
    why: tuple[str, ...] = ()
    by: By = By.ENGINE
    a_span: Span | None = None
    b_span: Span | None = None

    def touches(self, claim: Claim) -> bool:
        return claim in (self.a, self.b)


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims, 0..n of each article, that state the same thing. No partition: a claim may stand in two groups."""

    claims: tuple[Claim, ...]
    links: tuple[Match, ...]
    copied: bool = False

    def of(self, article: ArticleId) -> tuple[Claim, ...]:
        """The claims one article gives to the group."""
        return tuple(claim for claim in self.claims if claim.article == article)

    @property
    def articles(self) -> frozenset[ArticleId]:
        return frozenset(claim.article for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Alignment:
    """All groups, in the order of the first article that tells each, and every claim of every article."""

    claims: Mapping[ArticleId, tuple[Claim, ...]]
    groups: tuple[ClaimGroup, ...]
