"""One loaded text with its particulars and the role of each of its blocks."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from reader.model.span import Span

ArticleId = NewType("ArticleId", str)
"""Given once, at import, and kept for good: two outlets may print the same words, one original may change."""


class Role(StrEnum):
    """What a block is on the page."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    SUBHEAD = "subhead"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    FURNITURE = "furniture"


ASSERTING = frozenset({Role.HEADLINE, Role.DEK, Role.SUBHEAD, Role.BODY, Role.QUOTE, Role.CAPTION})
"""Roles whose sentences are claims (contract of the comparison JSON)."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or line of the page; `why` says in a few words how its role was known."""

    span: Span
    role: Role
    why: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A particular that was read but not believed: better empty than false."""

    field: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known about an article; None where the page does not say.

    `published` is ISO 8601, as coarse as the page is ("2020", "2020-07", "2020-07-15", "2020-07-15T09:30+02:00").
    `language` is a BCP 47 tag; `credit` the agency or outlet the text is taken from.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    address: str | None = None
    language: str | None = None
    credit: str | None = None

    @property
    def tongue(self) -> str:
        """The first part of the language's tag, in small letters ("pt"); "" where the language is not told."""
        return (self.language or "").split("-")[0].casefold()


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, normalised once (`reader.text.normalize`): every span in the project counts in `text`.

    `path` is the file's name (never where it lay on the person's machine); `sha256` is of the original bytes.
    `blocks` stand in the order of the text, apart from each other, and hold all that is not blank.
    """

    id: ArticleId
    path: str
    sha256: str
    media_type: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    particulars: Particulars = Particulars()
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str:
        """What to call it in a sentence: its outlet, else its title, else its file."""
        return self.particulars.outlet or self.particulars.title or self.path

    def words(self, span: Span) -> str:
        return span.of(self.text)
