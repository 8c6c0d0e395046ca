"""Preferences are in force at once, and can be reset."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox

from reader.model.discrepancy import Kind
from reader.model.options import CompareOptions, Preset
from reader.ui.appearance import Appearance
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.eyes import Eyes
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


def test_reset_asks_the_program_as_it_came_and_keeps_the_same_words(qtbot, appearance):
    """They belong to the comparison; the preset goes back as an act that can be undone."""
    changed = []
    words = (frozenset({"EU", "the bloc"}),)
    dialog = PreferencesDialog(appearance, CompareOptions(Preset.STRICT, words), changed.append)
    qtbot.addWidget(dialog)
    appearance.prefer(left_out=frozenset({Kind.NAME}), eyes=Eyes.RED_GREEN)
    buttons = dialog.findChild(QDialogButtonBox)
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults), Qt.MouseButton.LeftButton)
    assert changed == [CompareOptions(Preset.BALANCED, words)]
    assert asked(dialog, QComboBox, "How sure").currentData() == Preset.BALANCED
    assert appearance.preferences == Preferences()
