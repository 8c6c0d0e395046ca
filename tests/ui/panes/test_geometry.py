"""Where words stand: lines, visual runs, one outline."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument

from reader.ui.panes.geometry import is_right_to_left, line_rects, outline


def laid_out(text, width=400):
    document = QTextDocument(text)
    document.setTextWidth(width)
    document.documentLayout().documentSize()
    document.documentLayout().blockBoundingRect(document.lastBlock())
    return document


@pytest.mark.usefixtures("qapp")
class TestLineRects:
    def test_a_span_over_three_lines_gives_three_rects(self):
        """One rectangle a line, from the top down, none of them empty."""
        document = laid_out("word " * 30, 200)
        lines = document.firstBlock().layout().lineCount()
        rects = list(line_rects(document, 0, 149))
        assert len(rects) == lines > 2
        assert all(rect.width() > 0 for rect in rects)
        assert [rect.top() for rect in rects] == sorted(rect.top() for rect in rects)

    def test_a_latin_name_in_arabic_text_is_a_run_of_its_own(self):
        """Words that stand apart on the line give rectangles apart, though they are neighbours in the text."""
        text = "abc قال المتحدث إن الخبراء سافروا"
        start = text.index("c")
        rects = list(line_rects(laid_out(text, 800), start, text.index("المتحدث")))
        assert len(rects) == 2
        assert rects[0].right() < rects[1].left()

    def test_a_digit_between_two_directions_has_its_place(self):
        """A single figure at the border of two directions is covered too."""
        text = "قال إن 5 خبراء سافروا"
        at = text.index("5")
        (rect,) = line_rects(laid_out(text, 800), at, at + 1)
        assert rect.width() > 2

    def test_ideographs_and_astral_letters_are_measured(self):
        """A letter of two UTF-16 units stands in one rectangle."""
        assert len(list(line_rects(laid_out("\U00020000月球 base"), 0, 4))) == 1

    def test_hidden_and_unlaid_text_has_no_place(self):
        """A folded block gives no rectangle, and neither does a text that was never laid out."""
        document = laid_out("one\ntwo")
        document.firstBlock().setVisible(False)
        assert list(line_rects(document, 0, 3)) == []
        assert list(line_rects(QTextDocument("never laid out"), 0, 5)) == []


@pytest.mark.parametrize(
    ("text", "mirrored"),
    [("plain", False), ("12 قال", True), ("“שלום", True), ("Berlin قال", False), ("123", False), ("", False)],
)
def test_direction_is_that_of_the_first_strong_letter(text, mirrored):
    """Figures and quotes have no direction of their own."""
    assert is_right_to_left(text) is mirrored


def test_an_outline_of_lines_that_meet_is_one_shape():
    """Nothing cuts through a claim of three lines; lines apart from each other give two shapes."""
    lines = [QRectF(100, 0, 200, 16), QRectF(0, 24, 300, 16), QRectF(0, 48, 50, 16)]
    assert len(outline(lines).toSubpathPolygons()) == 1
    apart = [QRectF(250, 0, 50, 16), QRectF(0, 24, 100, 16)]
    assert len(outline(apart).toSubpathPolygons()) == 2


def test_an_outline_holds_every_line():
    """All four corners of every line lie inside."""
    lines = [QRectF(100, 0, 200, 16), QRectF(0, 24, 300, 16)]
    shape = outline(lines)
    assert all(shape.contains(rect.adjusted(1, 1, -1, -1)) for rect in lines)
