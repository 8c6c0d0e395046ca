"""The learned numbers: what each signal counts, and how sure a match must be. `resources/alignment/weights.json`, and
`encoded.json` beside it for languages that are compared by an encoder.

Logistic regressions, fitted by `tests/quality/train_alignment.py` and `train_encoded.py`; these scripts and
`tests/quality/README.md` tell how they were obtained and how well they do on stories they were not fitted on. Some
signals also turn the weights of all others: a headline is weighed by other numbers than a sentence, and so are the
claims of articles that are much alike.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
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


class Tongue(Enum):
    """By what two articles are compared: it decides what each signal counts.

    English by its words and their senses; any language by its words alone; any two languages by what an encoder makes
    of whole claims.
    """

    ENGLISH = auto()
    ANY = auto()
    ENCODED = auto()


@dataclass(frozen=True, slots=True)
class Learned:
    """`first` scores a pair of claims from two articles, `second` scores it anew beside all other pairs."""

    first: Mapping[Tongue, Regression]
    events: Regression
    second: Mapping[Tongue, Regression]
    bars: Mapping[Preset, float]


@cache
def learned(signals: tuple[str, ...], events: tuple[str, ...], support: tuple[str, ...]) -> Learned:
    """The numbers in the order of the names given. Raises KeyError where the file and the code do not fit."""
    kept, encoded = _read("weights.json"), _read("encoded.json")
    first = {Tongue.ENGLISH: kept["signals"], Tongue.ANY: kept["plain"], Tongue.ENCODED: encoded["signals"]}
    second = {Tongue.ENGLISH: kept["support"], Tongue.ANY: kept["support"], Tongue.ENCODED: encoded["support"]}
    return Learned(
        {tongue: _regression(numbers, signals) for tongue, numbers in first.items()},
        _regression(kept["events"], events),
        {tongue: _regression(numbers, support) for tongue, numbers in second.items()},
        {preset: float(kept["bars"][preset.value]) for preset in Preset},
    )


def chance(odds: Real) -> Real:
    """Log odds as chances between 0 and 1."""
    return 1 / (1 + each(math.exp, -np.clip(odds, -30, 30)))


def _read(name: str) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(resource("alignment", name).read_text(encoding="utf-8"))
    return kept


def _regression(kept: dict[str, Any], names: tuple[str, ...]) -> Regression:
    turns = [
        Turn(names.index(name), tuple(rises[one] for one in names)) for name, rises in kept.get("turns", {}).items()
    ]
    return Regression(kept["bias"], tuple(kept[name] for name in names), tuple(turns))
