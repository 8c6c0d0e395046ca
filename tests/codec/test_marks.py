"""Marks as objects of comparison JSON."""

import json

import pytest
from builders import article
from hypothesis import given, settings
from strategies import marks

from reader.codec.marks import decode_mark, encode_mark

HOME = (article("A", "It rained. 😀 It snowed.\nNobody spoke."), article("B", "Somebody spoke."))


@settings(max_examples=60)
@given(marks(HOME))
def test_a_mark_is_the_same_after_a_line_of_json(mark):
    """Every sort of mark, placed or lost, on any target."""
    assert decode_mark(json.loads(json.dumps(encode_mark(mark)))) == mark


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"type": "star"},
        {"type": "pin", "kind": "sideways", "anchors": []},
        {"type": "pin", "kind": "apart", "anchors": [{"article": "A", "start": 4, "end": 2, "quote": {"exact": "x"}}]},
        {"type": "annotation", "id": "1", "text": "x", "target": {"kind": "passage", "anchors": "none"}},
    ],
)
def test_what_is_no_mark_is_refused(raw):
    """With an error that `decode` turns into a damaged file."""
    with pytest.raises((KeyError, TypeError, ValueError)):
        decode_mark(raw)
