"""Preferences are in force at once, and can be reset."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QKeySequenceEdit, QPlainTextEdit, QPushButton

from reader.model.options import CompareOptions, Preset
from reader.ui.appearance import Appearance
from reader.ui.dialogs.key_page import KeyPage
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.preferences import Preferences, load_preferences
from reader.ui.theme import Scheme


@pytest.fixture
def appearance(qapp):
    return Appearance(qapp, Preferences())


@pytest.fixture
def changed():
    return []


@pytest.fixture
def dialog(qtbot, appearance, changed):
    made = PreferencesDialog(appearance, CompareOptions(), changed.append)
    qtbot.addWidget(made)
    made.show()
    return made


def asked(dialog, kind, name):
    return next(one for one in dialog.findChildren(kind) if name in (one.accessibleName(), getattr(one, "text", str)()))


def test_a_choice_is_in_force_and_kept(dialog, appearance, qtbot):
    """Dark is dark at once, and at the next start."""
    scheme = asked(dialog, QComboBox, "Colours")
    with qtbot.waitSignal(appearance.changed):
        scheme.setCurrentIndex(scheme.findData(Scheme.DARK))
    assert appearance.theme.dark
    assert load_preferences().scheme is Scheme.DARK


def test_stronger_marks_change_the_theme(dialog, appearance, qtbot):
    """A tick by key is enough."""
    before = appearance.theme
    box = asked(dialog, QCheckBox, "Stronger marks")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert appearance.theme != before


def test_reset_brings_back_what_the_program_came_with(dialog, appearance, qtbot):
    """All but the person's name."""
    appearance.prefer(points=20.0, scheme=Scheme.DARK, author="Ana")
    buttons = dialog.findChild(QDialogButtonBox)
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults), Qt.MouseButton.LeftButton)
    assert appearance.preferences == Preferences(author="Ana")


def test_options_of_the_comparison_are_handed_on_as_an_edit(dialog, changed, qtbot):
    """Preset and same words belong to the comparison, not to this machine."""
    preset = asked(dialog, QComboBox, "How sure")
    preset.setCurrentIndex(preset.findData(Preset.STRICT))
    words = asked(dialog, QPlainTextEdit, "The same words")
    words.setPlainText("the president = Ms Orlov\nalone\n = \nEU=European Union=the bloc")
    qtbot.mouseClick(asked(dialog, QPushButton, "Use these words"), Qt.MouseButton.LeftButton)
    assert changed[0].preset is Preset.STRICT
    assert set(changed[-1].same_words) == {
        frozenset({"the president", "Ms Orlov"}),
        frozenset({"EU", "European Union", "the bloc"}),
    }


def test_two_actions_with_the_same_keys_are_named(qtbot):
    """Neither would work, so both are told; the standard keys of the table clash nowhere."""
    told = []
    page = KeyPage({}, told.append)
    qtbot.addWidget(page)
    assert page.clashes() == []
    edit = next(one for one in page.findChildren(QKeySequenceEdit) if "Confirm" in one.accessibleName())
    edit.setKeySequence(QKeySequence("X"))
    assert ("confirm", "dismiss") in page.clashes() or ("dismiss", "confirm") in page.clashes()
    assert told[-1] == {"confirm": "X"}
    edit.setKeySequence(QKeySequence("C"))
    assert told[-1] == {}


def test_chosen_keys_work_in_the_window(window, qtbot):
    """Another key for the next difference, and the old one no longer does it."""
    window.appearance.prefer(keys={"about": "Ctrl+Shift+A", "next_difference": "Ctrl+J"})
    shortcuts = [keys.toString() for keys in window.commands["next_difference"].shortcuts()]
    assert shortcuts == ["Ctrl+J"]
    assert "Ctrl+J" in window.commands["next_difference"].toolTip()
