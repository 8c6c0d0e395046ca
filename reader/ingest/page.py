"""A page between its bytes and its article: the pieces that a format's reader found, before any offset."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.ingest.original import Original
from reader.model.article import Article, ArticleId, Block, Doubt, Particulars, Role
from reader.model.span import Span


@dataclass(slots=True)
class Piece:
    """A line or paragraph, normalised and without blanks at its ends; what is known of it grows as it is judged.

    `gap` is the white space before it. `tag` is what the format calls it ("h1", "p", "li"; "" where it does not say);
    `links` the share of its letters that lead elsewhere.
    """

    text: str
    gap: str = "\n\n"
    tag: str = ""
    links: float = 0.0
    role: Role | None = None
    why: str = ""

    def is_set(self) -> bool:
        return self.role is not None

    def set_aside(self, why: str) -> None:
        self.role, self.why = Role.FURNITURE, why


@dataclass(slots=True)
class Page:
    """All of a page's text in order, with what the format itself says of the article."""

    media_type: str
    pieces: list[Piece]
    particulars: Particulars = Particulars()
    doubts: list[Doubt] = field(default_factory=list)
    tail: str = ""

    def kept(self) -> Iterable[Piece]:
        """The pieces that are the article."""
        return (piece for piece in self.pieces if piece.role is not Role.FURNITURE)

    def article(self, original: Original, article_id: ArticleId) -> Article:
        """The same, frozen, with spans into one text."""
        parts: list[str] = []
        blocks: list[Block] = []
        at = 0
        for piece in self.pieces:
            gap = piece.gap if parts or not piece.gap.startswith("\n\n") else ""
            start = at + len(gap)
            at = start + len(piece.text)
            parts += (gap, piece.text)
            blocks.append(Block(Span(start, at), piece.role or Role.BODY, piece.why))
        return Article(
            id=article_id,
            path=original.name,
            sha256=original.sha256,
            media_type=self.media_type,
            text="".join(parts) + self.tail,
            blocks=tuple(blocks),
            particulars=self.particulars,
            doubts=tuple(self.doubts),
        )
