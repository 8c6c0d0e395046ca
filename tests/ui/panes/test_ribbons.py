"""The shapes between two columns."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.panes.links import Side
from reader.ui.panes.ribbons import STUB, Drawn, Place, Weight, paint_ribbons, paint_stub, seen
from reader.ui.theme import LIGHT, Look

SIZE = (60, 200)
UPPER, LOWER, BELOW = (20.0, 40.0), (120.0, 140.0), (900.0, 920.0)


def drawn(act, *args):
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.window))
    painter = QPainter(image)
    act(painter, LIGHT, *args)
    painter.end()
    return image


def ribbons(*told):
    return drawn(paint_ribbons, told, SIZE)


def ribbon(left=UPPER, right=UPPER, weight=Weight.REST, look=Look.SHARED, *, moved=False):
    return Drawn(look, left, right, moved, weight)


def touched(image):
    bare = QColor(LIGHT.window)
    return {(x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if image.pixelColor(x, y) != bare}


@pytest.mark.parametrize(
    ("ends", "sight"), [((-20, 0), False), ((-20, 1), True), ((199, 300), True), ((200, 300), False)]
)
def test_a_claim_is_in_sight_if_any_of_it_is(ends, sight):
    """At the upper and at the lower edge."""
    assert seen(ends, SIZE[1]) is sight


def test_a_ribbon_runs_from_its_claim_to_the_other(qapp):
    """Level claims are joined by a band as high as they are; claims apart from each other by a slope."""
    level, slope = touched(ribbons(ribbon())), touched(ribbons(ribbon(right=LOWER)))
    assert {y for _, y in level} <= set(range(18, 43))
    for x, ends in ((0, UPPER), (SIZE[0] - 1, LOWER)):
        heights = [y for at, y in slope if at == x]
        assert min(heights) == pytest.approx(ends[0], abs=2)
        assert max(heights) == pytest.approx(ends[1], abs=2)


def test_towards_a_place_out_of_sight_runs_a_thread(qapp):
    """Unless it was asked for: then it is a whole ribbon."""
    thread, whole = (touched(ribbons(ribbon(right=BELOW, weight=weight))) for weight in (Weight.REST, Weight.HOVERED))
    assert 0 < len(thread) < len(whole) / 3


def test_what_is_selected_lies_above_whatever_the_order(qapp):
    """Its colour is the same on top of another ribbon as under none."""
    selected, other = ribbon(weight=Weight.SELECTED), ribbon(right=LOWER, look=Look.DIFFERS)
    assert ribbons(selected, other) == ribbons(other, selected)
    alone = ribbons(selected)
    assert ribbons(selected, other).pixelColor(30, 20) == alone.pixelColor(30, 20)


def test_what_is_told_elsewhere_bears_a_sign(qapp):
    """In the middle of its ribbon."""
    plain, moved = ribbons(ribbon(right=LOWER)), ribbons(ribbon(right=LOWER, moved=True))
    changed = {(x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if plain.pixel(x, y) != moved.pixel(x, y)}
    assert changed
    assert all(abs(x - 30) <= 9 and abs(y - 80) <= 9 for x, y in changed)


@pytest.mark.parametrize(
    ("side", "columns"), [(Side.LEFT, range(STUB + 2)), (Side.RIGHT, range(SIZE[0] - STUB - 2, SIZE[0]))]
)
def test_a_stub_stands_at_the_side_of_its_claim(qapp, side, columns):
    """And bears the number of the column that has it too."""
    images = [drawn(paint_stub, Look.SHARED, UPPER, Place(side, SIZE[0], column, Weight.HOVERED)) for column in (3, 4)]
    assert {x for x, _ in touched(images[0])} <= set(columns)
    assert images[0] != images[1]
