"""Runs of words compared in their order."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.similarity import word_likeness

words = st.lists(st.sampled_from(["the", "bridge", "will", "may", "open", "on", "Monday"]), min_size=1, max_size=9)


def test_one_word_put_for_another_costs_its_share():
    """Six of seven words in both, in the same order."""
    will, may = (tuple(f"the bridge {verb} open on 3 May".split()) for verb in ("will", "may"))
    assert round(word_likeness(will, may), 3) == round(12 / 14, 3)
    assert word_likeness(["a", "b"], ["c", "d"]) == 0


@given(words, words)
def test_it_is_a_likeness(one, other):
    """The same both ways, from 0 to 1, and 1 for the same words alone."""
    told = word_likeness(one, other)
    assert told == word_likeness(other, one)
    assert 0 <= told <= 1
    assert (told == 1) == (one == other)
