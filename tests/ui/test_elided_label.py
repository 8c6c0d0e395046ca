"""Words on one line that end in … where there is no room."""

import pytest

from reader.ui.elided_label import ElidedLabel


@pytest.fixture
def label(qtbot):
    """200 pixels wide."""
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.resize(200, 20)
    made.show()
    return made


def test_what_finds_no_room_is_told_by_the_tooltip(label):
    """And comes back where there is room again; screen readers have all of it."""
    label.tell("Maximiliana von Hohenstein and a great many others with her")
    assert label.text().endswith("…")
    assert label.whole in label.toolTip()
    assert label.accessibleName() == label.whole
    label.resize(900, 20)
    assert label.text() == label.whole
    assert label.toolTip() == ""


def test_its_own_tip_stands_under_the_words(label):
    """With and without room."""
    label.tell("short", "in doubt")
    assert "in doubt" in label.toolTip()
    assert "short" not in label.toolTip()


def test_a_name_is_no_markup(label):
    """An outlet may call itself anything."""
    label.tell("<b>Post</b>")
    assert label.text() == "<b>Post</b>"
