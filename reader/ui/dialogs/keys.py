"""The list of keys: every action with its keys, searchable; Enter does the action that is chosen."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import MENUS, TABLE, Actions
from reader.ui.words import translated
from reader.wording import Wording

_MORE = (
    ("Ctrl+Return", Wording("in a note: save it")),
    ("Esc", Wording("give up linking; leave a note or the search")),
    ("Enter", Wording("in a list, the matrix or the article: read on in the columns")),
    ("Tab, Shift+Tab", Wording("from part to part")),
)


class KeysDialog(QDialog):
    """All that can be done, and how to do it without a mouse."""

    def __init__(self, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Keys"))
        self.resize(560, 640)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_tr("Find an action or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._narrow)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_tr("Actions and their keys"))
        self.tree.setHeaderLabels([_tr("Action"), _tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(14)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.itemActivated.connect(self._do)
        self._fill(commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(self.search)
        column.addWidget(self.tree)

    def _fill(self, commands: Actions) -> None:
        for menu in MENUS:
            head = QTreeWidgetItem(self.tree, [QCoreApplication.translate("actions", menu).replace("&", "")])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for entry in TABLE:
                if entry.menu == menu:
                    action = commands[entry.name]
                    keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
                    words = action.text().replace("&", "").rstrip("…")
                    item = QTreeWidgetItem(head, [words, "   ".join(keys)])
                    item.setToolTip(0, action.toolTip())
                    item.setData(0, Qt.ItemDataRole.UserRole, action)
        more = QTreeWidgetItem(self.tree, [_tr("Elsewhere")])
        more.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for keys_, words in _MORE:
            QTreeWidgetItem(more, [translated(words), keys_])
        self.tree.expandAll()

    def _narrow(self, wanted: str) -> None:
        for top in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(top)
            if head is None:
                continue
            left = 0
            for item in filter(None, map(head.child, range(head.childCount()))):
                met = wanted.casefold() in f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not met)
                left += met
            head.setHidden(not left)

    def _do(self, item: QTreeWidgetItem) -> None:
        action = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(action, QAction) and action.isEnabled():
            self.accept()
            action.trigger()


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
