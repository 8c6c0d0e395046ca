"""What assistive technology finds: everything that can be pressed or focused has a name."""

from PySide6.QtGui import QAccessible

from reader.store.file import Saved

_PRESSED = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.ComboBox}


def _nodes(node):
    yield node
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from _nodes(child)


def test_nothing_that_can_be_pressed_or_focused_is_nameless(window, story):
    """In the whole window, with articles in it."""
    window.session.open_saved(Saved(story, {}), None)
    nameless = [
        (node.role(), type(node.object()).__name__, node.object().parent())
        for node in _nodes(QAccessible.queryAccessibleInterface(window))
        if not node.state().invisible
        and (node.role() in _PRESSED or (node.state().focusable and node.role() != QAccessible.Role.Client))
        and not node.text(QAccessible.Text.Name)
    ]
    assert nameless == []


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
