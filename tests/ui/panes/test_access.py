"""What assistive technology finds: everything that can be pressed or focused has a name."""

import pytest
from PySide6.QtGui import QAccessible

from reader.store.file import Saved
from reader.ui.words import kind_word

_PRESSED = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.ComboBox}


def _nodes(node):
    yield node
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from _nodes(child)


def _nameless(window):
    """What can be pressed or focused, is on screen, and has no name."""
    return [
        (node.role(), type(node.object()).__name__, node.parent() and node.parent().text(QAccessible.Text.Name))
        for node in _nodes(QAccessible.queryAccessibleInterface(window))
        if not node.state().invisible
        and (node.role() in _PRESSED or (node.state().focusable and node.role() != QAccessible.Role.Client))
        and not node.text(QAccessible.Text.Name)
    ]


def test_nothing_that_can_be_pressed_or_focused_is_nameless(window, story):
    """In the whole window, with articles in it."""
    window.session.open_saved(Saved(story, {}), None)
    assert _nameless(window) == []


def test_an_article_is_text_by_name(window, story):
    """A screen reader finds the words of an article, under its outlet's name."""
    window.session.open_saved(Saved(story, {}), None)
    pane = window.row.columns[0].pane
    node = QAccessible.queryAccessibleInterface(pane)
    assert node.role() == QAccessible.Role.EditableText
    assert node.state().readOnly
    assert node.text(QAccessible.Text.Name) == "A"
    assert node.textInterface().text(0, 17) == "The moon is near."


def test_gutters_say_what_they_join(row):
    """In a sentence, since ribbons are only painted."""
    told = [(gutter.accessibleName(), gutter.accessibleDescription()) for gutter in row.gutters]
    assert told[0] == ("Overview of A", "2 claims joined between A and B")
    assert told[2] == ("Overview of C", "")


@pytest.mark.parametrize("view", ["view_columns", "view_article", "view_matrix", "view_overview"])
def test_every_view_with_lists_and_inspector_has_names(window, story, view):
    """Lists open, a difference selected, a note begun: nothing that can be pressed or focused is nameless."""
    window.session.open_saved(Saved(story, {}), None)
    window.desk.lists.setVisible(True)
    window.commands[view].trigger()
    window.navigator.walk(1)
    assert _nameless(window) == []


def test_claims_read_as_what_they_are(window, story):
    """Rows, cells and lines say their look and their words: `differs, number: …`."""
    window.session.open_saved(Saved(story, {}), None)
    window.desk.lists.setVisible(True)
    window.navigator.walk(1)
    for view in ("view_article", "view_matrix"):
        window.commands[view].trigger()
    said = {node.text(QAccessible.Text.Name) for node in _nodes(QAccessible.queryAccessibleInterface(window))}
    stop = window.navigator.stops()[0]
    kind = kind_word(stop.discrepancy.kind)
    assert any(f"differs, {kind}: " in one for one in said)
    assert any(one.startswith("differs") and kind in one for one in said)
