"""Says what is filtered out, and brings it back. There only while the person has narrowed the view.

It stands in the line at the foot: above the articles it pushed the text about under the reader's eyes.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.model.discrepancy import Kind
from reader.ui.elided_label import ElidedLabel
from reader.ui.parts import Parts
from reader.ui.view_filter import ALL_LOOKS, USUAL
from reader.ui.words import kind_word, listed, look_word, named, number, status_word


class Filtered(QFrame):
    """In words: which looks, kinds, articles and statuses are out of sight."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setProperty("role", "filtered")
        self._told = ElidedLabel()
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        back = QPushButton(self.tr("Show all"))
        back.clicked.connect(parts.view.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, 1)
        row.addWidget(back)
        self.refresh()

    @property
    def told(self) -> str:
        """What is said now."""
        return self._told.whole

    def refresh(self) -> None:
        """Look again at the filter."""
        view = self._parts.view
        self.setVisible(view.narrowed)
        if not view.narrowed:
            return
        every, shown = self._parts.navigator.every(), self._parts.navigator.stops()
        told = [
            self.tr("{shown} of {all} differences shown").format(shown=number(len(shown)), all=number(len(every))),
            *self._without(),
        ]
        self._told.tell("  ·  ".join(told))

    def _without(self) -> list[str]:
        view = self._parts.view
        looks = [f"“{look_word(look)}”" for look in sorted(ALL_LOOKS - view.looks)]
        kinds = [kind_word(kind) for kind in Kind if kind not in view.shown.kinds]
        statuses = [status_word(one) for one in sorted(USUAL.statuses - view.shown.statuses)]
        out = [self.tr("without {names}").format(names=listed(names)) for names in (looks, kinds, statuses) if names]
        dossier = self._parts.session.dossier
        if view.shown.articles:
            names = [named(dossier, one.id) for one in dossier.articles if one.id in view.shown.articles]
            out.append(self.tr("between {names} alone").format(names=listed(names)))
        return out
