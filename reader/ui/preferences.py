"""The look of this machine: kept as JSON in the folder that the system gives for it, never in a comparison."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Self

import appdirs

from reader.model.discrepancy import Kind
from reader.ui.eyes import Eyes
from reader.ui.panes.page import Reading
from reader.ui.theme import Scheme

SMALLEST, LARGEST = 7.0, 28.0
"""Points of letters that can be read."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each with its default. A value that makes no sense becomes the default, and a line in the log.

    `keys` holds the shortcuts that the person gave other keys, by the action's name; "" means none. `left_out` are the
    kinds of difference that are not shown at first: a kind that a later version finds is shown.
    """

    scheme: Scheme = Scheme.SYSTEM
    points: float = 11.6
    leading: int = 148
    measure: int = 72
    family: str = ""
    strong: bool = False
    still: bool = False
    eyes: Eyes = Eyes.USUAL
    author: str = ""
    journal: bool = True
    autosave: bool = False
    left_out: frozenset[Kind] = frozenset()
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def reading(self) -> Reading:
        return Reading(self.points, self.leading, self.measure, self.family)

    def with_(self, **changed: Any) -> Self:
        return replace(self, **changed)

    def save(self) -> None:
        """A folder that cannot be written costs the change at the next start, nothing else."""
        place = preferences_file()
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(asdict(self), indent=1, default=sorted), encoding="utf-8")
        except OSError:
            logging.getLogger(__name__).warning("preferences were not saved", exc_info=True)


def load_preferences() -> Preferences:
    """What was saved last, field by field."""
    try:
        said = json.loads(preferences_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    standard, kept = Preferences(), {}
    for one in fields(Preferences):
        make: Callable[[Any], Any] = _MAKE.get(one.name) or type(getattr(standard, one.name))
        try:
            kept[one.name] = make(said[one.name])
        except (KeyError, TypeError, ValueError):
            logging.getLogger(__name__).info("preference %s: default", one.name)
    return Preferences(**kept)


def preferences_file() -> Path:
    """Where the system keeps what a person prefers."""
    return Path(appdirs.user_config_dir("source-reader", appauthor=False)) / "preferences.json"


def _within(number: float, least: float, most: float) -> float:
    if not least <= number <= most:
        raise ValueError(number)
    return number


_MAKE: Mapping[str, Callable[[Any], Any]] = {
    "left_out": lambda said: frozenset(map(Kind, said)),
    "points": lambda said: _within(float(said), SMALLEST, LARGEST),
    "leading": lambda said: int(_within(said, 100, 300)),
    "measure": lambda said: int(_within(said, 20, 200)),
}
