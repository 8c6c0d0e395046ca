"""Finding words as a person means them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from reader.ui.panes.search import occurrences


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The Moon and the moon.", "moon", ["Moon", "moon"]),
        ("Dmitri Rogózin spoke.", "rogozin", ["Rogózin"]),
        ("Dmitri Rogo\u0301zin spoke.", "ROGOZIN", ["Rogo\u0301zin"]),
        ("It’s “done” – now", 'it\'s "done" - now', ["It’s “done” – now"]),
        ("a lunar\nbase", "lunar base", ["lunar\nbase"]),
        ("Die Straße ist lang", "strasse", ["Straße"]),
        ("cost 5 (five) $", "(five)", ["(five)"]),
        ("\U0001f680 launch \U0001f680 again", "again", ["again"]),
        ("月球基地和月球车", "月球", ["月球", "月球"]),
        ("nothing here", "  ", []),
        ("café", "cafe", ["café"]),
    ],
)
def test_words_are_found_as_they_are_meant(text, wanted, found):
    """Case, accents and the shape of quotes do not count; every span re-reads to the words on the page."""
    assert [span.of(text) for span in occurrences(text, wanted)] == found


@given(texts, st.data())
def test_every_word_of_a_text_is_found_where_it_stands(text, data):
    """A word copied out of the text leads back to it."""
    word = data.draw(st.sampled_from(text.split()))
    assert any(span.of(text) == word for span in occurrences(text, word)) or any(
        word in text[max(0, span.start - 2) : span.end + 2] for span in occurrences(text, word)
    )


@given(texts, st.text("aé中 -12", min_size=1, max_size=4))
def test_hits_stand_apart_and_inside_the_text(text, wanted):
    """Hits rise, never overlap and lie in the text."""
    hits = occurrences(text, wanted)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    assert all(hit.end <= len(text) for hit in hits)
