"""What is done to the words or the claim that the caret is in: split, merge, set aside, find near, add a difference."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.article import Article
from reader.model.span import Span
from reader.ui.offsets import Offsets
from reader.ui.panels.difference_dialog import DifferenceDialog
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.parts import Parts

FindNear = Callable[[Article, Span], None]


class TextActs(QObject):
    """Acts on the words selected in the text that the person is in, else on the claim that is looked at."""

    def __init__(self, parts: Parts, find_near: FindNear, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._find_near, self._window = parts, find_near, window

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "split": self.split,
            "merge": self.merge,
            "set_aside": self.set_aside,
            "restore": self.restore,
            "nearest": self.find_near,
            "add_difference": self.ask_difference,
        }

    def words(self) -> tuple[Article, Span] | None:
        """The words that the person has selected in the text that they are in."""
        pane = QApplication.focusWidget()
        span = pane.selected_span() if isinstance(pane, ArticlePane) else None
        return (pane.article, span) if isinstance(pane, ArticlePane) and span else None

    def split(self) -> None:
        """The claim ends where the caret, or the selection, begins."""
        pane = QApplication.focusWidget()
        if isinstance(pane, ArticlePane):
            at = Offsets(pane.article.text).to_text(pane.textCursor().selectionStart())
            claims = self._parts.session.comparison.findings.claims.get(pane.article.id, ())
            claim = next((one for one in claims if one.span.start < at < one.span.end), None)
            if claim is not None:
                self._parts.shaping.split(claim, at)

    def merge(self) -> None:
        """The claims in the selection, else the claim and the next, are one."""
        words = self.words()
        if words:
            self._parts.shaping.merge_span(*words)
        elif self._parts.selection.claim:
            self._parts.shaping.merge(self._parts.selection.claim)

    def set_aside(self) -> None:
        place = self._place()
        if place:
            self._parts.shaping.set_aside(*place)

    def restore(self) -> None:
        """Words set aside are the article's after all: the selection, else the block that the caret is in."""
        place = self.words() or self._block()
        if place:
            self._parts.shaping.restore(*place)

    def find_near(self) -> None:
        place = self._place()
        if place:
            self._find_near(*place)

    def ask_difference(self) -> None:
        """A difference of one's own, between the claims of the group that is looked at."""
        finding, dossier = self._parts.selection.finding, self._parts.session.dossier
        if finding is None:
            return
        claims = [(dossier.article(claim.article), claim) for claim in finding.group.claims]
        dialog = DifferenceDialog(claims, self.words(), self._window)
        dialog.accepted.connect(
            lambda: self._parts.marking.add_difference(dialog.chosen_kind, dialog.places, dialog.why.text().strip())
        )
        dialog.open()

    def _place(self) -> tuple[Article, Span] | None:
        claim = self._parts.selection.claim
        return self.words() or ((self._parts.session.dossier.article(claim.article), claim.span) if claim else None)

    def _block(self) -> tuple[Article, Span] | None:
        pane = QApplication.focusWidget()
        if not isinstance(pane, ArticlePane):
            return None
        at = Offsets(pane.article.text).to_text(pane.textCursor().position())
        block = next((one for one in pane.article.blocks if one.span.start <= at <= one.span.end), None)
        return (pane.article, block.span) if block else None
