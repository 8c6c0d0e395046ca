"""Beside a column: its overview, the ribbons, the handle of its width."""

from builders import claim
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.ui.panes.page_view import ABOVE, ROOM
from reader.ui.panes.ribbons import STUB
from reader.ui.theme import LIGHT


def test_a_click_low_on_the_strip_goes_to_the_end(qtbot, row, panes):
    """And one at its top to the start."""
    gutter, pane = row.gutters[0], panes[0]
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(5, gutter.height() - 2))
    assert pane.text_at(pane.viewport().height() // 3) > len(pane.article.text) * 0.9
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(5, pane.geometry().top() + 1))
    assert pane.span_top(claim(pane.article, "moon").span) >= ABOVE


def test_dragging_it_gives_one_column_what_the_other_loses(qtbot, row):
    """The third stays as wide as it was."""
    gutter, before = row.gutters[0], [column.width() for column in row.columns]
    start = QPoint(40, 200)
    qtbot.mousePress(gutter, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(gutter, start + QPoint(50, 0))
    qtbot.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=start + QPoint(50, 0))
    qtbot.waitUntil(lambda: row.columns[0].width() >= before[0] + 45)
    assert row.columns[1].width() <= before[1] - 45
    assert abs(row.columns[2].width() - before[2]) <= 3
    qtbot.mouseDClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(40, 200))
    qtbot.waitUntil(lambda: abs(row.columns[0].width() - before[0]) <= 3)


def test_the_selected_group_is_drawn_in_its_own_colour(row, story):
    """Its edge runs through the gutter in the colour of what is selected."""
    gutter = row.gutters[0]
    assert not _has(gutter, LIGHT.selected)
    gutter.select(story.findings.groups[1])
    assert _has(gutter, LIGHT.selected)


def test_a_group_that_skips_the_neighbour_leaves_a_stub_when_it_is_selected(row, story):
    """The tab stands at the edge of the column that has the claim, not across the gutter."""
    gutter = row.gutters[1]
    before = gutter.grab().toImage()
    gutter.select(story.findings.groups[2])
    after = gutter.grab().toImage()
    changed = [x for x in range(gutter.width()) if any(_differ(before, after, x, y) for y in range(gutter.height()))]
    right_half = [x for x in changed if x > gutter.width() / 2]
    assert right_half


def test_a_ribbon_out_of_sight_costs_nothing(row, panes, story):
    """Nothing is drawn between places that are both far away."""
    for pane in panes[:2]:
        pane.move_to(ROOM + 1500)
    gutter = row.gutters[0]
    gutter.select(story.findings.groups[1])
    assert not any(_is(gutter.grab().toImage().pixelColor(x, 250), LIGHT.selected) for x in range(16, 52))


def test_a_click_on_a_ribbon_looks_at_its_group(qtbot, row, panes, story):
    """At the end on whose side one clicked; that end stays where it is."""
    gutter, crew = row.gutters[0], story.findings.groups[1]
    place = _middle(gutter, panes, crew)
    top = panes[0].span_top(claim(panes[0].article, "crew").span)
    with qtbot.waitSignal(row.group_clicked) as told:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [crew, claim(panes[0].article, "crew")]
    assert panes[0].span_top(claim(panes[0].article, "crew").span) == top
    with qtbot.waitSignal(row.group_clicked) as told:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=_middle(gutter, panes, crew, x=48))
    assert told.args[1].article == panes[1].article.id


def test_the_mouse_on_a_ribbon_lights_its_group(row, panes, story):
    """In the texts as well; the cursor says that it can be clicked, and a tip says what it joins."""
    gutter, crew = row.gutters[0], story.findings.groups[1]
    _hover(gutter, _middle(gutter, panes, crew))
    assert claim(panes[0].article, "crew") in panes[0].painter.hovered
    assert gutter.cursor().shape() is Qt.CursorShape.PointingHandCursor
    told = gutter.told_at(QPointF(_middle(gutter, panes, crew)))
    assert "The crew is 12 people." in told
    assert "The crew is 15 people." in told
    _hover(gutter, QPoint(30, gutter.height() - 3))
    assert gutter.cursor().shape() is Qt.CursorShape.SplitHCursor
    assert panes[0].painter.hovered == frozenset()
    assert "Drag" in gutter.told_at(QPointF(30, gutter.height() - 3))


def test_a_drag_that_begins_on_a_ribbon_looks_at_nothing(qtbot, row, panes, story):
    """It makes a column wider, as anywhere else between the columns."""
    gutter, told, before = row.gutters[0], [], row.columns[0].width()
    row.group_clicked.connect(lambda *what: told.append(what))
    start = _middle(gutter, panes, story.findings.groups[1])
    qtbot.mousePress(gutter, Qt.MouseButton.LeftButton, pos=start)
    _hover(gutter, start + QPoint(40, 0), Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))
    qtbot.waitUntil(lambda: row.columns[0].width() > before)
    assert told == []


def test_a_click_on_a_tab_goes_to_the_column_it_names(qtbot, row, panes, story):
    """The claim there is read on at, and comes into sight."""
    gutter, cost = row.gutters[1], story.findings.groups[2]
    gutter.select(cost)
    top = panes[2].span_top(claim(panes[2].article, "cost").span)
    y = round(panes[2].geometry().top() + top + 9)
    place = QPoint(gutter.width() - STUB + 7, y)
    assert "column 1" in gutter.told_at(QPointF(place))
    with qtbot.waitSignal(row.group_clicked) as told:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [cost, claim(panes[0].article, "cost")]


def test_a_tab_that_lies_over_the_strip_can_be_clicked(qtbot, row, panes, story):
    """All of it: beside its number a click there goes to a place of the article."""
    row.conductor.together = False
    gutter, cost = row.gutters[0], story.findings.groups[2]
    last = claim(panes[0].article, "cost")
    panes[0].move_to(panes[0].value_for(last.span, 120))
    gutter.select(cost)
    place = QPoint(STUB - 12, round(panes[0].geometry().top() + panes[0].span_top(last.span) + 9))
    assert "column 3" in gutter.told_at(QPointF(place))
    with qtbot.waitSignal(row.group_clicked) as told:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [cost, claim(panes[2].article, "cost")]


def _hover(gutter, place, held=Qt.MouseButton.NoButton):
    """The mouse comes to a place, and to this widget alone: where the pointer of the machine stands is no matter."""
    at = QPointF(place)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, gutter.mapToGlobal(at), none, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(gutter, event)


def _middle(gutter, panes, finding, x=20):
    """A place of the gutter that the ribbon of a group covers."""
    top = panes[0].geometry().top()
    for y in range(top, gutter.height()):
        hit = gutter._joined.at(QPointF(x, y - top), (gutter.width(), gutter.height() - top))
        if hit and hit.finding is finding:
            return QPoint(x, y + 2)
    raise AssertionError("the ribbon is not in sight")


def _has(gutter, colour):
    image = gutter.grab().toImage()
    return any(_is(image.pixelColor(x, y), colour) for x in range(16, image.width()) for y in range(image.height()))


def _is(pixel, colour):
    wanted = QColor(colour)
    near = (abs(a - b) < 40 for a, b in zip(pixel.getRgb(), wanted.getRgb(), strict=True))
    return all(near)


def _differ(one, other, x, y):
    return one.pixel(x, y) != other.pixel(x, y)
