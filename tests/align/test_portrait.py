"""A portrait holds what is known of one article alone."""

from builders import article

from reader.align.claims import claims
from reader.align.portrait import portrait


def test_it_counts_claims_and_finds_them_by_root():
    """A root said twice in a claim counts once; function words are not in the index."""
    of = article("A", "Rocks, rocks everywhere.\nThe rocks of Merrow.\nThe wind rose.")
    made = portrait(of, claims(of))
    (rocks,) = {word for word in made.held if word.startswith("rock")}
    assert made.held[rocks] == 2
    assert list(made.index[rocks]) == [0, 1]
    assert "the" in made.held
    assert "the" not in made.index
    assert made.within[0][1] > 0
    assert made.within[2].keys() == {2}


def test_what_stands_in_small_letters_somewhere_is_plain():
    """Names and common words are not; a word of a title-case headline is, if the text has it small."""
    of = article("A", "Lifeboat Reaches Merrow Rocks\nThe lifeboat was at the rocks by noon.")
    plain = {word[:4] for word in portrait(of, claims(of)).plain}
    assert {"life", "rock"} <= plain
    assert not {"merr", "the"} & plain
