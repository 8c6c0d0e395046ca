"""What a sentence is about, whatever its words."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.sense import LENGTH, likeness, senses

DAM = ["the", "dam", "above", "the", "town", "broke", "after", "heavy", "rain"]
BURST = ["days", "of", "downpours", "burst", "the", "barrier", "over", "the", "village"]
GOAL = ["the", "striker", "scored", "twice", "before", "half", "time"]


def test_sentences_in_other_words_are_alike_and_of_another_matter_are_not():
    """No word of the first two that tells anything is the same."""
    made = senses([DAM, BURST, GOAL]).vectors
    like = likeness(made, made)
    assert like[0, 1] > 0.5 > like[0, 2]
    assert np.allclose(np.diag(like), 1, atol=0.01)


def test_how_a_word_is_written_does_not_matter():
    """Capitals, an apostrophe, a hyphen."""
    one = senses([["Minister", "rain", "soaked"]]).vectors
    other = senses([["minister’s", "rain-soaked"]]).vectors
    assert (one == other).all()


@given(st.lists(st.sampled_from([*DAM, *BURST, *GOAL, "Karsberg", "62"]), max_size=12), st.randoms())
@settings(max_examples=50)
def test_the_order_of_the_words_and_of_the_sums_does_not_matter(sentence, random):
    """All numbers are whole and small enough to be exact: no machine adds them up to something else."""
    mixed = list(sentence)
    random.shuffle(mixed)
    made = senses([sentence, mixed, GOAL]).vectors
    assert (made[0] == made[1]).all()
    assert (made == np.rint(made)).all()
    assert np.linalg.norm(made, axis=1).max() <= LENGTH + 8
    assert (likeness(made, made[2:]) == np.array([[row @ made[2] / LENGTH**2] for row in made])).all()


def test_a_sentence_of_unknown_words_is_like_nothing():
    """Not like another of its kind either."""
    made = senses([["Qwzx", "Vrrtk"], DAM]).vectors
    assert not likeness(made, made)[0].any()
    assert senses([]).vectors.shape[0] == 0


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("The dam above the town of Karsberg gave way after three days of rain", True),
        ("Der Damm oberhalb der Stadt brach nach drei Tagen Regen am frühen Sonntagmorgen", False),
        ("Le barrage situé au-dessus de la ville a cédé après trois jours de pluie", False),
        ("大坝在连续三天降雨后于周日凌晨决口", False),
    ],
)
def test_a_text_in_another_language_is_not_taken_for_known(sentence, known):
    """Some of its words are in the list, with what they mean in English."""
    assert senses([sentence.split()]).is_known is known
