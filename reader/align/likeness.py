"""How alike claims are by their weighted roots: a sparse table, found through an inverted index.

Cosine of binary vectors, weighted by rarity (Salton and Buckley 1988). Candidates come from the rarest roots of each
claim first and stop after a fixed number of look-ups, so that the cost grows with the claims and not with their pairs.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nlargest

from reader.align.profile import Profile
from reader.align.vocabulary import is_common, telling

Table = list[dict[int, float]]
_FUNCTION = 0.02
_LOOKUPS = 160
_WIDTH = 14
_LEAST = 0.03


def rarity(*articles: Sequence[Profile]) -> dict[str, float]:
    """The weight of each root in these articles: log(1 + claims / claims that hold it), less for roots common anywhere."""
    held = Counter(word for article in articles for profile in article for word in profile.roots)
    count = sum(map(len, articles))
    return {word: math.log1p(count / number) * telling(word) for word, number in held.items()}


def lengths(article: Sequence[Profile], weights: Mapping[str, float]) -> list[float]:
    """The length of each claim's vector."""
    return [math.sqrt(sum(weights[word] ** 2 for word in profile.roots)) or 1.0 for profile in article]


def likeness(
    rows: Sequence[Profile],
    columns: Sequence[Profile],
    weights: Mapping[str, float],
    row_lengths: Sequence[float],
    column_lengths: Sequence[float],
) -> Table:
    """For each row the columns that are likest (0 to 1), at most 14 of them; what is under 0.03 is left out."""
    index: dict[str, list[int]] = {}
    for number, profile in enumerate(columns):
        for word in profile.roots:
            if not is_common(word, _FUNCTION):
                index.setdefault(word, []).append(number)
    squares = {word: weight * weight for word, weight in weights.items()}
    table: Table = []
    for profile, length in zip(rows, row_lengths, strict=True):
        met = _met(profile, index, squares)
        likest = nlargest(_WIDTH, met.items(), key=lambda item: (item[1] / column_lengths[item[0]], -item[0]))
        row = {}
        for number, _ in likest:
            shared = profile.roots & columns[number].roots
            score = sum([squares[word] for word in shared]) / (length * column_lengths[number])
            if score >= _LEAST:
                row[number] = score
        table.append(row)
    return table


def _met(profile: Profile, index: Mapping[str, list[int]], squares: Mapping[str, float]) -> dict[int, float]:
    found = [(len(numbers), word, numbers) for word in profile.roots if (numbers := index.get(word))]
    found.sort()
    met: dict[int, float] = {}
    looked = 0
    for many, word, numbers in found:
        looked += many
        if looked > _LOOKUPS and met:
            break
        square = squares[word]
        for number in numbers:
            met[number] = met.get(number, 0.0) + square
    return met
