"""Colours and type: in force at once, kept for the next start, within what can be read."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.appearance import Appearance
from reader.ui.preferences import Preferences, load_preferences
from reader.ui.theme import DARK, LIGHT, STRONG_DARK, Scheme


@pytest.fixture
def appearance(qapp):
    return Appearance(qapp, Preferences(scheme=Scheme.LIGHT))


def test_dark_is_dark_at_once_and_at_the_next_start(qtbot, qapp, appearance):
    """The application is dressed, every view is told, and the choice is kept."""
    with qtbot.waitSignal(appearance.changed):
        appearance.toggle_dark()
    assert appearance.theme is DARK
    assert qapp.palette().window().color().name().upper() == DARK.window
    assert DARK.paper in qapp.styleSheet()
    assert load_preferences().scheme is Scheme.DARK
    appearance.toggle_dark()
    assert appearance.theme is LIGHT


def test_stronger_marks_stay_strong_in_the_dark(appearance):
    """The two choices do not undo each other."""
    appearance.prefer(strong=True)
    appearance.toggle_dark()
    assert appearance.theme is STRONG_DARK


@pytest.mark.parametrize(("by", "end"), [(1.1, 28.0), (1 / 1.1, 7.0)])
def test_letters_stay_of_a_size_that_can_be_read(appearance, by, end):
    """However often one presses plus or minus."""
    for _ in range(40):
        appearance.scale_text(by)
    assert appearance.preferences.points == end


def test_letters_come_in_a_few_sizes(appearance):
    """Plus and minus lead back to where one was, from the ends as well: no size comes in that was not there before."""
    seen = []
    for by in (1.1,) * 12 + (1 / 1.1,) * 20 + (1.1,) * 8:
        appearance.scale_text(by)
        seen.append(appearance.preferences.points)
    assert len(set(seen)) < 18
    assert Preferences().points in seen[-12:]
    appearance.prefer(points=15.0)
    appearance.scale_text(1.1)
    assert appearance.preferences.points > 15.0
    assert appearance.preferences.points in seen


@pytest.mark.parametrize(("scheme", "follows"), [(Scheme.SYSTEM, True), (Scheme.LIGHT, False)])
def test_the_system_is_followed_by_who_leaves_it_to_the_system(qapp, appearance, scheme, follows):
    """At nightfall the system turns dark; who chose light paper keeps it."""
    appearance.prefer(scheme=scheme)
    told = []
    appearance.changed.connect(lambda: told.append(appearance.theme))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert bool(told) is follows
