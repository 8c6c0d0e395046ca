"""Code points and UTF-16: what Qt counts and what we count."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from strategies import LETTERS, texts

from reader.model.span import Span
from reader.ui.offsets import Offsets

any_text = st.text(LETTERS + " \n", min_size=1, max_size=60)


@given(any_text)
def test_every_offset_is_the_length_of_the_utf_16_before_it(text):
    """A cursor position is the number of UTF-16 units before a letter."""
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.to_qt(point) == len(text[:point].encode("utf-16-le")) // 2


@given(any_text)
def test_there_and_back_is_the_same_place(text):
    """What goes to Qt comes back as it was."""
    offsets = Offsets(text)
    assert [offsets.to_text(offsets.to_qt(point)) for point in range(len(text) + 1)] == list(range(len(text) + 1))


@given(any_text, st.integers(0, 200))
def test_the_middle_of_a_letter_is_its_start(text, unit):
    """No cursor position, not even one inside a surrogate pair, gives a place outside the text."""
    units = len(text.encode("utf-16-le")) // 2
    unit = min(unit, units)
    point = Offsets(text).to_text(unit)
    assert len(text[:point].encode("utf-16-le")) // 2 <= unit
    assert point == len(text) or len(text[: point + 1].encode("utf-16-le")) // 2 > unit


@given(texts, st.data())
def test_qt_selects_the_very_words_of_a_span(text, data):
    """The words that a QTextCursor selects are the words of the span."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    document = QTextDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    low, high = Offsets(text).span_to_qt(span)
    cursor.setPosition(low)
    cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == span.of(text)
    assert Offsets(text).span_to_text(high, low) == span
