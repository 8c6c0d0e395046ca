"""The notes of a comparison under their numbers, each beside what it is on."""

from collections.abc import Iterable, Iterator
from itertools import count

from reader.export.apparatus import Column, Note
from reader.export.runs import Paint
from reader.model.article import ArticleId
from reader.model.comparison import Finding
from reader.model.discrepancy import Discrepancy
from reader.model.marks import Anchor, Annotation, Mark, TargetKind
from reader.model.review import Review


class Notes:
    """Hands out each note once: first to the findings that are shown, in their order; the rest stand elsewhere."""

    def __init__(self, marks: Iterable[Mark], review: Review, columns: tuple[Column, ...]) -> None:
        self._review = review
        self._columns = {column.article.id: column for column in columns}
        self._numbers = count(1)
        self._left = {id(mark): mark for mark in marks if isinstance(mark, Annotation)}
        self.remarks: dict[str, tuple[Paint, ...]] = {}

    def on_row(self, finding: Finding, number: int) -> tuple[Note, ...]:
        return tuple(self._taken(self._review.group_notes(finding.group), f"group {number}"))

    def on_entry(self, discrepancy: Discrepancy, number: int) -> tuple[Note, ...]:
        return tuple(self._taken(self._review.notes(discrepancy), f"difference {number}"))

    def elsewhere(self) -> tuple[Note, ...]:
        """What is left: passages in the order of the articles, then what has no place in what is shown."""
        order = list(self._columns)
        left = sorted(self._left.values(), key=lambda note: _order(note, order))
        notes = tuple(Note(next(self._numbers), one, self._about(one), _quote(one)) for one in left)
        for note in notes:
            target = note.annotation.target
            anchor = target.anchors[0] if target.anchors else None
            if target.kind is TargetKind.PASSAGE and anchor and anchor.span and anchor.article in self._columns:
                label = self._columns[anchor.article].label
                self.remarks[label] = (*self.remarks.get(label, ()), Paint(anchor.span, note=note.number))
        return notes

    def _taken(self, annotations: Iterable[Annotation], about: str) -> Iterator[Note]:
        for one in annotations:
            if self._left.pop(id(one), None) is not None:
                yield Note(next(self._numbers), one, about, _quote(one))

    def _about(self, note: Annotation) -> str:
        if note.target.kind is TargetKind.PASSAGE and note.target.anchors:
            anchor = note.target.anchors[0]
            column = self._columns.get(anchor.article)
            where = f"article {column.label}" if column else "an article that is not here"
            return f"a passage of {where}" + ("" if anchor.span else ", not found again in its text")
        return "a finding that is not shown here"


def _quote(note: Annotation) -> str:
    return " / ".join(anchor.quote.exact for anchor in note.target.anchors)


def _order(note: Annotation, order: list[ArticleId]) -> tuple[int, int, str, str]:
    anchor: Anchor | None = next(iter(note.target.anchors), None)
    if anchor is None or anchor.span is None or anchor.article not in order:
        return len(order), 0, note.created, note.id
    return order.index(anchor.article), anchor.span.start, note.created, note.id
