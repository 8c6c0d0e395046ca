"""Marks are values: equal, hashable, and able to travel to another thread or file."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import articles, marks

from reader.codec.marks import decode_mark, encode_mark


@settings(max_examples=50)
@given(st.data())
def test_a_mark_is_equal_after_every_journey(data):
    """Pickled, or written as JSON and read back."""
    mark = data.draw(marks((data.draw(articles("A")), data.draw(articles("B")))))
    assert pickle.loads(pickle.dumps(mark)) == mark
    assert decode_mark(encode_mark(mark)) == mark
    assert hash(decode_mark(encode_mark(mark))) == hash(mark)
