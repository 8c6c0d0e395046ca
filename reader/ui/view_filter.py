"""What of the comparison the window shows: looks on the page, kinds, articles, statuses. Never saved, never undone."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.model.discrepancy import Kind
from reader.model.filter import Filter
from reader.ui.theme import Look

ALL_LOOKS = frozenset({Look.SHARED, Look.DIFFERS, Look.UNIQUE})


class ViewFilter(QObject):
    """The filter in force; `changed` says that every view must look again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.looks = ALL_LOOKS
        self.shown = Filter()

    def show_look(self, look: Look, *, on: bool) -> None:
        self.looks = self.looks | {look} if on else self.looks - {look}
        self.changed.emit()

    def show_kind(self, kind: Kind, *, on: bool) -> None:
        self.set(replace(self.shown, kinds=self.shown.kinds | {kind} if on else self.shown.kinds - {kind}))

    def set(self, shown: Filter) -> None:
        if shown != self.shown:
            self.shown = shown
            self.changed.emit()

    @property
    def narrowed(self) -> bool:
        """Whether anything is filtered out, which the window then says."""
        return self.looks != ALL_LOOKS or replace(self.shown, bar=0.0) != Filter()
