"""How alike claims are by their weighted roots: a sparse table, found through an inverted index.

Cosine of binary vectors, weighted by rarity (Salton and Buckley 1988). Candidates come from the rarer roots alone and
each claim keeps few of them, so that the cost grows with the claims and not with their pairs.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum
from operator import mul

from reader.align.profile import NOTHING, Profile
from reader.align.vocabulary import common_roots, telling
from reader.progress import Report, silent

Table = list[dict[int, float]]
Index = Mapping[str, Sequence[int]]
_FUNCTION = 0.02
_LONGEST_POSTING = 12
_ORDINARY = 60
_WIDTH = 14
_LEAST = 0.03
_SURELY_CLOSE = 0.12
_EVERY = 100


def held(article: Sequence[Profile]) -> Counter[str]:
    """How many claims hold each root."""
    return Counter(chain.from_iterable([profile.roots for profile in article]))


def rarity(counts: Sequence[Mapping[str, int]], claims: int) -> dict[str, float]:
    """The weight of each root: log(1 + claims / claims that hold it), less for roots that are common anywhere.

    Beside the roots it has `NOTHING`, which weighs nothing.
    """
    total: dict[str, int] = {}
    for count in counts:
        both = {word: total[word] + count[word] for word in total.keys() & count.keys()}
        total.update(count)
        total.update(both)
    rare = {number: math.log1p(claims / number) for number in set(total.values())}
    weights = dict(zip(total, map(mul, map(rare.__getitem__, total.values()), map(telling, total)), strict=True))
    weights[NOTHING] = 0.0
    return weights


def squared(weights: Mapping[str, float]) -> dict[str, float]:
    """What each root adds to the square of a vector's length, and to the product of two that both hold it."""
    return dict(zip(weights, map(mul, weights.values(), weights.values()), strict=True))


def lengths(article: Sequence[Profile], squares: Mapping[str, float]) -> list[float]:
    """The length of each claim's vector."""
    return [math.sqrt(fsum(profile.pick(squares))) or 1.0 for profile in article]


def postings(article: Sequence[Profile]) -> Index:
    """The claims that hold each telling root; the roots in the order of the text, so that sums over them are the same
    in every run.
    """
    found: dict[str, list[int]] = {}
    for number, profile in enumerate(article):
        for word in dict.fromkeys(profile.words):
            found.setdefault(word, []).append(number)
    shares = common_roots()
    return {word: tuple(numbers) for word, numbers in found.items() if shares.get(word, 0.0) < _FUNCTION}


def crowd(*articles: Sequence[Profile]) -> float:
    """How many times longer than an ordinary article of sixty claims the longest is; at least 1."""
    return max(1.0, max(map(len, articles)) / _ORDINARY)


@dataclass(frozen=True, slots=True)
class Measured:
    """An article's claims under given weights: which claims hold a root, and how long each claim's vector is."""

    profiles: Sequence[Profile]
    index: Index
    lengths: Sequence[float]


def likeness(rows: Measured, columns: Measured, squares: Mapping[str, float], report: Report = silent) -> Table:
    """For each row the columns that are likest (0 to 1). In long articles, where chance finds some likeness for
    everything, fewer are kept and they must be more alike. `report` is called with the share done and no words.
    """
    crowded = crowd(rows.profiles, columns.profiles)
    width, least = max(4, round(_WIDTH / crowded)), min(_SURELY_CLOSE, _LEAST * crowded)
    theirs = columns.lengths
    table: Table = []
    for place, met in enumerate(_met(rows, columns, squares, report)):
        if place % _EVERY == 0:
            report(0.5 + 0.5 * place / len(rows.profiles), "")
        length, roots = rows.lengths[place], rows.profiles[place].roots
        bar = least * length / 2
        rough = [(-square / theirs[number], number) for number, square in met.items() if square > bar * theirs[number]]
        rough.sort()
        row = {}
        for _, number in rough[:width]:
            shared = roots & columns.profiles[number].roots
            like = fsum([squares[word] for word in shared]) / (length * theirs[number])
            if like >= least:
                row[number] = like
        table.append(row)
    return table


def _met(rows: Measured, columns: Measured, squares: Mapping[str, float], report: Report) -> Table:
    """For each row the columns that hold one of its rarer roots, and the sum of the squares of those."""
    table: Table = [{} for _ in rows.profiles]
    for done, (word, numbers) in enumerate(rows.index.items()):
        if done % _EVERY == 0:
            report(0.5 * done / len(rows.index), "")
        others = columns.index.get(word, ())
        if 0 < len(others) <= _LONGEST_POSTING:
            square = squares[word]
            for number in numbers:
                met = table[number]
                for other in others:
                    met[other] = met.get(other, 0.0) + square
    return table
