"""The look of this machine: kept as JSON in the folder that the system gives for it, never in a comparison."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Self

import appdirs

from reader.ui.panes.page import Reading
from reader.ui.theme import Scheme


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each with its default. A value that makes no sense becomes the default, and a line in the log.

    `keys` holds the shortcuts that the person gave other keys, by the action's name; "" means none.
    """

    scheme: Scheme = Scheme.SYSTEM
    points: float = 11.6
    leading: int = 148
    measure: int = 72
    family: str = ""
    strong: bool = False
    still: bool = False
    author: str = ""
    journal: bool = True
    toured: bool = False
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
            place.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
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
        make: Callable[[Any], Any] = type(getattr(standard, one.name))
        try:
            kept[one.name] = make(said[one.name])
        except (KeyError, TypeError, ValueError):
            logging.getLogger(__name__).info("preference %s: default", one.name)
    return Preferences(**kept)


def preferences_file() -> Path:
    """Where the system keeps what a person prefers."""
    return Path(appdirs.user_config_dir("source-reader", appauthor=False)) / "preferences.json"
