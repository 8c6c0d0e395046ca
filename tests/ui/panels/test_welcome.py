"""The page before anything is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.ui.panels.welcome import Welcome
from reader.ui.recent import Recent
from reader.ui.theme import DARK, LIGHT


@pytest.fixture
def recent(qapp):
    return Recent()


@pytest.fixture
def welcome(qtbot, recent):
    shown = Welcome(LIGHT, recent)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    return shown


def button(welcome, words):
    return next(one for one in welcome.findChildren(QPushButton) if words in one.text())


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("Open articles", "open_wanted"), ("sample", "sample_wanted"), ("tour", "tour_wanted")],
)
def test_three_ways_to_begin(qtbot, welcome, words, wanted):
    """Each by mouse and by key."""
    pressed = button(welcome, words)
    with qtbot.waitSignal(getattr(welcome, wanted)):
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(welcome, wanted)):
        qtbot.keyClick(pressed, Qt.Key.Key_Space)


def test_a_recent_comparison_is_one_click_away(qtbot, welcome, recent, tmp_path):
    """It appears as it is opened elsewhere; one that is gone is greyed and says so."""
    there, gone = tmp_path / "bridge.comparison", tmp_path / "ferry.comparison"
    there.touch()
    recent.add(there)
    recent.add(gone)
    with qtbot.waitSignal(welcome.path_wanted) as told:
        qtbot.mouseClick(button(welcome, "bridge"), Qt.MouseButton.LeftButton)
    assert told.args == [there]
    assert not button(welcome, "ferry").isEnabled()
    assert "not there any more" in button(welcome, "ferry").toolTip()


def test_only_the_newest_five_are_listed(welcome, recent, tmp_path, qtbot):
    """The rest would push the page about."""
    for number in range(8):
        recent.add(tmp_path / f"story{number}.comparison")
    qtbot.waitUntil(lambda: len(_listed(welcome)) == 5)
    assert [text.split()[0] for text in _listed(welcome)] == [f"story{number}" for number in range(7, 2, -1)]


def test_a_file_held_over_the_window_shows_where_it_goes(welcome):
    """The outline changes, and changes back."""
    before = welcome.grab().toImage()
    welcome.show_landing(on=True)
    assert welcome.grab().toImage() != before
    welcome.show_landing(on=False)
    assert welcome.grab().toImage() == before


def test_it_dresses_anew(welcome):
    """The outline is drawn in the colours of the theme."""
    before = welcome.grab().toImage()
    welcome.dress(DARK)
    assert welcome.grab().toImage() != before


def _listed(welcome):
    return [one.text() for one in welcome.findChildren(QPushButton) if one.isFlat()]
