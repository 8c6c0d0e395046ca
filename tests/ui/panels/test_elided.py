"""Two lines of words in a box."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.panels.elided import paint_lines
from reader.ui.theme import sans

BOX = QRect(10, 10, 120, 60)


def painted(text):
    """The rows and columns of the picture that have ink."""
    picture = QImage(160, 120, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    paint_lines(painter, BOX, text, sans(), QColor("black"))
    painter.end()
    white = QColor("white").rgb()
    inked = [(x, y) for x in range(160) for y in range(120) if picture.pixel(x, y) != white]
    return {x for x, _ in inked}, {y for _, y in inked}


def test_a_long_text_stays_in_its_box(qapp):
    """However long, it ends with dots inside the box's width, on two lines."""
    across, down = painted("word " * 80)
    assert max(across) <= BOX.right() + 1
    assert max(down) < 10 + 45


def test_a_short_text_takes_one_line_and_none_takes_nothing(qapp):
    """Nothing is drawn below the first line."""
    _, two = painted("word " * 80)
    _, one = painted("word")
    assert max(one) < max(two)
    assert painted("") == (set(), set())


def test_words_written_from_the_right_begin_at_the_right(qapp):
    """As they do in their article; a short one ends far from the left edge."""
    across, _ = painted("الجسر.")
    assert max(across) > BOX.right() - 8
    assert min(across) > BOX.left() + 30
