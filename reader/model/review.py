"""What the person has said of what was found, looked up at once: status, notes, bookmarks, pins, and what was lost.

A mark is met where it shares text with the thing asked about, so it holds when a claim is cut a little otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from immutables import Map

from reader.model.article import ArticleId
from reader.model.claim import By, Claim, ClaimGroup
from reader.model.discrepancy import Discrepancy
from reader.model.keys import discrepancy_key, group_key, target_key
from reader.model.marks import Anchor, Annotation, Bookmark, Mark, Pin, Status, Target, TargetKind, Verdict
from reader.model.placing import anchors_of
from reader.model.span import Span

_CELL = 256
_Place = tuple[ArticleId, Span]
_Cell = tuple[ArticleId, int]
_AMark = TypeVar("_AMark", bound=Mark)


class Review:
    """A reading of a dossier's marks, filed by the text they are on. `Review.of` keeps it for the same marks.

    `passages` are the notes on passages, oldest first; `lost` the marks with a passage that was not found again.
    """

    def __init__(self, marks: Iterable[Mark]) -> None:
        told = list(marks)
        self._verdicts = {target_key(one.target): one for one in told if isinstance(one, Verdict)}
        self._cells: dict[_Cell, list[Mark]] = defaultdict(list)
        for mark in told:
            for cell in {cell for one in anchors_of(mark) for cell in _cells(one.article, one.span)}:
                self._cells[cell].append(mark)
        notes = [one for one in told if isinstance(one, Annotation)]
        self.passages = _by_age(one for one in notes if one.target.kind is TargetKind.PASSAGE)
        self.lost = tuple(one for one in told if any(anchor.span is None for anchor in anchors_of(one)))

    @staticmethod
    def of(marks: Map[str, Mark]) -> "Review":
        """The review of `dossier.marks`; asked again for the same marks it is the same object."""
        return _review(marks)

    def status(self, discrepancy: Discrepancy) -> Status:
        """Where the person stands on a discrepancy; open where they have not said.

        A verdict holds while the discrepancy grows: one that was confirmed stays so when another article joins it; one
        that was dismissed opens again when a value joins that the person has not seen. What the person added is
        confirmed unless they say otherwise.
        """
        if (exact := self._verdicts.get(discrepancy_key(discrepancy))) is not None:
            return exact.status
        values = {variant.value for variant in discrepancy.variants}
        statuses = {
            verdict.status
            for verdict in self._met(Verdict, _places(discrepancy))
            if speaks_of(verdict.target, discrepancy)
            and (verdict.status is Status.CONFIRMED or values <= set(verdict.target.values))
        }
        if Status.CONFIRMED in statuses or (not statuses and discrepancy.by is By.PERSON):
            return Status.CONFIRMED
        return Status.DISMISSED if statuses else Status.OPEN

    def group_status(self, group: ClaimGroup) -> Status:
        """Where the person stands on a group; one that has gained or lost a claim since is open again."""
        if (exact := self._verdicts.get(group_key(group))) is not None:
            return exact.status
        met = (one for one in self._met(Verdict, _places(group)) if one.target.kind is TargetKind.GROUP)
        return next(
            (one.status for one in met if _within(one.target, group) and _holds(one.target, group)), Status.OPEN
        )

    def notes(self, discrepancy: Discrepancy) -> tuple[Annotation, ...]:
        """The notes on a discrepancy, oldest first; they stay on it when another article joins."""
        met = self._met(Annotation, _places(discrepancy))
        return _by_age(note for note in met if speaks_of(note.target, discrepancy))

    def group_notes(self, group: ClaimGroup) -> tuple[Annotation, ...]:
        """The notes on a group, oldest first; they stay on it when a claim joins."""
        met = self._met(Annotation, _places(group))
        return _by_age(one for one in met if one.target.kind is TargetKind.GROUP and _within(one.target, group))

    def notes_at(self, article: ArticleId, span: Span) -> tuple[Annotation, ...]:
        """The notes on anything that shares text with a passage, oldest first."""
        met = self._met(Annotation, [(article, span)])
        return _by_age(note for note in met if _touches(note.target.anchors, article, span))

    def bookmarked(self, on: ClaimGroup | Discrepancy) -> bool:
        met = (one.target for one in self._met(Bookmark, _places(on)))
        if isinstance(on, Discrepancy):
            return any(speaks_of(target, on) for target in met)
        return any(target.kind is TargetKind.GROUP and _within(target, on) for target in met)

    def bookmarks_at(self, article: ArticleId, span: Span) -> tuple[Bookmark, ...]:
        """The bookmarks on anything that shares text with a passage."""
        met = self._met(Bookmark, [(article, span)])
        return tuple(one for one in met if _touches(one.target.anchors, article, span))

    def pins_on(self, claim: Claim) -> tuple[Pin, ...]:
        """The pins that hold a claim."""
        met = self._met(Pin, [(claim.article, claim.span)])
        return tuple(pin for pin in met if any(covers(one, claim) for one in pin.anchors))

    def _met(self, sort: type[_AMark], places: Iterable[_Place]) -> Iterator[_AMark]:
        """The marks of a sort near one of the places, each once, in the order in which they were told."""
        seen: set[int] = set()
        for cell in dict.fromkeys(cell for article, span in places for cell in _cells(article, span)):
            for mark in self._cells.get(cell, ()):
                if isinstance(mark, sort) and id(mark) not in seen:
                    seen.add(id(mark))
                    yield mark


def speaks_of(target: Target, discrepancy: Discrepancy) -> bool:
    """Whether a target is this discrepancy, or one with fewer variants: same kind, each of its places met.

    Values are not asked: a later engine may write them otherwise.
    """
    return target.discrepancy is discrepancy.kind and all(
        any(
            one.claim.article == anchor.article and anchor.span is not None and one.span.overlaps(anchor.span)
            for one in discrepancy.variants
        )
        for anchor in target.anchors
    )


def covers(anchor: Anchor, claim: Claim) -> bool:
    """Whether an anchor means this claim: one holds at least half of the other (as `reader.align.pins` reads it)."""
    if anchor.article != claim.article or anchor.span is None or not anchor.span.overlaps(claim.span):
        return False
    shared = min(anchor.span.end, claim.span.end) - max(anchor.span.start, claim.span.start)
    return 2 * shared >= min(len(anchor.span), len(claim.span))


@lru_cache(maxsize=8)
def _review(marks: Map[str, Mark]) -> Review:
    return Review(mark for _, mark in sorted(marks.items()))


def _places(on: ClaimGroup | Discrepancy) -> list[_Place]:
    if isinstance(on, ClaimGroup):
        return [(claim.article, claim.span) for claim in on.claims]
    return [(one.claim.article, one.span) for one in on.variants]


def _cells(article: ArticleId, span: Span | None) -> list[_Cell]:
    if span is None:
        return []
    return [(article, number) for number in range(span.start // _CELL, (span.end - 1) // _CELL + 1)]


def _by_age(notes: Iterable[Annotation]) -> tuple[Annotation, ...]:
    return tuple(sorted(notes, key=lambda note: (note.created, note.id)))


def _touches(anchors: Iterable[Anchor], article: ArticleId, span: Span) -> bool:
    return any(one.article == article and one.span is not None and one.span.overlaps(span) for one in anchors)


def _within(target: Target, group: ClaimGroup) -> bool:
    return all(any(covers(one, claim) for claim in group.claims) for one in target.anchors)


def _holds(target: Target, group: ClaimGroup) -> bool:
    return all(any(covers(one, claim) for one in target.anchors) for claim in group.claims)
