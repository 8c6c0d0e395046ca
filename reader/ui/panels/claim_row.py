"""One article's claim in the inspector: who says it and when, the words, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.model.claim import Claim
from reader.ui.panels.marked import Mark, Run
from reader.ui.panels.passage import Passage
from reader.ui.plain import plain
from reader.ui.theme import Theme, icon, sans, serif

_WHO = 172
"""Pixels for outlet, date and paragraph: most outlets fit on one line, and lines of text begin under each other."""

TEXT_X = 13
"""Where the words of a row begin, in pixels from its left edge."""
_BORDER = 3
_DOT = "  ·  "


@dataclass(frozen=True, slots=True)
class RowFacts:
    """All that a row shows. `linked` says that the person linked it; `spoken` is for screen readers."""

    claim: Claim
    outlet: str
    facts: str
    runs: tuple[Run, ...]
    extra: str = ""
    linked: bool = False
    apart: bool = True
    read: bool = False
    spoken: str = ""


class ClaimRow(QFrame):
    """Enter, Space or a click goes to the claim."""

    chosen = Signal(object)
    apart_wanted = Signal(object)
    release_wanted = Signal(object)

    def __init__(self, row: RowFacts, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claim = row.claim
        self._row, self._theme = row, theme
        self._passage = Passage(row.runs, theme, _words_font())
        self.setProperty("role", _role(row))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(row.spoken)
        self.setToolTip(self.tr("Go to this claim (Enter)"))
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        across = QHBoxLayout(self)
        across.setContentsMargins(TEXT_X - _BORDER, 5, 4, 5)
        across.setSpacing(6)
        inner = QBoxLayout(direction)
        inner.setSpacing(14 if wide else 1)
        inner.addWidget(self._who(row, wide=wide), 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(self._words(row), 1)
        across.addLayout(inner, 1)
        for button in self._tools(row, theme):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, row: RowFacts) -> bool:
        """Tell this instead; False, and nothing is done, where more is other than the marks of its words."""
        before, self._row = self._row, row
        if replace(row, runs=before.runs, read=before.read, spoken=before.spoken) != before:
            self._row = before
            return False
        self._passage.tell(row.runs)
        self.setAccessibleName(row.spoken)
        if row.read is not before.read:
            self.setProperty("role", _role(row))
            self.style().unpolish(self)
            self.style().polish(self)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.modifiers():
            self.chosen.emit(self.claim)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.claim)

    def claim_shown_at(self, _place: QPoint) -> Claim | None:
        """All of the row is its claim."""
        return self.claim

    def _who(self, row: RowFacts, *, wide: bool) -> QWidget:
        who = QLabel()
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setFont(sans(9.25, QFont.Weight.DemiBold))
        facts = QLabel(_in_lines(row.facts) if wide else row.facts)
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setFont(sans(8.5))
        facts.setProperty("role", "muted")
        facts.setWordWrap(True)
        who.setWordWrap(not wide)
        who.setText(row.outlet)
        who.setToolTip(plain(row.outlet))
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, _level(who) if wide else 1, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(who)
        lines.addWidget(facts)
        if wide:
            box.setFixedWidth(_WHO)
            who.setText(who.fontMetrics().elidedText(row.outlet, Qt.TextElideMode.ElideRight, _WHO))
        return box

    def _words(self, row: RowFacts) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._passage)
        if row.extra:
            words.addWidget(Passage((Run(row.extra, Mark.QUIET),), self._theme, sans(9)))
        return words

    def _tools(self, row: RowFacts, theme: Theme) -> Sequence[QToolButton]:
        tools = []
        if row.linked:
            told = self.tr("Linked by you. Click to leave it to the engine again")
            button = _tool("link", theme.person, told, f"release-{self.claim.article}")
            button.setText(self.tr("by you"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda: self.release_wanted.emit(self.claim))
            tools.append(button)
        if row.apart:
            told = self.tr("Not the same: {outlet} does not belong here").format(outlet=row.outlet)
            button = _tool("unlink", theme.muted, told, f"apart-{self.claim.article}")
            button.clicked.connect(lambda: self.apart_wanted.emit(self.claim))
            tools.append(button)
        return tools


def _role(row: RowFacts) -> str:
    return "claim-read" if row.read else "claim"


def _words_font() -> QFont:
    return serif(11.2)


def _level(who: QLabel) -> int:
    """Pixels by which the outlet comes down to stand on one line with the words beside it."""
    return max(0, QFontMetrics(_words_font()).ascent() - who.fontMetrics().ascent())


def _in_lines(facts: str) -> str:
    """Date and paragraph on one line, what comes after them on the next: none ends in a dot."""
    told = facts.split(_DOT)
    return "\n".join(_DOT.join(line) for line in (told[:2], told[2:]) if line)


def _tool(picture: str, colour: str, told: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(picture, colour))
    button.setToolTip(plain(told))
    button.setAccessibleName(told)
    button.setProperty("role", "small")
    return button
