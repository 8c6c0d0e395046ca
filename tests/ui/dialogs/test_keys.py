"""The list of keys."""

from PySide6.QtCore import Qt

from reader.ui.actions import TABLE
from reader.ui.dialogs.keys import KeysDialog


def items(dialog):
    for top in range(dialog.tree.topLevelItemCount()):
        head = dialog.tree.topLevelItem(top)
        yield from (head.child(number) for number in range(head.childCount()))


def test_the_list_of_keys_names_every_action(told, qtbot):
    """With the keys that are in force, also when the person has changed them."""
    told.commands["note"].setShortcut("Ctrl+Shift+9")
    dialog = KeysDialog(told.commands, told)
    qtbot.addWidget(dialog)
    actions = {item.data(0, Qt.ItemDataRole.UserRole): item.text(1) for item in items(dialog)}
    assert {told.commands[entry.name] for entry in TABLE} <= set(actions)
    assert actions[told.commands["note"]] == "Ctrl+Shift+9"


def test_a_key_or_a_word_finds_its_action(told, qtbot):
    """Typing narrows the list; Enter does the action."""
    dialog = KeysDialog(told.commands, told)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.search, "Ctrl+Alt+3")
    (left,) = [item for item in items(dialog) if not item.isHidden()]
    dialog.tree.itemActivated.emit(left, 0)
    assert told.desk.views.currentIndex() == 2
