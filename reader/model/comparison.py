"""A dossier (what the person put in), its findings (what the engine says of it), and both together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from immutables import Map

from reader.model.article import Article, ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.discrepancy import Detail, Discrepancy
from reader.model.framing import Framing
from reader.model.marks import Mark
from reader.model.options import CompareOptions
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the person put in. Saved and undoable; nothing else is.

    `marks` is a persistent map from what a mark is about to the mark (`reader.model.edits` makes the keys), so that
    twenty thousand versions of a dossier share nearly all their memory.
    """

    articles: tuple[Article, ...] = ()
    options: CompareOptions = CompareOptions()
    marks: Map[str, Mark] = field(default_factory=Map)

    def article(self, article_id: ArticleId) -> Article:
        """Raises KeyError where there is none of that id."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)


@dataclass(frozen=True, slots=True)
class NotCompared:
    """An article whose silence on a group says nothing, and why."""

    article: ArticleId
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A passage of one article."""

    article: ArticleId
    span: Span


@dataclass(frozen=True, slots=True)
class CopiedPassage:
    """A run of the same words in two or more articles, and the agency or outlet that one of them credits."""

    places: tuple[Place, ...]
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One group with all that was found in it.

    `absent` are articles that could have said it and do not; an article of the dossier is in the group, in `absent`
    or in `not_compared`. `independent` is how many of its articles tell it in words of their own: those that share a
    copied passage count once.
    """

    group: ClaimGroup
    discrepancies: tuple[Discrepancy, ...] = ()
    details: tuple[Detail, ...] = ()
    absent: tuple[ArticleId, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()
    independent: int = 0


@dataclass(frozen=True, slots=True)
class Findings:
    """What the engine says of a dossier: a pure function of it, never edited."""

    claims: Mapping[ArticleId, tuple[Claim, ...]] = field(default_factory=dict)
    groups: tuple[Finding, ...] = ()
    unique: tuple[Claim, ...] = ()
    copied: tuple[CopiedPassage, ...] = ()

    def discrepancies(self) -> Iterator[tuple[Finding, Discrepancy]]:
        """Every discrepancy with the group it stands in, in the order of the groups."""
        for finding in self.groups:
            for discrepancy in finding.discrepancies:
                yield finding, discrepancy

    def of(self, claim: Claim) -> tuple[Finding, ...]:
        """The groups in which a claim stands."""
        return tuple(finding for finding in self.groups if claim in finding.group.claims)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, in the three parts of every error."""

    path: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A dossier and its findings: what is shown and exported.

    `framing` is how the claims of a group word one statement, by group; empty unless somebody asked for it.
    """

    dossier: Dossier
    findings: Findings
    failures: tuple[Failure, ...] = ()
    framing: Mapping[ClaimGroup, tuple[Framing, ...]] = field(default_factory=dict)
