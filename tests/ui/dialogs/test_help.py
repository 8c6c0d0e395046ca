"""Legend, list of keys, help, and the dialog that adds a difference."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from reader.model.discrepancy import Kind
from reader.model.marks import Addition
from reader.ui.actions import TABLE
from reader.ui.dialogs.help import HelpDialog
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.dialogs.legend import Legend
from reader.ui.panels.difference_dialog import DifferenceDialog
from reader.ui.words import kind_word


@pytest.fixture
def told(window, monkeypatch, qtbot):
    return stages.raise_curtain(window, monkeypatch, qtbot)


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
    assert set(told.commands.by_name.values()) <= set(actions)
    assert actions[told.commands["note"]] == "Ctrl+Shift+9"


def test_a_key_or_a_word_finds_its_action(told, qtbot):
    """Typing narrows the list; Enter does the action."""
    dialog = KeysDialog(told.commands, told)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.search, "Ctrl+Alt+3")
    (left,) = [item for item in items(dialog) if not item.isHidden()]
    dialog.tree.itemActivated.emit(left, 0)
    assert told.desk.views.currentIndex() == 2


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no popups
def test_the_legend_explains_every_kind(told, qtbot):
    """F2 opens it, Escape puts it away; no kind is missing."""
    told.activateWindow()
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_F2)
    legend = QApplication.activePopupWidget()
    assert isinstance(legend, Legend)
    words = {label.text() for label in legend.findChildren(QLabel)}
    assert {kind_word(kind) for kind in Kind} <= words
    qtbot.keyClick(legend, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_f1_opens_the_help(told, qtbot):
    """One page, without a network."""
    told.activateWindow()
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_F1)
    assert told.findChild(HelpDialog).isVisible()
    told.findChild(HelpDialog).close()


def test_no_two_actions_share_a_key():
    """A key does one thing."""
    keys = [key for entry in TABLE for key in entry.keys]
    assert len(keys) == len(set(keys))


def select(box, words):
    cursor = box.textCursor()
    at = box.toPlainText().index(words)
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)


def test_a_difference_wants_unlike_words_of_two_articles(told, qtbot):
    """Until then it cannot be added; then it is a mark with these words."""
    claims = [(one, builders.claim(one, "bridge")) for one in (stages.HARBOUR, stages.COURIER)]
    dialog = DifferenceDialog(claims, (stages.HARBOUR, builders.span(stages.HARBOUR, "will open")), told)
    qtbot.addWidget(dialog)
    assert dialog.places == ((stages.HARBOUR, builders.span(stages.HARBOUR, "will open")),)
    assert not dialog._ok.isEnabled()
    select(dialog._boxes[1][2], "bridge")
    assert dialog._ok.isEnabled()
    select(dialog._boxes[0][2], "bridge")
    assert not dialog._ok.isEnabled()


def test_a_difference_is_added_to_the_group_that_is_looked_at(told, qtbot):
    """By the action: the dialog opens, what is selected in it is added in one step."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    told.commands["add_difference"].trigger()
    dialog = told.findChild(DifferenceDialog)
    select(dialog._boxes[0][2], "At least")
    select(dialog._boxes[1][2], "Some")
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.CERTAINTY))
    dialog.why.setText("a floor and a guess")
    dialog.accept()
    (mark,) = [mark for mark in told.session.dossier.marks.values() if isinstance(mark, Addition)]
    assert (mark.target.discrepancy, mark.why) == (Kind.CERTAINTY, "a floor and a guess")
    assert mark.target.values == ("At least", "Some")
