"""How alike claims are by their weighted roots: a sparse table, found through an inverted index.

Cosine of binary vectors, weighted by rarity (Salton and Buckley 1988). Candidates come from the rarer roots alone and
each claim keeps few of them, so that the cost grows with the claims and not with their pairs.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from math import fsum

from reader.align.profile import Profile
from reader.align.vocabulary import is_common, telling

Table = list[dict[int, float]]
Index = Mapping[str, Sequence[int]]
_FUNCTION = 0.02
_LONGEST_POSTING = 12
_ORDINARY = 60
_WIDTH = 14
_LEAST = 0.03
_SURELY_CLOSE = 0.12


def held(article: Sequence[Profile]) -> Counter[str]:
    """How many claims hold each root."""
    return Counter(chain.from_iterable([profile.roots for profile in article]))


def rarity(counts: Sequence[Mapping[str, int]], claims: int) -> dict[str, float]:
    """The weight of each root: log(1 + claims / claims that hold it), less for roots that are common anywhere."""
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return {word: math.log1p(claims / number) * telling(word) for word, number in total.items()}


def lengths(article: Sequence[Profile], weights: Mapping[str, float]) -> list[float]:
    """The length of each claim's vector."""
    squares = {word: weight * weight for word, weight in weights.items()}
    return [math.sqrt(fsum([squares[word] for word in profile.roots])) or 1.0 for profile in article]


def postings(article: Sequence[Profile]) -> Index:
    """The claims that hold each telling root."""
    found: dict[str, list[int]] = {}
    for number, profile in enumerate(article):
        for word in profile.roots:
            if not is_common(word, _FUNCTION):
                found.setdefault(word, []).append(number)
    return found


def crowd(*articles: Sequence[Profile]) -> float:
    """How many times longer than an ordinary article of sixty claims the longest is; at least 1."""
    return max(1.0, max(map(len, articles)) / _ORDINARY)


def likeness(
    rows: Sequence[Profile],
    columns: Sequence[Profile],
    index: Index,
    weights: Mapping[str, float],
    row_lengths: Sequence[float],
    column_lengths: Sequence[float],
) -> Table:
    """For each row the columns that are likest (0 to 1). In long articles, where chance finds some likeness for
    everything, fewer are kept and they must be more alike.
    """
    crowded = crowd(rows, columns)
    width, least = max(4, round(_WIDTH / crowded)), min(_SURELY_CLOSE, _LEAST * crowded)
    squares = {word: weight * weight for word, weight in weights.items()}
    table: Table = []
    for profile, length in zip(rows, row_lengths, strict=True):
        met: dict[int, float] = {}
        for word in profile.roots:
            numbers = index.get(word, ())
            if len(numbers) <= _LONGEST_POSTING:
                square = squares[word]
                for number in numbers:
                    met[number] = met.get(number, 0.0) + square
        bar = least * length / 2
        rough = [
            (-square / column_lengths[number], number)
            for number, square in met.items()
            if square > bar * column_lengths[number]
        ]
        rough.sort()
        row = {}
        for _, number in rough[:width]:
            shared = profile.roots & columns[number].roots
            like = fsum([squares[word] for word in shared]) / (length * column_lengths[number])
            if like >= least:
                row[number] = like
        table.append(row)
    return table
