"""Each look has a shape beside its colour: in one colour alone all marks can still be told apart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from reader.model.discrepancy import Kind
from reader.ui.panes.marks import (
    paint_badge,
    paint_found,
    paint_lines,
    paint_note,
    paint_outline,
    paint_sign,
    paint_words,
)
from reader.ui.theme import LIGHT, Look

GREY = replace(
    LIGHT,
    shared_line="#444444",
    differs_line="#444444",
    unique_line="#444444",
    shared_fill="#DDDDDD",
    differs_fill="#DDDDDD",
    differs_word="#DDDDDD",
)
"""As on paper, or to an eye that sees no colour."""
LINE = QRectF(20, 20, 100, 18)
MIDDLE = QPointF(70, 30)
MEANT = (Look.SHARED, Look.DIFFERS, Look.UNIQUE)


def drawn(act, *args, **options):
    image = QImage(140, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    painter = QPainter(image)
    act(painter, *args, **options)
    painter.end()
    return image


def ink(image, colour):
    """Where a picture has a colour."""
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == colour}


@pytest.fixture(autouse=True)
def fonts(qapp):
    """Badges have letters."""


def test_signs_differ_without_colour():
    """A filled circle, a diamond, a ring."""
    signs = [drawn(paint_sign, GREY, look, MIDDLE) for look in MEANT]
    assert all(one != other for place, one in enumerate(signs) for other in signs[:place])
    ring = signs[2].pixelColor(70, 30)
    assert ring == QColor(GREY.paper)
    assert signs[0].pixelColor(70, 30) == signs[1].pixelColor(70, 30) == QColor("#444444")


def test_lines_differ_without_colour():
    """Solid where shared, dotted where it stands only here; where articles differ, a wave under the very words."""
    below = round(LINE.bottom() + 2)
    shared, unique = (drawn(paint_lines, GREY, look, [LINE]) for look in (Look.SHARED, Look.UNIQUE))
    solid, dotted = (
        [image.pixelColor(x, below) != QColor(GREY.paper) for x in range(24, 116)] for image in (shared, unique)
    )
    assert all(solid)
    assert any(dotted)
    assert not all(dotted)
    grey = QColor("#444444")
    assert not ink(drawn(paint_lines, GREY, Look.DIFFERS, [LINE]), grey)
    assert max(y for _, y in ink(drawn(paint_words, GREY, [LINE]), grey)) >= LINE.bottom() + 2


def test_a_box_leaves_the_blank_beside_its_word():
    """A blank is three to four pixels: a box that grows into it would run the words together."""
    across = [x for x, _ in ink(drawn(paint_words, LIGHT, [LINE]), QColor(LIGHT.differs_word))]
    assert min(across) >= LINE.left() - 1
    assert max(across) <= LINE.right() + 1


def test_only_here_has_no_tint():
    """Tints are for what several articles state."""
    assert drawn(paint_lines, LIGHT, Look.UNIQUE, [LINE]).pixelColor(70, 30) == QColor(LIGHT.paper)
    assert drawn(paint_lines, LIGHT, Look.SHARED, [LINE]).pixelColor(70, 30) == QColor(LIGHT.shared_fill)
    assert drawn(paint_lines, LIGHT, Look.DIFFERS, [LINE]).pixelColor(70, 30) == QColor(LIGHT.differs_fill)


def test_every_line_of_a_claim_is_marked():
    """Not its first alone."""
    second = LINE.translated(0, 20)
    for act, args in (
        (paint_lines, (LIGHT, Look.SHARED, [LINE, second])),
        (paint_words, (LIGHT, [LINE, second])),
    ):
        assert drawn(act, *args).pixelColor(70, 50) != QColor(LIGHT.paper)


def test_a_badge_shows_its_kind_and_that_there_are_more():
    """Another letter for another kind, a second edge for a second kind."""
    one, other, both = (
        drawn(paint_badge, LIGHT, kinds, MIDDLE) for kinds in ((Kind.NUMBER,), (Kind.DATE,), (Kind.NUMBER, Kind.DATE))
    )
    assert one != other
    assert one != both


def test_the_hit_that_one_is_on_has_an_edge():
    """The others have the tint alone."""
    current, other = (drawn(paint_found, LIGHT, [LINE], current=current) for current in (True, False))
    assert current != other
    assert current.pixelColor(70, 30) == other.pixelColor(70, 30) == QColor(LIGHT.search)


def test_what_is_selected_stands_out_from_what_is_hovered():
    """A stronger line round the same shape; the words under it are left as they are."""
    shape = QPainterPath()
    shape.addRect(LINE)
    selected, hovered = (drawn(paint_outline, LIGHT, shape, quiet=quiet) for quiet in (False, True))
    assert selected.pixelColor(70, 30) == hovered.pixelColor(70, 30) == QColor(LIGHT.paper)

    def dark(image):
        return sum(255 - image.pixelColor(x, y).lightness() for x in range(140) for y in range(60))

    assert dark(selected) > dark(hovered) > dark(drawn(lambda _painter: None))


def test_a_note_lies_under_the_sign_and_leaves_it_free():
    """Both are seen."""
    note = ink(drawn(paint_note, LIGHT, MIDDLE), QColor(LIGHT.person))
    sign = ink(drawn(paint_sign, LIGHT, Look.DIFFERS, MIDDLE), LIGHT.line(Look.DIFFERS))
    assert note
    assert sign
    assert not note & sign


def test_nothing_is_drawn_where_there_is_no_line():
    """A claim that is folded away."""
    empty = drawn(lambda painter: painter.setPen(Qt.PenStyle.NoPen))
    assert drawn(paint_lines, LIGHT, Look.SHARED, []) == empty
    assert drawn(paint_words, LIGHT, []) == empty
