"""Blocks whose role the person sets: set aside as furniture, or restored, whole or in part."""

from collections.abc import Iterable, Iterator
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
    cut = [piece for block in article.blocks for piece in _cut(article.text, block, span, role)]
    if tuple(cut) == article.blocks:
        return article
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


def _joined(text: str, blocks: Iterable[Block], around: Span) -> Iterator[Block]:
    """Neighbours of one role on one line are one block where the person has just put a part back; it was one."""
    run: list[Block] = []
    for block in blocks:
        if run and (run[-1].role is not block.role or "\n" in text[run[-1].span.end : block.span.start]):
            yield from _one(run, around)
            run = []
        run.append(block)
    yield from _one(run, around)


def _one(run: list[Block], around: Span) -> Iterator[Block]:
    if any(block.why == BY_HAND and block.span.overlaps(around) for block in run):
        why = next((block.why for block in run if block.why != BY_HAND), BY_HAND)
        yield Block(run[0].span.cover(run[-1].span), run[0].role, why)
    else:
        yield from run
