"""Alike and opposed words."""

import pytest

from reader.text.thesaurus import alike, lemma, opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [("car", "vehicle"), ("gunman", "shooter"), ("journey", "voyage"), ("inquiry", "probe"), ("apps", "applications")],
)
def test_words_for_one_thing_are_alike(one: str, other: str):
    """Synonyms, broader words and clipped words."""
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), [("brother", "sister"), ("bonds", "loans"), ("schools", "mosques")])
def test_fellows_of_one_sort_are_not_alike(one: str, other: str):
    """Two sorts of one thing are two things."""
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("rose", "fell"), ("accepted", "rejected"), ("named", "unnamed"), ("before", "after"), ("opened", "closed")],
)
def test_opposites_are_opposed_in_any_form(one: str, other: str):
    """Inflected words, prefixes that deny, and small words."""
    assert opposed(one, other)
    assert opposed(other, one)


@pytest.mark.parametrize(("one", "other"), [("rose", "climbed"), ("boys", "girls"), ("car", "car")])
def test_what_is_only_unlike_is_not_opposed(one: str, other: str):
    """A synonym and another noun are no opposites."""
    assert not opposed(one, other)


@pytest.mark.parametrize(
    ("word", "base"), [("withdrew", "withdraw"), ("cities", "city"), ("tumbled", "tumble"), ("xyzzy", "xyzzy")]
)
def test_a_word_is_brought_to_its_dictionary_form(word: str, base: str):
    """An unknown word stays as it is."""
    assert lemma(word) == base
