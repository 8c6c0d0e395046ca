"""The bar under the menus: chips that count, four views in one piece, words where there is room."""

from itertools import pairwise

import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.model.discrepancy import Kind
from reader.model.marks import Status
from reader.ui.theme import Look
from reader.ui.tools import VIEWS

WALK = ("previous_difference", "next_difference")
MARKS = ("note", "link", "unlink")
RIGHT = ("find", "lists", "export", "legend", "theme")


def button(window, name):
    return window.tools.button(name)


def more(window):
    return next(one for one in window.tools.findChildren(QToolButton) if one.text() == "»")


def count(window, look):
    return int(window.commands[look.value].text().split()[-1])


def test_chips_count_what_is_there(told):
    """Two groups that differ, none merely shared, and what stands in one article only."""
    assert (count(told, Look.SHARED), count(told, Look.DIFFERS)) == (0, 2)
    assert count(told, Look.UNIQUE) == len(told.session.comparison.findings.unique)


def test_a_group_counts_as_shared_once_its_differences_are_dismissed(told):
    """The chips follow the person's verdicts, since the filter does."""
    told.marking.judge_one(stages.NUMBER, Status.DISMISSED)
    assert (count(told, Look.SHARED), count(told, Look.DIFFERS)) == (1, 1)


def test_a_chip_takes_its_look_off_the_page(told, qtbot):
    """And brings it back."""
    chip = button(told, "differs")
    for shown in (False, True):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert (Look.DIFFERS in told.view.looks) is shown
        assert chip.isChecked() is shown


@pytest.mark.parametrize("number", range(4))
def test_one_of_four_views_is_pressed(told, qtbot, number):
    """The one in sight, whichever way one came to it."""
    qtbot.mouseClick(button(told, VIEWS[number]), Qt.MouseButton.LeftButton)
    assert told.desk.views.currentIndex() == number
    assert [told.commands[name].isChecked() for name in VIEWS] == [at == number for at in range(4)]


def test_words_stand_beside_the_signs_where_there_is_room(told, qtbot):
    """On a wide window; a narrow one keeps the signs, and everything is still there."""
    style = Qt.ToolButtonStyle
    for width, wanted in ((2200, style.ToolButtonTextBesideIcon), (1000, style.ToolButtonIconOnly)):
        told.tools.resize(width, told.tools.height())
        assert told.tools.button("export").toolButtonStyle() is wanted
        assert button(told, VIEWS[0]).toolButtonStyle() is wanted


def test_what_is_needed_often_is_one_click_away(told):
    """All have one size, a name for screen readers and a tip; nothing stands alone behind a line."""
    for name in ("open", "find", "lists", "export", "legend", "theme", *VIEWS):
        shown = button(told, name)
        assert shown.isVisible()
        assert shown.iconSize() == told.tools.iconSize()
        assert shown.toolTip()
    lines = [action.isSeparator() for action in told.tools.actions()]
    assert not lines[0]
    assert not lines[-1]
    assert not any(one and other for one, other in pairwise(lines))


def test_a_chip_that_is_off_looks_off(told):
    """It loses its tint; and each chip has that of its look."""
    for look in (Look.SHARED, Look.DIFFERS):
        chip = button(told, look.value)
        tint = told.appearance.theme.fill(look)
        ground = [chip.grab().toImage().pixelColor(chip.width() // 2, 4).name()]
        chip.defaultAction().toggle()
        ground.append(chip.grab().toImage().pixelColor(chip.width() // 2, 4).name())
        assert ground[0] == tint.name()
        assert ground[1] != tint.name()


@pytest.mark.parametrize("width", [1280, 980, 860, 760])
def test_what_finds_no_room_is_in_the_menu_at_the_end(told, qtbot, width):
    """Every act is in the bar or in its menu, once; the sign of the menu is there only while it holds any."""
    told.resize(width, 700)
    assert told.width() == width
    menu = more(told).menu()
    menu.aboutToShow.emit()
    listed = {action.objectName() for action in menu.actions()}
    every = {*WALK, *MARKS, *RIGHT}
    qtbot.waitUntil(lambda: {name for name in every if button(told, name).isVisible()} == every - listed)
    assert more(told).isVisible() is bool(listed)
    assert bool(listed) is (width < 1000)
    shown = [one for one in told.tools.findChildren(QToolButton) if one.isVisible()]
    assert max(one.mapTo(told.tools, one.rect().bottomRight()).x() for one in shown) <= told.tools.width()
    assert "open" not in listed


def test_more_room_brings_the_signs_back(told, qtbot):
    """In their old places."""
    places = [button(told, name).x() for name in RIGHT]
    told.resize(800, 700)
    told.resize(1280, 820)
    qtbot.waitUntil(lambda: [button(told, name).x() for name in RIGHT] == places)


def test_the_bar_is_walked_by_keyboard(told, qtbot):
    """Tab comes to it once; the arrow keys go on, Space presses, and the menu at the end opens like the others."""
    told.activateWindow()
    button(told, "open").setFocus(Qt.FocusReason.TabFocusReason)
    assert button(told, "open").focusPolicy() & Qt.FocusPolicy.TabFocus
    for _ in range(3):
        qtbot.keyClick(told.focusWidget(), Qt.Key.Key_Right)
    assert told.focusWidget() is button(told, "view_matrix")
    qtbot.keyClick(told.focusWidget(), Qt.Key.Key_Space)
    assert told.desk.views.currentWidget() is told.desk.matrix


def test_what_cannot_be_pressed_looks_so(told):
    """In the bar as in the menus: nothing is selected, so nothing can be unlinked; then something is."""
    told.selection.clear()
    assert not button(told, "unlink").isEnabled()
    told.navigator.walk(1)
    assert button(told, "unlink").isEnabled()
    told.resize(760, 600)
    told.resize(1280, 800)
    assert button(told, "unlink").isEnabled()


def test_where_there_is_nothing_to_walk_to_its_signs_are_pale(told):
    """All differences filtered out, or none found."""
    assert button(told, "next_difference").isEnabled()
    for kind in Kind:
        told.view.show_kind(kind, on=False)
    assert not button(told, "next_difference").isEnabled()
    told.view.show_all()
    assert button(told, "previous_difference").isEnabled()


@pytest.mark.parametrize("name", ["open", "view_matrix", "shared", "find"])
def test_where_the_keyboard_is_one_sees(told, name):
    """A ring of two pixels in the colour of what is selected, and nothing beside it moves."""
    told.activateWindow()
    shown = button(told, name)
    before = shown.size()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    image = shown.grab().toImage()
    ring = [image.pixelColor(image.width() // 2, y).name() for y in (0, 1)]
    assert [colour.upper() for colour in ring] == [told.appearance.theme.selected] * 2
    assert shown.size() == before
    assert shown.sizeHint() == before
