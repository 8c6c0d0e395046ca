"""The words of one short passage."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.text.words import words_of


def test_words_stand_in_the_passage_itself():
    """Each with its span, its folded letters and its stem."""
    text = "mayor’s 1,200 ferries"
    assert [(word.span.of(text), word.folded, word.stem) for word in words_of(text)] == [
        ("mayor’s", "mayor", "mayor"), ("1,200", "1200", "1200"), ("ferries", "ferries", "ferri"),
    ]  # fmt: skip


def test_nothing_has_no_words():
    """An empty passage, and one of marks only."""
    assert words_of("") == words_of("… – !") == ()


@given(st.text(max_size=60))
def test_words_come_in_their_order_and_never_overlap(text: str):
    """Whatever stands in the passage."""
    words = words_of(text)
    assert all(0 <= word.span.start < word.span.end <= len(text) for word in words)
    assert all(one.span.end <= other.span.start for one, other in pairwise(words))


def test_a_passage_is_read_once_however_many_ask():
    """The very same words are handed out, so they cannot be changed by one who asked."""
    text = "The storm closed three piers."
    assert words_of(text) is words_of(text)
    assert isinstance(words_of(text), tuple)
