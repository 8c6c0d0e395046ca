"""What assistive technology finds in each dialog: names for all that can be pressed or focused, labels for choices."""

import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QTabWidget

from reader.model.options import CompareOptions
from reader.ui.dialogs.about import About
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.help import HelpDialog
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.dialogs.legend import Legend
from reader.ui.dialogs.particulars import ParticularsDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.tour import Tour
from reader.ui.panels.difference_dialog import DifferenceDialog
from reader.ui.view_filter import USUAL

_PRESSED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
}


def _made(name, window):
    theme, comparison = window.appearance.theme, window.session.comparison
    made = {
        "about": lambda: About(window),
        "help": lambda: HelpDialog(window),
        "keys": lambda: KeysDialog(window.commands, window),
        "legend": lambda: Legend(theme, window),
        "tour": lambda: Tour(theme, window),
        "export": lambda: ExportDialog(comparison, USUAL, window),
        "particulars": lambda: ParticularsDialog(stages.HARBOUR, window),
        "preferences": lambda: PreferencesDialog(window.appearance, CompareOptions(), lambda _: None, window),
        "difference": lambda: DifferenceDialog(
            [(stages.HARBOUR, one) for one in comparison.findings.claims[stages.HARBOUR.id][:2]], None, window
        ),
    }
    return made[name]()


def _nodes(node):
    yield node
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from _nodes(child)


@pytest.mark.parametrize(
    "name", ["about", "help", "keys", "legend", "tour", "export", "particulars", "preferences", "difference"]
)
def test_nothing_in_a_dialog_is_nameless(window, monkeypatch, qtbot, name):
    """On every page of it; and the dialog itself says what it is."""
    stages.raise_curtain(window, monkeypatch, qtbot)
    dialog = _made(name, window)
    qtbot.addWidget(dialog)
    if name == "legend":  # shown as the popover that it is, it would ask for the keyboard
        dialog.setWindowFlags(Qt.WindowType.Window)
    dialog.show()
    whole = QAccessible.queryAccessibleInterface(dialog)
    assert whole.text(QAccessible.Text.Name)
    pages = dialog.findChild(QTabWidget)
    for page in range(pages.count() if pages else 1):
        if pages:
            pages.setCurrentIndex(page)
        nameless = [
            (node.role(), type(node.object()).__name__)
            for node in _nodes(whole)
            if not node.state().invisible
            and (node.role() in _PRESSED or (node.state().focusable and node.role() != QAccessible.Role.Client))
            and not node.text(QAccessible.Text.Name)
        ]
        assert nameless == []
    dialog.close()


@pytest.mark.parametrize("name", ["preferences", "export", "difference"])
def test_a_choice_is_told_by_its_label(window, monkeypatch, qtbot, name):
    """On Linux the name of a choice is what is chosen; what it is about comes from the label beside it."""
    stages.raise_curtain(window, monkeypatch, qtbot)
    dialog = _made(name, window)
    qtbot.addWidget(dialog)
    labelled = {label.buddy() for label in dialog.findChildren(QLabel)}
    choices = dialog.findChildren(QComboBox)
    assert choices
    assert [one.accessibleName() for one in choices if one not in labelled] == []
