"""Edits travel as one line of JSON each."""

import json

import pytest
from builders import article, dossier
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import dossiers, edits

from reader.codec.edits import line, read_edit, write_edit
from reader.model.edits import AddArticles


@settings(max_examples=60)
@given(st.data())
def test_an_edit_is_the_same_after_a_line_of_json(data):
    """Written to the journal and read back, an edit is equal and does the same."""
    of = data.draw(dossiers())
    edit = data.draw(edits(of))
    again = read_edit(json.loads(line(write_edit(edit))))
    assert again == edit
    assert again.label
    after = edit.apply(of)
    assert again.apply(of) == after
    assert (after == of) is (after is of)


@pytest.mark.parametrize("raw", [{}, {"edit": "Explode"}, {"edit": "Erase"}, {"edit": "Erase", "id": 5}])
def test_a_line_that_holds_no_edit_is_refused(raw):
    """A damaged line raises ValueError, whatever is amiss."""
    with pytest.raises(ValueError):
        read_edit(raw)


def test_a_line_is_one_line_whatever_it_holds():
    """Line ends, letters beyond the basic plane and bytes of a file's name that are no text."""
    odd = article("A", "a\n\U0001f30a", title="x\u2028y\udcff")
    written = line(write_edit(AddArticles((odd,))))
    assert written.count(b"\n") == 1
    assert read_edit(json.loads(written)).apply(dossier()).articles == (odd,)
