"""A passage cut into runs, so that overlapping marks become flat pieces that any format can paint."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.model.discrepancy import DetailKind
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Paint:
    """Something that holds over a stretch: entries by number, a detail that only this article gives, notes."""

    span: Span
    entry: int | None = None
    detail: DetailKind | None = None
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch over which nothing changes. `ending` are the notes whose passage ends with it."""

    text: str
    entries: tuple[int, ...] = ()
    detail: DetailKind | None = None
    notes: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()


def cut(text: str, within: Span, paints: Iterable[Paint]) -> tuple[Run, ...]:
    """The runs of `text` over `within`; together they are its words, unchanged."""
    over = [paint for paint in paints if paint.span.overlaps(within)]
    return tuple(_runs(text, within, over)) if over else (Run(within.of(text)),)


def _runs(text: str, within: Span, paints: list[Paint]) -> Iterator[Run]:
    edges = {within.start, within.end}
    for paint in paints:
        edges |= {max(paint.span.start, within.start), min(paint.span.end, within.end)}
    places = sorted(edges)
    for start, end in pairwise(places):
        over = [paint for paint in paints if paint.span.start <= start and end <= paint.span.end]
        notes = [paint for paint in over if paint.note is not None]
        yield Run(
            text[start:end],
            tuple(dict.fromkeys(paint.entry for paint in over if paint.entry is not None)),
            next((paint.detail for paint in over if paint.detail is not None), None),
            tuple(paint.note for paint in notes if paint.note is not None),
            tuple(paint.note for paint in notes if paint.note is not None and paint.span.end == end),
        )
