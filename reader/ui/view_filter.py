"""What of the comparison the window shows: looks on the page, kinds, articles, statuses. Never saved, never undone."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.model.article import ArticleId
from reader.model.discrepancy import Kind
from reader.model.filter import Filter
from reader.model.marks import Status
from reader.ui.theme import Look

ALL_LOOKS = frozenset({Look.SHARED, Look.DIFFERS, Look.UNIQUE})
USUAL = Filter(statuses=frozenset({Status.OPEN, Status.CONFIRMED}))
"""What is shown until the person asks otherwise: what they have dismissed is out of their way."""


class ViewFilter(QObject):
    """The filter in force; `changed` says that every view must look again.

    `unsure` lets through what lies under the bar of the preset. `framing` tells word choice in the inspector: a layer
    of its own, off at first, that filters nothing.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.looks = ALL_LOOKS
        self.shown = USUAL
        self.unsure = False
        self.framing = False
        self._left_out: frozenset[Kind] = frozenset()

    def show_look(self, look: Look, *, on: bool) -> None:
        looks = self.looks | {look} if on else self.looks - {look}
        if looks != self.looks:
            self.looks = looks
            self.changed.emit()

    def show_kind(self, kind: Kind, *, on: bool) -> None:
        self.set(replace(self.shown, kinds=self.shown.kinds | {kind} if on else self.shown.kinds - {kind}))

    def leave_out(self, kinds: frozenset[Kind]) -> None:
        """What the person prefers not to see at first. Only where that changes does the view follow: it has its own."""
        if kinds != self._left_out:
            self._left_out = kinds
            self.set(replace(self.shown, kinds=frozenset(Kind) - kinds))

    def show_status(self, status: Status, *, on: bool) -> None:
        statuses = self.shown.statuses
        self.set(replace(self.shown, statuses=statuses | {status} if on else statuses - {status}))

    def show_articles(self, articles: Iterable[ArticleId]) -> None:
        """Only differences between these; none means all."""
        self.set(replace(self.shown, articles=frozenset(articles)))

    def show_unsure(self, *, on: bool) -> None:
        if on != self.unsure:
            self.unsure = on
            self.changed.emit()

    def show_framing(self, *, on: bool) -> None:
        if on != self.framing:
            self.framing = on
            self.changed.emit()

    def show_all(self) -> None:
        """Nothing is filtered out any more, the unsure and the dismissed included."""
        self.looks, self.shown, self.unsure = ALL_LOOKS, Filter(), True
        self.changed.emit()

    def set(self, shown: Filter) -> None:
        if shown != self.shown:
            self.shown = shown
            self.changed.emit()

    @property
    def narrowed(self) -> bool:
        """Whether the person has filtered anything out, which the window then says."""
        return self.looks != ALL_LOOKS or replace(self.shown, bar=0.0) not in {Filter(), USUAL}
