"""The learned numbers: what each signal counts, and how sure a match must be. `resources/alignment/weights.json`.

Logistic regressions, fitted by `tests/quality/train_alignment.py`; that script and `tests/quality/README.md` tell how
they were obtained and how well they do on stories they were not fitted on. Some signals also turn the weights of all
others: a headline is weighed by other numbers than a sentence, and so are the claims of articles that are much alike.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from reader.align.ragged import Real, each
from reader.model.options import Preset
from reader.resources import resource


@dataclass(frozen=True, slots=True)
class Turn:
    """By how much every weight rises with each unit of one signal, named by its place."""

    signal: int
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """A weighed sum of signals, as log odds; `turns` are signals by which the weights themselves change."""

    bias: float
    weights: tuple[float, ...]
    turns: tuple[Turn, ...] = ()

    def odds(self, signals: Real) -> Real:
        """(pairs,) The log odds of each pair of `signals` (pairs, signals)."""
        odds = self.bias + _weighed(signals, self.weights)
        for turn in self.turns:
            odds += signals[:, turn.signal] * _weighed(signals, turn.weights)
        return odds


def _weighed(signals: Real, weights: Sequence[float]) -> Real:
    """Summed by NumPy itself, which adds in the same order everywhere; a matrix product is the machine's own."""
    weighed: Real = (signals * np.array(weights)).sum(axis=1)
    return weighed


@dataclass(frozen=True, slots=True)
class Learned:
    """`signals` scores a pair of claims from two articles, `support` scores it anew beside all other pairs.

    `plain` scores a pair of a language whose words' senses are not known, without the last of the signals.
    """

    signals: Regression
    plain: Regression
    events: Regression
    support: Regression
    bars: dict[Preset, float]

    def first(self, signals: Real) -> Real:
        """(pairs,) The log odds of the first look at each pair of `signals` (pairs, signals)."""
        return (self.plain if signals.shape[1] == len(self.plain.weights) else self.signals).odds(signals)


@cache
def learned(signals: tuple[str, ...], events: tuple[str, ...], support: tuple[str, ...]) -> Learned:
    """The numbers in the order of the names given. Raises KeyError where the file and the code do not fit."""
    kept = json.loads(resource("alignment", "weights.json").read_text(encoding="utf-8"))
    return Learned(
        _regression(kept["signals"], signals),
        _regression(kept["plain"], tuple(name for name in signals if name in kept["plain"])),
        _regression(kept["events"], events),
        _regression(kept["support"], support),
        {preset: float(kept["bars"][preset.value]) for preset in Preset},
    )


def chance(odds: Real) -> Real:
    """Log odds as chances between 0 and 1."""
    return 1 / (1 + each(math.exp, -np.clip(odds, -30, 30)))


def _regression(kept: dict[str, Any], names: tuple[str, ...]) -> Regression:
    turns = [
        Turn(names.index(name), tuple(rises[one] for one in names)) for name, rises in kept.get("turns", {}).items()
    ]
    return Regression(kept["bias"], tuple(kept[name] for name in names), tuple(turns))
