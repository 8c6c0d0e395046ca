"""The person's marks, made from what is selected: notes, pins, verdicts, bookmarks."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtCore import QObject

from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.discrepancy import Discrepancy
from reader.model.edits import AddBookmark, Annotate, Erase, Judge, PinClaims, RemoveBookmark, Reword
from reader.model.marks import Annotation, Pin, PinKind, Status, Target, Verdict
from reader.model.review import Review
from reader.model.span import Span
from reader.model.targets import anchor_of, discrepancy_target, group_target, passage
from reader.ui.selection import Selection
from reader.ui.session import Session


class Marking(QObject):
    """Turns what is selected into edits of the session, and answers what the person has said of it.

    `author` is written on notes; it may be empty.
    """

    def __init__(self, session: Session, selection: Selection, author: str, parent: QObject) -> None:
        super().__init__(parent)
        self.author = author
        self._session, self._selection = session, selection

    @property
    def review(self) -> Review:
        """All marks, by what they are on."""
        return Review.of(self._session.dossier.marks)

    def status_of(self, discrepancy: Discrepancy) -> Status:
        return self.review.status(discrepancy)

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

    def is_noted(self, claim: Claim) -> bool:
        return bool(self.review.notes_at(claim.article, claim.span))

    def annotate(self, text: str, target: Target | None = None) -> None:
        """Put a note on what is selected, or on `target`; an empty text puts none."""
        target = target or self.target()
        if target and text.strip():
            now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            self._session.do(Annotate(Annotation(uuid4().hex, target, text.strip(), self.author, now)))

    def annotate_passage(self, article: Article, span: Span, text: str) -> None:
        """Put a note on freely selected words."""
        self.annotate(text, passage(article, span))

    def reword(self, note: Annotation, text: str) -> None:
        """Other words for a note; none at all erase it."""
        self._session.do(Reword(note.id, text.strip(), note.tags) if text.strip() else Erase(note.id))

    def link(self, claims: Sequence[Claim]) -> None:
        """These claims state the same, whatever the engine thinks."""
        self._pin(PinKind.TOGETHER, tuple(claims))

    def unlink(self) -> None:
        """The claim that the reader is on is not the same as the others of its group."""
        finding, claim = self._selection.finding, self._selection.claim
        if finding is None:
            return
        one = claim if claim in finding.group.claims else finding.group.claims[0]
        others = [other for other in finding.group.claims if other.article != one.article]
        self._pin(PinKind.APART, *((one, other) for other in others))

    def leave_alone(self) -> None:
        """The claim that the reader is on has no counterpart anywhere."""
        if self._selection.claim:
            self._pin(PinKind.ALONE, (self._selection.claim,))

    def judge(self, status: Status) -> None:
        """A verdict on the chosen discrepancy, else on the group; the same verdict again takes it back."""
        target, chosen = self.target(), self._selection
        if target is None or chosen.finding is None:
            return
        one = chosen.discrepancy
        before = self.review.status(one) if one else self.review.group_status(chosen.finding.group)
        said = Status.OPEN if before is status else status
        self._session.do(Judge((Verdict(target, said, one.why if one else "", one.weight if one else 0.0),)))

    def judge_all(self, discrepancies: Sequence[Discrepancy], status: Status) -> None:
        """One verdict on many, as one step."""
        dossier = self._session.dossier
        self._session.do(
            Judge(
                tuple(Verdict(discrepancy_target(dossier, one), status, one.why, one.weight) for one in discrepancies)
            )
        )

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

    def pins(self) -> tuple[Pin, ...]:
        """The person's pins on the claims that are selected."""
        finding, claim = self._selection.finding, self._selection.claim
        claims: Sequence[Claim] = finding.group.claims if finding else (claim,) if claim else ()
        return tuple(dict.fromkeys(pin for one in claims for pin in self.review.pins_on(one)))

    def _pin(self, kind: PinKind, *sets: Sequence[Claim]) -> None:
        dossier = self._session.dossier
        self._session.do(*(PinClaims(kind, tuple(anchor_of(dossier, claim) for claim in claims)) for claims in sets))
