"""The learned numbers: what each signal counts, and how sure a match must be. `resources/alignment/weights.json`.

Two logistic regressions, fitted by `tests/quality/train_alignment.py`; that script and `tests/quality/README.md` tell
how they were obtained and how well they do on stories they were not fitted on.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum
from operator import mul

from reader.model.options import Preset
from reader.resources import resource


@dataclass(frozen=True, slots=True)
class Regression:
    """A weighed sum of signals, as log odds."""

    bias: float
    weights: tuple[float, ...]

    def odds(self, signals: Sequence[float]) -> float:
        return self.bias + fsum(map(mul, self.weights, signals))


@dataclass(frozen=True, slots=True)
class Learned:
    """`signals` scores a pair of claims from two articles, `support` scores it anew beside all other pairs."""

    signals: Regression
    events: Regression
    support: Regression
    bars: dict[Preset, float]


@cache
def learned(signals: tuple[str, ...], events: tuple[str, ...], support: tuple[str, ...]) -> Learned:
    """The numbers in the order of the names given. Raises KeyError where the file and the code do not fit."""
    kept = json.loads(resource("alignment", "weights.json").read_text(encoding="utf-8"))
    return Learned(
        _regression(kept["signals"], signals),
        _regression(kept["events"], events),
        _regression(kept["support"], support),
        {preset: float(kept["bars"][preset.value]) for preset in Preset},
    )


def chance(odds: float) -> float:
    """Log odds as a chance between 0 and 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _regression(kept: dict[str, float], names: tuple[str, ...]) -> Regression:
    return Regression(kept["bias"], tuple(kept[name] for name in names))
