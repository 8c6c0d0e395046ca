"""Two runs of words to a number from 0 to 1."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel


def word_likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that stand in both in the same order: 1 where they are the same, 0 where none is.

    Twice the longest common subsequence over both lengths, the normalised Indel similarity of RapidFuzz.
    """
    return Indel.normalized_similarity(one, other)
