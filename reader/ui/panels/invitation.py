"""The inspector while nothing is selected: what to do next, the differences by kind, each one click away."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.model.discrepancy import Kind
from reader.ui.actions import Actions
from reader.ui.languages import could_be_matched
from reader.ui.navigation import tells_alone
from reader.ui.parts import Parts
from reader.ui.plain import keyless
from reader.ui.theme import sans
from reader.ui.words import kind_word, number

_LINKS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse


class Invitation(QFrame):
    """Calm: a sentence, the few acts that help now with their keys, and what there is."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._acts: dict[str, QPushButton] = {}
        self.setProperty("role", "paper")
        self._told = _words(10.5)
        self._kinds = _words(9.5)
        self._kinds.setTextFormat(Qt.TextFormat.RichText)
        self._kinds.setTextInteractionFlags(_LINKS)
        self._kinds.linkActivated.connect(self._go_to)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._told)
        column.addLayout(self._row)
        column.addWidget(self._kinds)
        column.addStretch(1)

    @property
    def told(self) -> str:
        """The sentence that stands there now."""
        return self._told.text()

    def offer(self, commands: Actions) -> None:
        """Put the acts there that may help, as buttons that name their keys."""
        for name in ("open", "languages", "next_difference", "next_unique", "lists"):
            button = QPushButton()
            button.setObjectName(name)
            button.clicked.connect(commands[name].trigger)
            commands[name].changed.connect(partial(_name_after, button, commands[name]))
            _name_after(button, commands[name])
            self._row.insertWidget(len(self._acts), button)
            self._acts[name] = button
        self.refresh()

    def refresh(self) -> None:
        """Look again at what there is."""
        told, acts = self._invite()
        self._told.setText(told)
        for name, button in self._acts.items():
            button.setVisible(name in acts)
        self._show_kinds()

    def _invite(self) -> tuple[str, frozenset[str]]:
        """What to do next, and the acts that do it."""
        session, navigator = self._parts.session, self._parts.navigator
        if len(session.dossier.articles) < 2:
            told = self.tr(
                "Drop a second article on the window: then you see here who states the same, in which words."
            )
            return told, frozenset({"open"})
        if not session.up_to_date:
            return self.tr("Comparing…"), frozenset()
        alone_too = frozenset({"next_unique"} if tells_alone(session.findings) else ())
        if could_be_matched(session.dossier):
            told = self.tr(
                "Not all of these articles are in English. They can be matched by what their sentences mean, across "
                "languages too."
            )
            acts = {"languages"} if session.findings.groups else {"languages", *alone_too}
            return told, frozenset({*acts, "next_difference"} if navigator.every() else acts)
        if not session.findings.groups:
            told = self.tr(
                "No two of these articles state the same, as far as was found. Select words and choose “Find the "
                "nearest passages”, or link two claims yourself (L)."
            )
            return told, alone_too
        if not navigator.every():
            told = self.tr("No differences found. Click a sentence to see who else states it, and in which words.")
            return told, alone_too
        told = self.tr("Click a sentence to see who else states it, and in which words.")
        return told, alone_too | {"next_difference", "lists"}

    def _show_kinds(self) -> None:
        counts = Counter(stop.discrepancy.kind for stop in self._parts.navigator.stops())
        told = [
            f"<a href='{kind.value}' style='text-decoration: none'>{_counted(kind_word(kind), counts[kind])}</a>"
            for kind in Kind
            if counts[kind]
        ]
        self._kinds.setText(self.tr("Differences by kind:  {kinds}").format(kinds="  ·  ".join(told)))
        self._kinds.setVisible(bool(told) and self._parts.session.up_to_date)

    def _go_to(self, kind: str) -> None:
        """The first difference of a kind."""
        navigator = self._parts.navigator
        navigator.go_to(next((one for one in navigator.stops() if one.discrepancy.kind.value == kind), None))


def _name_after(button: QPushButton, action: QAction) -> None:
    """The words and key of an action; the key is quiet beside the words."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = action.iconText()
    button.setText(keyless(f"{text}   {key}" if key else text))
    button.setIcon(action.icon())
    button.setToolTip(action.toolTip())


def _counted(kind: str, count: int) -> str:
    """`number 3`, on one line."""
    told = QCoreApplication.translate("invitation", "{kind} {count}").format(kind=kind, count=number(count))
    return told.replace(" ", "&nbsp;")


def _words(points: float) -> QLabel:
    label = QLabel()
    label.setFont(sans(points))
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
