"""The page of the preferences on which keys are given to actions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import TABLE, spoken


class KeyPage(QWidget):
    """A row for each action; two with the same keys are both named at once, since neither would work."""

    def __init__(self, chosen: Mapping[str, str], change: Callable[[Mapping[str, str]], None]) -> None:
        super().__init__()
        self._chosen, self._change = dict(chosen), change
        self._clash = QLabel()
        self._clash.setWordWrap(True)
        self._clash.setProperty("role", "differs")
        says = QLabel(_tr("Click a field and press the keys; the sign at its end takes them away. In force at once."))
        says.setProperty("role", "muted")
        says.setWordWrap(True)
        self._table = QTableWidget(len(TABLE), 2)
        self._table.setHorizontalHeaderLabels([_tr("What it does"), _tr("Keys")])
        self._table.setAccessibleName(_tr("Actions and their keys"))
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.setColumnWidth(1, 190)
        self._table.setShowGrid(False)
        for row, entry in enumerate(TABLE):
            title = QTableWidgetItem(spoken(entry))
            title.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._table.setItem(row, 0, title)
            keys = QKeySequenceEdit(QKeySequence(self._keys(entry.name)))
            keys.setClearButtonEnabled(True)
            keys.setMaximumSequenceLength(1)
            keys.setAccessibleName(_tr("Keys for {action}").format(action=spoken(entry)))
            keys.keySequenceChanged.connect(lambda said, name=entry.name: self._give(name, said))
            under = QTableWidgetItem()
            under.setData(Qt.ItemDataRole.AccessibleTextRole, keys.accessibleName())
            under.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._table.setItem(row, 1, under)
            self._table.setCellWidget(row, 1, keys)
        column = QVBoxLayout(self)
        column.addWidget(says)
        column.addWidget(self._table)
        column.addWidget(self._clash)
        self._tell_clash()

    def clashes(self) -> list[tuple[str, str]]:
        """The actions which have the same keys, by their names."""
        held: dict[str, str] = {}
        found = []
        for entry in TABLE:
            for said in (self._chosen[entry.name],) if entry.name in self._chosen else entry.keys:
                keys = QKeySequence(said).toString()
                if keys and keys in held:
                    found.append((held[keys], entry.name))
                elif keys:
                    held[keys] = entry.name
        return found

    def _give(self, name: str, said: QKeySequence) -> None:
        keys = said.toString()
        standard = next(
            QKeySequence(entry.keys[0]).toString() if entry.keys else "" for entry in TABLE if entry.name == name
        )
        if keys == standard:
            self._chosen.pop(name, None)
        else:
            self._chosen[name] = keys
        self._tell_clash()
        self._change(dict(self._chosen))

    def _keys(self, name: str) -> str:
        standard = next(entry.keys[0] if entry.keys else "" for entry in TABLE if entry.name == name)
        return self._chosen.get(name, standard)

    def _tell_clash(self) -> None:
        titles = {entry.name: spoken(entry) for entry in TABLE}
        told = [
            _tr("“{one}” and “{other}” have the same keys.").format(one=titles[a], other=titles[b])
            for a, b in self.clashes()
        ]
        self._clash.setText("\n".join(told))
        clashing = {name for pair in self.clashes() for name in pair}
        for row, entry in enumerate(TABLE):
            if title := self._table.item(row, 0):
                font = title.font()
                font.setBold(entry.name in clashing)
                title.setFont(font)


def _tr(text: str) -> str:
    return QCoreApplication.translate("preferences", text)
