"""One discrepancy in the inspector: its kind, who writes what, why it was told, and the person's verdict on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.model.claim import By
from reader.model.discrepancy import Discrepancy
from reader.model.marks import Status
from reader.ui.panels.marked import Mark, Run
from reader.ui.panels.passage import Passage
from reader.ui.theme import Theme, icon, sans
from reader.ui.words import isolated, kind_badge, kind_word, shortened, status_word, translated

_QUOTES = " “”\u2068\u2069"

_MANY = 8
"""Words of one article that a card tells; the rows beside it have them all."""


class Badge(QLabel):
    """The letter of a kind, in a small frame."""

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(letter, parent)
        self.setProperty("role", "badge")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(sans(8.5, QFont.Weight.DemiBold))
        self.setFixedSize(22, 18)


class DiscrepancyCard(QFrame):
    """Click or Enter looks at it alone; the two buttons judge it."""

    chosen = Signal(object)
    judged = Signal(object, object)
    removed = Signal(object)

    def __init__(
        self,
        discrepancy: Discrepancy,
        values: tuple[tuple[str, str], ...],
        status: Status,
        theme: Theme,
        *,
        current: bool = False,
    ) -> None:
        super().__init__()
        self.discrepancy, self._status = discrepancy, status
        self.setProperty("role", "difference-current" if current else "difference")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = ", ".join(f"{name}: {value}" for name, value in values)
        kind = kind_word(discrepancy.kind)
        self.setAccessibleName(
            self.tr("differs, {kind}: {told}. {why}. {status}").format(
                kind=kind, told=told, why=translated(discrepancy.why), status=status_word(status)
            )
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 4, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.addWidget(Badge(kind_badge(discrepancy.kind)), 0, 0)
        grid.addWidget(self._title(kind), 0, 1)
        grid.addLayout(self._tools(theme), 0, 2)
        font = sans(9.5)
        grid.addWidget(Passage(_told(values), theme, font, tab=_tab(values, font)), 1, 1, 1, 2)
        if why := _more_than(values, translated(discrepancy.why)):
            grid.addWidget(Passage((Run(why, Mark.QUIET),), theme, font), 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.modifiers():
            self.chosen.emit(self.discrepancy)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.discrepancy)

    def _title(self, kind: str) -> QWidget:
        by_person = self.discrepancy.by is By.PERSON
        text = self.tr("{kind}, added by you").format(kind=kind) if by_person else kind
        if self._status is not Status.OPEN:
            text += f"  ·  {status_word(self._status)}"
        title = QLabel(text)
        title.setFont(sans(9.25, QFont.Weight.DemiBold))
        title.setProperty("role", "muted" if self._status is Status.DISMISSED else "differs")
        return title

    def _tools(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for status, picture, told in (
            (Status.CONFIRMED, "check", self.tr("Confirm this difference (C)")),
            (Status.DISMISSED, "x", self.tr("Dismiss: not worth telling (X)")),
        ):
            button = QToolButton()
            button.setObjectName(
                f"{status.value}-{self.discrepancy.kind.value}-{self.discrepancy.variants[0].span.start}"
            )
            button.setProperty("role", "small")
            button.setIcon(icon(picture, theme.ink if self._status is status else theme.muted))
            button.setCheckable(True)
            button.setChecked(self._status is status)
            button.setToolTip(told)
            button.setAccessibleName(told)
            button.clicked.connect(lambda _on, status=status: self.judged.emit(self.discrepancy, status))
            row.addWidget(button)
        if self.discrepancy.by is By.PERSON:
            remove = QToolButton()
            remove.setIcon(icon("trash-2", theme.muted))
            remove.setProperty("role", "small")
            remove.setToolTip(self.tr("Remove what you added"))
            remove.setAccessibleName(remove.toolTip())
            remove.clicked.connect(lambda: self.removed.emit(self.discrepancy))
            row.addWidget(remove)
        return row


def _told(values: tuple[tuple[str, str], ...]) -> list[Run]:
    """A line for each article, with all its words: most of them stand in several claims of one article."""
    words: dict[str, list[str]] = {}
    for name, value in values:
        words.setdefault(name, []).append(isolated(shortened(value, 120)))
    runs = list[Run]()
    for name, told in words.items():
        line = "\n" if runs else ""
        runs.append(Run(f"{line}{_short(name)}\t", Mark.QUIET))
        for number, value in enumerate(told[:_MANY]):
            runs += [Run("  ·  ", Mark.QUIET)] if number else []
            runs.append(Run(value, Mark.STRONG))
        runs += [Run("  ·  …", Mark.QUIET)] if len(told) > _MANY else []
    return runs


def _tab(values: tuple[tuple[str, str], ...], font: QFont) -> float:
    """Where the words begin, under each other: the eye compares them, not the names."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(_short(name)) for name, _ in values), default=0) + metrics.averageCharWidth()


def _short(name: str) -> str:
    return shortened(name, 24)


def _more_than(values: tuple[tuple[str, str], ...], why: str) -> str:
    """Why it was told, unless that is but the words that stand there already."""
    words = {value.casefold() for _, value in values}
    return "" if all(part.strip(_QUOTES).casefold() in words for part in why.split(" / ")) else why
