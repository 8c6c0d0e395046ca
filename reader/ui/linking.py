"""Which claims state the same, as the person has it: link, keep apart, no counterpart, and take it back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.model.claim import Claim
from reader.model.comparison import Dossier, Finding
from reader.model.edits import PinClaims, Unlink, Unpin
from reader.model.marks import Pin, PinKind
from reader.model.review import Review
from reader.model.targets import anchor_of
from reader.ui.selection import Selection
from reader.ui.session import Session


class Linking(QObject):
    """One claim can be held while the person looks for its counterpart; `changed` says that it was taken or let go."""

    changed = Signal()

    def __init__(self, session: Session, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self.held: Claim | None = None
        self._session, self._selection = session, selection
        session.changed.connect(self._follow)

    def hold_or_link(self) -> None:
        """Hold the claim that is read; with another one held, link the two."""
        claim = self._selection.claim
        if claim is None:
            return
        if self.held is None or self.held == claim:
            self.hold(None if self.held == claim else claim)
        else:
            self.link([self.held, claim])

    def hold(self, claim: Claim | None) -> None:
        if claim != self.held:
            self.held = claim
            self.changed.emit()

    def let_go(self) -> None:
        self.hold(None)

    def link(self, claims: Sequence[Claim]) -> None:
        """These claims state the same, whatever the engine thinks; of one article alone there is nothing to link."""
        self.hold(None)
        if len({claim.article for claim in claims}) > 1:
            self._pin(PinKind.TOGETHER, tuple(claims))

    def unlink(self, claim: Claim | None = None, finding: Finding | None = None) -> None:
        """A claim, the one that is read if not said, is not the same as the others of its group."""
        finding, claim = finding or self._selection.finding, claim or self._selection.claim
        if finding is None:
            return
        one = claim if claim in finding.group.claims else finding.group.claims[0]
        dossier = self._session.dossier
        others = [anchor_of(dossier, other) for other in finding.group.claims if other.article != one.article]
        self._session.do(Unlink(anchor_of(dossier, one), tuple(others)))

    def leave_alone(self, claim: Claim | None = None) -> None:
        """A claim, the one that is read if not said, has no counterpart anywhere."""
        claim = claim or self._selection.claim
        if claim:
            self._pin(PinKind.ALONE, (claim,))

    def remove(self, pin: Pin) -> None:
        """The engine decides again."""
        self._session.do(Unpin(pin))

    def pins_on(self, claim: Claim, kind: PinKind) -> tuple[Pin, ...]:
        """The person's pins of a kind on a claim."""
        review = Review.of(self._session.dossier.marks)
        return tuple(pin for pin in review.pins_on(claim) if pin.kind is kind)

    def _follow(self, _before: Dossier, dossier: Dossier) -> None:
        """A claim of an article that is gone is held no more."""
        if self.held and all(article.id != self.held.article for article in dossier.articles):
            self.let_go()

    def _pin(self, kind: PinKind, claims: Sequence[Claim]) -> None:
        dossier = self._session.dossier
        self._session.do(PinClaims(kind, tuple(anchor_of(dossier, claim) for claim in claims)))
