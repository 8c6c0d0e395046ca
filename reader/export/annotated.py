"""An article as paragraphs in which every claim and every mark is a stretch of its own."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.export.apparatus import Apparatus, Column, Look, Paragraph, Place, Stretch
from reader.export.runs import Paint, Run, cut
from reader.model.article import Block, Role
from reader.model.span import Span


def annotated(apparatus: Apparatus, column: Column) -> Iterator[Paragraph]:
    """Block by block, furniture included; a paragraph's stretches give its words back unchanged."""
    places = apparatus.places[column.label]
    starts = [place.claim.span.start for place in places]
    remarks = apparatus.remarks.get(column.label, ())
    text = column.article.text
    for block in column.article.blocks:
        low, high = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        yield Paragraph(block.role, tuple(_stretches(text, block, places[low:high], remarks)))


def with_furniture_joined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Paper is dear: the lines of a menu that follow each other become one paragraph."""
    for own, group in groupby(paragraphs, lambda one: one.role is Role.FURNITURE):
        if not own:
            yield from group
            continue
        told: list[Stretch] = []
        for one in group:
            told += [_BETWEEN, *one.stretches] if told else one.stretches
        yield Paragraph(Role.FURNITURE, tuple(told))


_BETWEEN = Stretch(Look.FURNITURE, (Run(" / "),))


def _stretches(text: str, block: Block, places: tuple[Place, ...], remarks: tuple[Paint, ...]) -> Iterator[Stretch]:
    between = Look.FURNITURE if block.role is Role.FURNITURE else Look.PLAIN
    at = block.span.start
    for place in places:
        span = place.claim.span
        end = min(span.end, block.span.end)
        if at < span.start:
            yield Stretch(between, cut(text, Span(at, span.start), remarks))
        if max(at, span.start) < end:
            runs = cut(text, Span(max(at, span.start), end), (*place.paints, *remarks))
            yield Stretch(place.look, runs, place.rows, place.claim)
        at = max(at, end)
    if at < block.span.end:
        yield Stretch(between, cut(text, Span(at, block.span.end), remarks))
