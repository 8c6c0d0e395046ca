"""What a sentence is about, whatever its words: a vector made of the vectors of its words.

The words' vectors are GloVe's (Pennington, Socher and Manning 2014; Public Domain Dedication and License), boiled
down by `tests/quality/boil_senses.py`; a sentence is their sum, the commoner words weighing less, after Arora, Liang
and Ma, "A simple but tough-to-beat baseline for sentence embeddings" (2017). All numbers are whole, so that sums do
not hang on the order in which a machine adds them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from reader.progress import Report, silent
from reader.resources import resource

Vectors = NDArray[np.float32]
LENGTH = 2000
"""The length of a sentence's vector, in whole steps: products of two stay below 2^24, which float32 holds exactly."""
_PULL = 1e-3
"""Arora's a: a word as common as this in any text weighs half."""
_STEPS = 1000
_ALONE = 2**18
"""The most products of two numbers that OpenBLAS works out in one thread: its threads wait for one another in loops,
and on two busy cores all sentences of two articles took 20 to 200 times as long.
"""
_AT_ONCE = 500
"""Sentences whose words' vectors are held at once, and between two reports."""
_LEAST_KNOWN = 0.6
"""The share of words in the list from which a text is English: news has .9 of them there, other languages under .5."""


@dataclass(frozen=True, slots=True, eq=False)
class Senses:
    """The vectors of some sentences, a row each (zeros where no word is known), and whether their words mostly are."""

    vectors: Vectors
    is_known: bool


NOTHING = Senses(np.zeros((0, 0), np.float32), is_known=False)


def senses(sentences: Sequence[Sequence[str]], report: Report = silent) -> Senses:
    """The senses of sentences, each given by its words as they are spelled. Raises Cancelled where `report` does."""
    known = told = 0
    made = [np.zeros((0, _words()[1].shape[1]), np.float32)]
    for start in range(0, len(sentences), _AT_ONCE):
        report(start / len(sentences), "")
        some = sentences[start : start + _AT_ONCE]
        found = [[place for word in sentence for place in _places(word)] for sentence in some]
        known += sum(map(len, found))
        told += sum([word[0].isalpha() for sentence in some for word in sentence])
        made.append(_summed(found))
    return Senses(np.concatenate(made), known >= _LEAST_KNOWN * told)


def _summed(found: Sequence[Sequence[int]]) -> Vectors:
    """The vectors of sentences, each given by the places of its words."""
    _, vectors, weights = _words()
    counts = np.array([len(places) for places in found], np.int64)
    summed = np.zeros((len(found), vectors.shape[1]))
    if counts.any():
        places = np.fromiter(chain.from_iterable(found), np.int64, counts.sum())
        starts = (np.cumsum(counts) - counts)[counts > 0]
        summed[counts > 0] = np.add.reduceat(vectors[places] * weights[places, None], starts)
    lengths = np.sqrt((summed * summed).sum(axis=1, keepdims=True))
    made: Vectors = np.rint(LENGTH * summed / np.maximum(lengths, 1.0)).astype(np.float32)
    return made


def likeness(one: Vectors, other: Vectors) -> Vectors:
    """The cosine of each of the one's sentences with each of the other's."""
    side = isqrt(_ALONE // one.shape[1])
    rows, columns = _in_tiles(one, side), _in_tiles(other, side)
    like = np.empty((len(rows) * side, len(columns) * side), np.float32)
    tiles = like.reshape(len(rows), side, len(columns), side).swapaxes(1, 2)
    np.matmul(rows[:, None], columns[None].swapaxes(2, 3), out=tiles)
    return like[: len(one), : len(other)] / np.float32(LENGTH * LENGTH)


def _in_tiles(vectors: Vectors, side: int) -> Vectors:
    """(tiles, `side` rows of each, length of a vector), the last filled up with zeros."""
    missing = -len(vectors) % side
    return np.pad(vectors, ((0, missing), (0, 0))).reshape(-1, side, vectors.shape[1])


def likeness_of(one: Vectors, other: Vectors) -> Vectors:
    """The cosine of each of the one's sentences with that of the other's in the same row."""
    cosines: Vectors = (one * other).sum(axis=1) / np.float32(LENGTH * LENGTH)
    return cosines


@lru_cache(maxsize=65536)
def _places(word: str) -> tuple[int, ...]:
    """Where a word stands in the list, without its apostrophe; of a compound that does not, where its parts do."""
    places, _, _ = _words()
    bare = word.casefold().replace("’", "'").removesuffix("'s")
    parts = [bare] if bare in places else bare.split("-")
    return tuple([places[part] for part in parts if part in places])


@cache
def _words() -> tuple[dict[str, int], NDArray[np.float64], NDArray[np.float64]]:
    """The place of each word, commonest first; their vectors; what they weigh (by Zipf's law, 1/n for the n-th)."""
    words = resource("senses", "words.txt").read_text(encoding="utf-8").split()
    with resource("senses", "vectors.npy").open("rb") as file:
        vectors = np.load(file, allow_pickle=False).astype(np.float64)
    common = 1 / (np.arange(len(words)) + 3.7)
    weights = np.rint(_STEPS * _PULL / (_PULL + common / common.sum()))
    return {word: place for place, word in enumerate(words)}, vectors, weights
