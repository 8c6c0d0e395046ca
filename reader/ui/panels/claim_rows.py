"""The rows of the inspector: one claim an article, what can be done with a lonely one, and what the engine linked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from reader.model.claim import Claim
from reader.model.marks import PinKind
from reader.ui.panels.claim_drag import ClaimDrag
from reader.ui.panels.claim_row import TEXT_X, ClaimRow, RowFacts
from reader.ui.panels.group_content import GroupContent
from reader.ui.panels.marked import Mark, Run
from reader.ui.panels.passage import Passage
from reader.ui.parts import Parts
from reader.ui.theme import Theme, icon, sans


class ClaimRows(QWidget):
    """Rows that are told as before stay as they are: to make widgets is what takes long."""

    nearest_wanted = Signal(object)

    def __init__(self, parts: Parts, content: GroupContent, theme: Theme, *, wide: bool) -> None:
        super().__init__()
        self._parts, self._theme, self._wide = parts, theme, wide
        self._content = content
        self.rows: list[ClaimRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        for facts in content.rows:
            self.rows.append(self._row(len(self.rows), facts))
            self._column.addWidget(self.rows[-1])
        if content.lonely:
            self._column.addLayout(self._lonely_buttons(content.lonely, linked=content.rows[0].linked))
        if content.links:
            links = Passage((Run(content.links, Mark.QUIET),), theme, sans(9.25))
            beside = QHBoxLayout()
            beside.setContentsMargins(TEXT_X, 6, 4, 0)
            beside.addWidget(links)
            self._column.addLayout(beside)
        self._column.addStretch(1)

    def change(self, content: GroupContent, theme: Theme, *, wide: bool) -> bool:
        """Tell this instead; False, and nothing is done, where it cannot be told in these rows."""
        if theme is not self._theme or wide is not self._wide or _frame(content) != _frame(self._content):
            return False
        for number, (facts, before) in enumerate(zip(content.rows, self._content.rows, strict=True)):
            if facts != before and not self.rows[number].tell(facts):
                old, self.rows[number] = self.rows[number], self._row(number, facts)
                replace(self._column, old, self.rows[number])
        self._content = content
        return True

    def _row(self, number: int, facts: RowFacts) -> ClaimRow:
        row = ClaimRow(facts, self._theme, wide=self._wide)
        row.setObjectName(f"row-{number}")
        row.chosen.connect(self._parts.navigator.read_at)
        row.apart_wanted.connect(self._parts.linking.unlink)
        row.release_wanted.connect(self._release)
        row.installEventFilter(ClaimDrag(self._parts.linking, row))
        return row

    def _lonely_buttons(self, claim: Claim, *, linked: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        nearest = QPushButton(icon("search", self._theme.ink), self.tr("Find the nearest passages"))
        nearest.clicked.connect(lambda: self.nearest_wanted.emit(claim))
        row.addWidget(nearest)
        if not linked:
            alone = QPushButton(self.tr("It has no counterpart"))
            alone.setToolTip(self.tr("The engine will not propose one again"))
            alone.clicked.connect(lambda: self._parts.linking.leave_alone(claim))
            row.addWidget(alone)
        row.addStretch(1)
        return row

    def _release(self, claim: Claim) -> None:
        """What the person said of a claim is the engine's again to decide."""
        linking = self._parts.linking
        for kind in (PinKind.TOGETHER, PinKind.ALONE):
            for pin in linking.pins_on(claim, kind):
                linking.remove(pin)


def replace(layout: QLayout, old: QWidget, new: QWidget) -> None:
    """Put a widget in the place of another, which goes."""
    layout.replaceWidget(old, new)
    new.show()
    old.hide()
    old.deleteLater()


def _frame(content: GroupContent) -> tuple[object, ...]:
    """What stands round the rows, and how many they are."""
    linked = content.rows[0].linked if content.lonely else None
    return len(content.rows), content.lonely, linked, content.links
