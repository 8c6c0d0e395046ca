"""Scrolling together by aligned claims: which pairs carry the scroll, and where a height of one page lies on another.

Two articles tell much in the same order; the longest run of pairs that keeps it (a longest increasing subsequence,
Fredman 1975) is their backbone. Between two pairs of the backbone the map is straight. A claim told at another place is
not in the backbone and never pulls.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

ANCHOR = 0.38
"""The part of the viewport's height at which the eye reads; what is there stays level."""


def backbone(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The longest part of these pairs that rises strictly on both sides, sorted. O(n log n)."""
    ordered = sorted(set(pairs), key=lambda pair: (pair[0], -pair[1]))
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, right) in enumerate(ordered):
        place = bisect_left(tails, right)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(right)
            ends.append(number)
        else:
            tails[place], ends[place] = right, number
    chain, at = [], ends[-1] if ends else -1
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return tuple(reversed(chain))


class Track:
    """A map of heights, piecewise straight through its points; both sides must rise. Beyond its ends it runs level."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        rising: list[tuple[float, float]] = []
        for one, other in points:
            if not rising or (one > rising[-1][0] and other > rising[-1][1]):
                rising.append((one, other))
        self._from = [one for one, _ in rising]
        self._to = [other for _, other in rising]

    def there(self, here: float) -> float:
        """The height on the other page that answers to `here`."""
        return _between(self._from, self._to, here)

    def here(self, there: float) -> float:
        """The way back."""
        return _between(self._to, self._from, there)


def _between(known: Sequence[float], answers: Sequence[float], asked: float) -> float:
    if not known:
        return asked
    after = bisect_right(known, asked)
    if after == 0:
        return answers[0] + asked - known[0]
    if after == len(known):
        return answers[-1] + asked - known[-1]
    low, high = known[after - 1], known[after]
    part = (asked - low) / (high - low)
    return answers[after - 1] + part * (answers[after] - answers[after - 1])
