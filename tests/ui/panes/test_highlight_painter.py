"""What of one article is painted, and in which order it lies."""

import pytest
from builders import article, claim
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from reader.ui.offsets import Offsets
from reader.ui.panes.folds import folds
from reader.ui.panes.highlight_painter import HighlightPainter
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.page import Reading, write_page
from reader.ui.theme import LIGHT, Look

ONE = article("A", "The moon is near. The crew is 12 people.\nThe cost is high.")
MOON, CREW, COST = (claim(ONE, words) for words in ("moon", "crew", "cost"))
PAGE = (0.0, 640.0, 30.0)


@pytest.fixture
def marks(qapp):
    document = QTextDocument()
    offsets = Offsets(ONE.text)
    write_page(document, ONE, offsets, LIGHT, Reading(), folds(ONE, frozenset()))
    document.setTextWidth(600)
    document.size()  # lays it out
    made = HighlightPainter(document, offsets, LIGHT)
    made.document = document
    made.looks = frozenset(Look)
    looks = ((MOON, Look.SHARED), (CREW, Look.DIFFERS), (COST, Look.UNIQUE))
    made.places.set_highlights([Highlight(one, look) for one, look in looks])
    return made


def painted(marks, first=0, last=1000):
    image = QImage(640, 2000, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    painter = QPainter(image)
    marks.paint(painter, first, last, PAGE)
    painter.end()
    return image


def under(marks, image, one):
    """The tint under a claim."""
    (rect,) = marks.rects(one.span)
    return image.pixelColor(rect.center().toPoint())


def test_each_claim_has_the_tint_of_its_look(marks):
    """And what stands only here has none."""
    image = painted(marks)
    tints = [under(marks, image, one) for one in (MOON, CREW, COST)]
    assert tints == [QColor(LIGHT.shared_fill), QColor(LIGHT.differs_fill), QColor(LIGHT.paper)]


def test_what_is_filtered_out_is_not_painted(marks):
    """The others are."""
    marks.looks = frozenset({Look.SHARED})
    image = painted(marks)
    assert under(marks, image, MOON) == QColor(LIGHT.shared_fill)
    assert under(marks, image, CREW) == QColor(LIGHT.paper)


def test_a_selected_claim_is_outlined_also_where_its_look_is_filtered_out(marks):
    """One must see what one is on."""
    marks.looks = frozenset()
    before = painted(marks)
    marks.selected = frozenset({CREW})
    assert painted(marks) != before


def test_of_two_claims_on_a_line_the_one_that_differs_gives_the_sign(marks):
    """The moon comes first on its line and is only shared."""
    image = painted(marks)
    (rect,) = marks.rects(MOON.span)
    y = round(rect.center().y()) + 1
    gutter = {image.pixelColor(12, y + step).name() for step in range(-3, 4)}
    assert QColor(LIGHT.differs_line).name() in gutter
    assert QColor(LIGHT.shared_line).name() not in gutter


def test_a_hit_lies_over_the_tint_of_its_claim(marks):
    """Else it would not be seen."""
    marks.found = (CREW.span,)
    assert under(marks, painted(marks), CREW) == QColor(LIGHT.search)


def test_only_what_is_exposed_is_painted(marks):
    """Scrolling through a long article paints a screen of it."""
    image = painted(marks, 0, 3)
    assert under(marks, image, MOON) == QColor(LIGHT.shared_fill)
    assert under(marks, image, CREW) == QColor(LIGHT.paper)
