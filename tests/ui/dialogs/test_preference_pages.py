"""The pages of the preferences: each setting named, explained and in force at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
)

from reader.model.discrepancy import Kind
from reader.model.options import CompareOptions, Preset
from reader.text.encoder import is_installed
from reader.ui.appearance import Appearance
from reader.ui.dialogs.preference_pages import ComparisonPage, FilesPage, MarksPage, ReadingPage
from reader.ui.eyes import Eyes
from reader.ui.preferences import Preferences, load_preferences
from reader.ui.recovery import recovery_folder
from reader.ui.words import kind_word


@pytest.fixture
def appearance(qapp):
    return Appearance(qapp, Preferences())


@pytest.fixture
def changed():
    return []


@pytest.fixture
def dialog(qtbot, appearance, changed):
    """The page on the comparison."""
    made = ComparisonPage(appearance, CompareOptions(), changed.append)
    qtbot.addWidget(made)
    return made


def asked(page, kind, name):
    return next(one for one in page.findChildren(kind) if name in (one.accessibleName(), getattr(one, "text", str)()))


@pytest.mark.parametrize(
    ("kind", "name", "value", "field"),
    [
        (QDoubleSpinBox, "Size", 14.5, "points"),
        (QSpinBox, "Line height", 170, "leading"),
        (QSpinBox, "Line width", 60, "measure"),
    ],
)
def test_a_number_is_in_force_and_kept(qtbot, appearance, kind, name, value, field):
    """As it is typed."""
    page = ReadingPage(appearance)
    qtbot.addWidget(page)
    asked(page, kind, name).setValue(value)
    assert getattr(appearance.preferences, field) == value
    assert getattr(load_preferences(), field) == value


def test_no_motion_is_ticked_by_key(qtbot, appearance):
    """The space bar ticks it, and unticks it."""
    page = ReadingPage(appearance)
    qtbot.addWidget(page)
    box = asked(page, QCheckBox, "No motion")
    for still in (True, False):
        qtbot.keyClick(box, Qt.Key.Key_Space)
        assert appearance.preferences.still is still


def test_options_of_the_comparison_are_handed_on_as_an_edit(dialog, changed, qtbot):
    """Preset and same words belong to the comparison, not to this machine."""
    preset = asked(dialog, QComboBox, "How sure")
    preset.setCurrentIndex(preset.findData(Preset.STRICT))
    words = asked(dialog, QPlainTextEdit, "The same words")
    words.setPlainText("the president = Ms Orlov\nalone\n = \nEU=European Union=the bloc")
    words.left.emit()
    words.left.emit()
    assert len(changed) == 2
    assert changed[0].preset is Preset.STRICT
    assert set(changed[-1].same_words) == {
        frozenset({"the president", "Ms Orlov"}),
        frozenset({"EU", "European Union", "the bloc"}),
    }


@pytest.mark.parametrize("leave", ["clearFocus", "hide"])
def test_the_same_words_are_in_force_when_the_field_is_left(qtbot, dialog, changed, leave):
    """By a key, by the mouse, or because the dialog is closed."""
    dialog.show()
    dialog.activateWindow()
    words = asked(dialog, QPlainTextEdit, "The same words")
    words.setFocus()
    qtbot.waitUntil(words.hasFocus)
    qtbot.keyClicks(words, "EU = the bloc")
    assert changed == []
    getattr(words if leave == "clearFocus" else dialog, leave)()
    assert changed[-1].same_words == (frozenset({"EU", "the bloc"}),)


def test_a_line_without_its_sign_is_told(dialog, changed):
    """It would else be lost without a word."""
    asked(dialog, QPlainTextEdit, "The same words").setPlainText("EU = the bloc\nthe president, Ms Orlov")
    asked(dialog, QPlainTextEdit, "The same words").left.emit()
    assert changed[-1].same_words == (frozenset({"EU", "the bloc"}),)
    assert any("the president, Ms Orlov" in label.text() for label in dialog.findChildren(QLabel))


def test_a_kind_can_be_left_out(qtbot, dialog, appearance):
    """A tick each, kept for the next start."""
    ticks = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    assert set(ticks) >= {kind_word(kind) for kind in Kind}
    qtbot.keyClick(ticks["certainty"], Qt.Key.Key_Space)
    assert appearance.preferences.left_out == {Kind.CERTAINTY} == load_preferences().left_out
    qtbot.keyClick(ticks["certainty"], Qt.Key.Key_Space)
    assert not appearance.preferences.left_out


@pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")
def test_other_languages_can_be_matched_by_meaning(qtbot, dialog, changed):
    """Saved with the comparison, as all that changes the findings."""
    tick = asked(dialog, QCheckBox, "Other languages")
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert changed[-1] == CompareOptions(semantic=True)


def test_without_the_extra_its_tick_says_what_is_missing(qtbot, appearance, monkeypatch):
    """A comparison of a colleague's that asks for it keeps asking."""
    monkeypatch.setattr("reader.ui.dialogs.preference_pages.is_installed", lambda: False)
    page = ComparisonPage(appearance, CompareOptions(semantic=True), lambda _options: None)
    qtbot.addWidget(page)
    tick = asked(page, QCheckBox, "Other languages")
    assert tick.isChecked()
    assert not tick.isEnabled()
    assert any("not installed" in label.text() for label in page.findChildren(QLabel))


def test_colours_are_chosen_for_the_eyes_that_one_has(qtbot, appearance):
    """In force at once."""
    page = MarksPage(appearance)
    qtbot.addWidget(page)
    before = appearance.theme
    eyes = asked(page, QComboBox, "Colours of marks")
    eyes.setCurrentIndex(eyes.findData(Eyes.RED_GREEN))
    assert appearance.preferences.eyes is Eyes.RED_GREEN
    assert appearance.theme.person != before.person


def test_what_is_set_already_is_shown(qtbot, appearance, changed):
    """And shown again as it was typed; looking changes nothing."""
    page = ComparisonPage(appearance, CompareOptions(Preset.LENIENT, (frozenset({"EU", "the bloc"}),)), changed.append)
    qtbot.addWidget(page)
    assert asked(page, QComboBox, "How sure").currentData() == Preset.LENIENT
    assert asked(page, QPlainTextEdit, "The same words").toPlainText() == "EU = the bloc"
    assert changed == []


def test_a_name_is_kept_without_blanks_round_it(qtbot, appearance):
    """Enter is enough."""
    page = MarksPage(appearance)
    qtbot.addWidget(page)
    name = asked(page, QLineEdit, "Your name")
    qtbot.keyClicks(name, "  Ana ")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert appearance.preferences.author == "Ana"


def test_the_journal_can_be_declined_and_its_place_is_told(qtbot, appearance):
    """What is kept, and where."""
    page = FilesPage(appearance)
    qtbot.addWidget(page)
    asked(page, QCheckBox, "Keep what I do, act by act").setChecked(False)
    assert not appearance.preferences.journal
    asked(page, QCheckBox, "Save by itself").setChecked(True)
    assert appearance.preferences.autosave
    assert str(recovery_folder()) in " ".join(label.text() for label in page.findChildren(QLabel))


@pytest.mark.parametrize("page", [ReadingPage, MarksPage, FilesPage])
def test_every_setting_is_explained_also_to_who_only_hears_it(qtbot, appearance, page):
    """What is read beside it is its description."""
    made = page(appearance)
    qtbot.addWidget(made)
    words = {label.text() for label in made.findChildren(QLabel)}
    kinds = (QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QLineEdit, QPushButton)
    settings = [one for kind in kinds for one in made.findChildren(kind) if one.accessibleDescription()]
    assert settings
    assert all(one.accessibleDescription() in words for one in settings)
