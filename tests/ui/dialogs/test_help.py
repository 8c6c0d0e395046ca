"""Legend, list of keys, help, and the dialog that adds a difference."""

from PySide6.QtCore import Qt

from reader.ui.dialogs.help import HelpDialog


def test_f1_opens_the_help(told, qtbot):
    """One page, without a network."""
    told.activateWindow()
    told.setFocus()
    qtbot.keyClick(told, Qt.Key.Key_F1)
    assert told.findChild(HelpDialog).isVisible()
    told.findChild(HelpDialog).close()
