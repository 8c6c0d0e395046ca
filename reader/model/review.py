"""Where the person stands on what was found: verdicts and notes, looked up by what they are on."""

from collections.abc import Iterable

from reader.model.article import ArticleId
from reader.model.claim import Claim, ClaimGroup
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.marks import Annotation, Bookmark, Mark, Status, Target, TargetKind, Verdict
from reader.model.span import Span

_Place = tuple[ArticleId, Span]
_Difference = tuple[Kind | None, frozenset[tuple[ArticleId, Span, str]]]


class Review:
    """A reading of a dossier's marks. What changed under a mark so that it fits nothing is in none of its answers."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._differences: dict[_Difference, list[Mark]] = {}
        self._groups: dict[_Place, list[tuple[frozenset[_Place], Mark]]] = {}
        self.passages: list[Annotation] = []
        for mark in marks:
            if isinstance(mark, Verdict | Annotation | Bookmark):
                self._file(mark, mark.target)

    def status(self, discrepancy: Discrepancy) -> Status:
        """Open unless it was judged, by its kind and its variants."""
        return _status(self._differences.get(_difference(discrepancy), ()))

    def group_status(self, group: ClaimGroup) -> Status:
        """Open unless it was judged; a verdict stays where claims have joined since."""
        return _status(self._on(group))

    def notes(self, discrepancy: Discrepancy) -> tuple[Annotation, ...]:
        return tuple(_annotations(self._differences.get(_difference(discrepancy), ())))

    def group_notes(self, group: ClaimGroup) -> tuple[Annotation, ...]:
        return tuple(_annotations(self._on(group)))

    def bookmarked(self, on: ClaimGroup | Discrepancy) -> bool:
        marks = self._on(on) if isinstance(on, ClaimGroup) else self._differences.get(_difference(on), ())
        return any(isinstance(mark, Bookmark) for mark in marks)

    def _file(self, mark: Verdict | Annotation | Bookmark, target: Target) -> None:
        places = [(anchor.article, anchor.span) for anchor in target.anchors if anchor.span is not None]
        if target.kind is TargetKind.PASSAGE:
            if isinstance(mark, Annotation):
                self.passages.append(mark)
        elif len(places) < len(target.anchors) or not places:
            return
        elif target.kind is TargetKind.GROUP:
            self._groups.setdefault(places[0], []).append((frozenset(places), mark))
        else:
            variants = frozenset((*place, value) for place, value in zip(places, target.values, strict=False))
            self._differences.setdefault((target.discrepancy, variants), []).append(mark)

    def _on(self, group: ClaimGroup) -> list[Mark]:
        held = {_place(claim) for claim in group.claims}
        return [mark for place in held for places, mark in self._groups.get(place, ()) if places <= held]


def _place(claim: Claim) -> _Place:
    return claim.article, claim.span


def _difference(discrepancy: Discrepancy) -> _Difference:
    variants = frozenset((one.claim.article, one.span, one.value) for one in discrepancy.variants)
    return discrepancy.kind, variants


def _annotations(marks: Iterable[Mark]) -> list[Annotation]:
    notes = [mark for mark in marks if isinstance(mark, Annotation)]
    return sorted(notes, key=lambda note: (note.created, note.id))


def _status(marks: Iterable[Mark]) -> Status:
    verdicts = [mark.status for mark in marks if isinstance(mark, Verdict)]
    return verdicts[-1] if verdicts else Status.OPEN
