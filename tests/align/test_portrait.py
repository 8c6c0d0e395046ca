"""A portrait holds what is known of one article alone."""

import numpy as np
from builders import article

from reader.align.claims import claims
from reader.align.portrait import portrait


def test_it_counts_claims_and_finds_them_by_root():
    """A root said twice in a claim counts once; function words are not in the index."""
    of = article("A", "Rocks, rocks everywhere.\nThe rocks of Merrow.\nThe wind rose.")
    made = portrait(of, claims(of))
    (rocks,) = (number for root, number in made.roots.numbers.items() if root.startswith("rock"))
    assert made.roots.held[rocks] == 2
    assert made.holders.row(rocks).tolist() == [0, 1]
    assert not len(made.holders.row(made.roots.numbers["the"]))
    assert made.within.cells.row(0).tolist() == [0, 1]
    assert made.within.cells.row(2).tolist() == [2]


def test_what_stands_in_small_letters_somewhere_is_plain():
    """Names and common words are not; a word of a title-case headline is, if the text has it small."""
    of = article("A", "Lifeboat Reaches Merrow Rocks\nThe lifeboat was at the rocks by noon.")
    roots = portrait(of, claims(of)).roots
    plain = {word[:4] for word in roots.said(np.flatnonzero(roots.plain))}
    assert {"life", "rock"} <= plain
    assert not {"merr", "the"} & plain
