"""Stems become roots, so that the forms of a word and the words for one thing compare equal."""

import pytest

from reader.align.vocabulary import is_common, joined, read, same_phrases, telling


def root(word):
    return read(word)[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arson", "arsonist"),
        ("quake", "tremor"),
        ("signed", "inked"),
        ("announce", "announcement"),
        ("Acquire", "bought"),
    ],
)
def test_words_for_one_thing_have_one_root(one, other):
    """Derivations, and like words of the list."""
    assert root(one) == root(other)


def test_unlike_words_keep_their_own_roots():
    """Nothing is joined by chance."""
    words = ["harbour", "captain", "Merrow", "blanket", "Zusammenarbeit", "1,200"]
    assert len({root(word) for word in words}) == len(words)


def test_what_is_common_anywhere_tells_little():
    """A word that no list knows tells all it can."""
    assert 0 < telling(root("the")) < telling(root("said")) < telling(root("harbour")) == 1
    assert is_common(root("the"), 0.5)
    assert not is_common(root("harbour"), 0.0001)


def test_phrases_that_the_person_calls_the_same_get_one_root():
    """The longest phrase first; each of its words gets the root, so that places are kept."""
    phrases = same_phrases((frozenset({"the president", "Ms Okafor"}), frozenset({"Okafor Ltd"})))
    told = joined(tuple(root(word) for word in ("then", "Ms", "Okafor", "met", "the", "president")), phrases)
    assert len(told) == 6
    assert told[1] == told[2] == told[4] == told[5] != told[3]
    assert same_phrases((frozenset({"—"}),)) == {}
