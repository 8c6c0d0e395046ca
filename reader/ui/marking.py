"""The person's marks, made from what is selected: notes, verdicts, bookmarks, differences added by hand."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject

from reader.model.article import Article
from reader.model.claim import Claim, ClaimGroup
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.edits import (
    AddBookmark,
    AddDiscrepancy,
    Annotate,
    Erase,
    Judge,
    RemoveBookmark,
    RemoveDiscrepancy,
    Reword,
)
from reader.model.marks import Addition, Annotation, Status, Target, TargetKind, Verdict
from reader.model.review import Review
from reader.model.span import Span
from reader.model.targets import anchor, discrepancy_target, group_target, passage
from reader.ui.selection import Selection
from reader.ui.session import Session

_Judged = TypeVar("_Judged", ClaimGroup, Discrepancy)


class Marking(QObject):
    """Turns what is selected into edits of the session, and answers what the person has said of it.

    `author` is written on notes; it may be empty.
    """

    def __init__(self, session: Session, selection: Selection, author: str, parent: QObject) -> None:
        super().__init__(parent)
        self.author = author
        self._session, self._selection = session, selection
        self._judged_by: object = None
        self._judged: dict[int, tuple[Status, object]] = {}

    @property
    def review(self) -> Review:
        """All marks, by what they are on."""
        return Review.of(self._session.dossier.marks)

    def status_of(self, discrepancy: Discrepancy) -> Status:
        """The verdict on a discrepancy, looked up once for the same marks."""
        return self._once(discrepancy, self.review.status)

    def group_status_of(self, group: ClaimGroup) -> Status:
        """The verdict on a group, looked up once for the same marks."""
        return self._once(group, self.review.group_status)

    def target(self) -> Target | None:
        """What a mark made now would be on: the discrepancy, else the group, else the lonely claim."""
        chosen, dossier = self._selection, self._session.dossier
        if chosen.discrepancy:
            return discrepancy_target(dossier, chosen.discrepancy)
        if chosen.finding:
            return group_target(dossier, chosen.finding.group)
        return passage(dossier.article(chosen.claim.article), chosen.claim.span) if chosen.claim else None

    def notes(self) -> tuple[Annotation, ...]:
        """Every note on what is selected, on its discrepancies and on the words of its claims."""
        finding, claim = self._selection.finding, self._selection.claim
        claims: Sequence[Claim] = finding.group.claims if finding else (claim,) if claim else ()
        found = {note.id: note for one in claims for note in self.review.notes_at(one.article, one.span)}
        return tuple(sorted(found.values(), key=lambda note: (note.created, note.id)))

    def annotate(self, text: str, target: Target | None = None) -> None:
        """Put a note on what is selected, or on `target`; an empty text puts none."""
        target = target or self.target()
        if target and text.strip():
            now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            self._session.do(Annotate(Annotation(uuid4().hex, target, text.strip(), self.author, now)))

    def reword(self, note: Annotation, text: str) -> None:
        """Other words for a note; none at all erase it."""
        self._session.do(Reword(note.id, text.strip(), note.tags) if text.strip() else Erase(note.id))

    def judge(self, status: Status) -> None:
        """A verdict on the chosen discrepancy, else on the group; the same verdict again takes it back."""
        chosen = self._selection
        if chosen.discrepancy:
            self.judge_one(chosen.discrepancy, status)
        elif chosen.finding:
            group = chosen.finding.group
            said = Status.OPEN if self.review.group_status(group) is status else status
            self._session.do(Judge((Verdict(group_target(self._session.dossier, group), said),)))

    def judge_one(self, one: Discrepancy, status: Status) -> None:
        """A verdict on a discrepancy; the same verdict again takes it back."""
        said = Status.OPEN if self.review.status(one) is status else status
        self.judge_all((one,), said)

    def judge_all(self, discrepancies: Sequence[Discrepancy], status: Status) -> None:
        """One verdict on many, as one step."""
        dossier = self._session.dossier
        verdicts = [Verdict(discrepancy_target(dossier, one), status, one.why, one.weight) for one in discrepancies]
        if verdicts:
            self._session.do(Judge(tuple(verdicts)))

    def add_difference(self, kind: Kind, places: Sequence[tuple[Article, Span]], why: str = "") -> None:
        """A discrepancy that the engine missed, between words of two articles or more."""
        anchors = tuple(anchor(article, span) for article, span in places)
        values = tuple(" ".join(one.quote.exact.split()) for one in anchors)
        target = Target(TargetKind.DISCREPANCY, anchors, kind, values)
        self._session.do(AddDiscrepancy(Addition(target, why)))

    def remove_difference(self, one: Discrepancy) -> None:
        """One that was added by hand goes."""
        self._session.do(RemoveDiscrepancy(Addition(discrepancy_target(self._session.dossier, one), one.why)))

    def left_to_review(self, discrepancies: Sequence[Discrepancy]) -> dict[Status, int]:
        """How many of these the person has left open, confirmed, dismissed."""
        told = Counter(map(self.status_of, discrepancies))
        return {status: told[status] for status in Status}

    def _once(self, on: _Judged, ask: Callable[[_Judged], Status]) -> Status:
        marks = self._session.dossier.marks
        if self._judged_by is not marks:
            self._judged_by, self._judged = marks, {}
        known = self._judged.get(id(on))
        if known is None:
            known = self._judged[id(on)] = ask(on), on
        return known[0]

    def toggle_bookmark(self) -> None:
        """Put a bookmark on what is selected, or take it away."""
        target = self.target()
        if target:
            self._session.do((RemoveBookmark if self.is_bookmarked() else AddBookmark)(target))

    def is_bookmarked(self) -> bool:
        chosen = self._selection
        on = chosen.discrepancy or (chosen.finding.group if chosen.finding else None)
        if on:
            return self.review.bookmarked(on)
        return bool(chosen.claim and self.review.bookmarks_at(chosen.claim.article, chosen.claim.span))
