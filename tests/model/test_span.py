"""Spans count code points, half-open, and check themselves."""

import pytest
from builders import article
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, spans

from reader.model.span import Span


@pytest.mark.parametrize("ends", [(0, 0), (3, 2), (-1, 4)])
def test_what_holds_nothing_is_no_span(ends):
    """Empty, upside down and before the text are mistakes of ours, found at once."""
    with pytest.raises(ValueError):
        Span(*ends)


def test_letters_beyond_the_basic_plane_count_as_one():
    """UTF-16 exists in ui alone."""
    assert Span(1, 3).of("a\U0001f680b\U0001f1eb") == "\U0001f680b"


@given(st.data())
def test_overlap_containment_and_cover_agree(data):
    """Two spans overlap just when a place lies in both; the cover holds both; what holds another overlaps it."""
    of = data.draw(articles("A"))
    one, other = data.draw(spans(of)), data.draw(spans(of))
    inside = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) is bool(inside[0] & inside[1])
    assert one.contains(other) is (inside[0] >= inside[1])
    assert one.cover(other).contains(one)
    assert len(one.cover(other)) == max(one.end, other.end) - min(one.start, other.start)
    assert one.shifted(3).shifted(-3) == one
    assert len(one) == len(one.of(of.text))


def test_spans_sort_by_where_they_begin():
    """As they stand in the text."""
    assert sorted([Span(5, 6), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(5, 6)]
    assert article("A", "x").blocks[0].span == Span(0, 1)
