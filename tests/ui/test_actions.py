"""Every action of the window: found in a menu, named, drawn, with keys of its own, and doing something."""

from collections import Counter

import pytest
import stages
from PySide6.QtCore import SIGNAL

from reader.ui.actions import MENUS, TABLE, spoken
from reader.ui.theme import DARK


def menus(window):
    return {action.text(): action.menu() for action in window.menuBar().actions()}


def names(menu):
    """Also of what stands in a menu within the menu."""
    for action in menu.actions():
        yield from names(action.menu()) if action.menu() else [action.objectName()]


def test_every_action_stands_in_one_menu(window):
    """Whatever has a key can be found without knowing it."""
    found = Counter(name for menu in menus(window).values() for name in names(menu))
    del found[""]
    assert tuple(menus(window)) == MENUS
    assert found == Counter(entry.name for entry in TABLE)


def test_every_action_has_a_key():
    """All of it works without a mouse and without opening a menu."""
    assert [entry.name for entry in TABLE if not entry.keys] == []


def test_no_two_actions_share_a_key():
    """A key does one thing."""
    keys = [key for entry in TABLE for key in entry.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("menu", MENUS)
def test_no_two_texts_of_a_menu_share_a_letter(menu):
    """Alt and a letter does one thing as well."""
    letters = [
        entry.text[entry.text.index("&") + 1].lower() for entry in TABLE if entry.menu == menu if "&" in entry.text
    ]
    assert [letter for letter, times in Counter(letters).items() if times > 1] == []


def test_every_action_says_what_it_is(window):
    """A text for the menu, a tip with its first key, and an icon where one is named."""
    for entry in TABLE:
        action = window.commands[entry.name]
        assert spoken(entry).strip()
        assert action.toolTip()
        assert not entry.keys or action.toolTip().endswith(")")
        assert action.icon().isNull() is not bool(entry.picture)


def test_no_action_does_nothing(window):
    """A menu entry that nobody listens to would be a promise."""
    idle = [
        entry.name
        for entry in TABLE
        if not (action := window.commands[entry.name]).receivers(SIGNAL("triggered(bool)"))
        and not action.receivers(SIGNAL("toggled(bool)"))
    ]
    assert idle == []


def test_chosen_keys_take_the_place_of_the_standard_ones(window):
    """Also of the second key of an action; without a choice the standard ones come back."""
    redo = window.commands["redo"]
    standard = [keys.toString() for keys in redo.shortcuts()]
    assert len(standard) == 2
    window.commands.rekey({"redo": "Ctrl+J"})
    assert [keys.toString() for keys in redo.shortcuts()] == ["Ctrl+J"]
    assert "Ctrl+J" in redo.toolTip()
    window.commands.rekey({"redo": ""})
    assert redo.shortcuts() == []
    window.commands.rekey({})
    assert [keys.toString() for keys in redo.shortcuts()] == standard


def test_icons_are_drawn_anew_in_other_colours(window):
    """Dark ink on dark paper would not be seen."""
    before = window.commands["open"].icon().pixmap(32, 32).toImage()
    window.commands.dress(DARK)
    assert window.commands["open"].icon().pixmap(32, 32).toImage() != before


def test_there_are_as_many_columns_to_go_to_as_articles(window, monkeypatch, qtbot):
    """Each has its key in the Go menu; what is not there cannot be chosen."""
    stages.raise_curtain(window, monkeypatch, qtbot)
    shown = len(window.session.dossier.articles)
    able = [window.commands[f"column_{number}"].isEnabled() for number in range(1, 9)]
    assert able == [number < shown for number in range(8)]
    window.commands["column_2"].trigger()
    assert window.keys.here() == 1
