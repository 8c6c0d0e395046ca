"""Blocks whose role the person sets: set aside as furniture, or restored, whole or in part."""

from collections.abc import Iterator
from dataclasses import replace

from reader.model.article import Article, Block, Role
from reader.model.span import Span

BY_HAND = "set by hand"
"""The `why` of a block whose role the person has set."""


def with_role(article: Article, span: Span, role: Role) -> Article:
    """The article with all that lies in `span` of that role; the same object where it is so already.

    A block that lies in it in part is cut there (blanks at the cut belong to neither part), and parts that come to
    have one role again on one line are joined again.
    """
    if all(block.role is role for block in article.blocks if block.span.overlaps(span)):
        return article
    cut = [piece for block in article.blocks for piece in _cut(article.text, block, span, role)]
    return replace(article, blocks=tuple(_joined(article.text, cut, span)))


def _cut(text: str, block: Block, span: Span, role: Role) -> Iterator[Block]:
    if not block.span.overlaps(span) or block.role is role:
        yield block
        return
    inner = (max(block.span.start, span.start), min(block.span.end, span.end))
    inside = _bare(text, *inner)
    if inside is None:
        yield block
        return
    for part in (_bare(text, block.span.start, inner[0]), inside, _bare(text, inner[1], block.span.end)):
        if part is not None:
            yield Block(part, role, BY_HAND) if part is inside else replace(block, span=part)


def _bare(text: str, start: int, end: int) -> Span | None:
    """The stretch without the blanks at its ends; None where it is all blank."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if left < right else None


def _joined(text: str, blocks: list[Block], around: Span) -> Iterator[Block]:
    """Neighbours of one role on one line are one block where the person has just put a part back; it was one."""
    held: Block | None = None
    for block in blocks:
        if held is not None and _were_one(text, held, block) and held.span.cover(block.span).overlaps(around):
            why = held.why if held.why != BY_HAND else block.why
            held = Block(held.span.cover(block.span), held.role, why)
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _were_one(text: str, one: Block, other: Block) -> bool:
    by_hand = BY_HAND in (one.why, other.why)
    return by_hand and one.role is other.role and "\n" not in text[one.span.end : other.span.start]
