"""The look of this machine: kept as JSON in the folder that the system gives for it, never in a comparison."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Self

import appdirs

from reader.ui.panes.page import Reading
from reader.ui.theme import Scheme


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each with its default. A value that makes no sense becomes the default, and a line in the log."""

    scheme: Scheme = Scheme.SYSTEM
    points: float = 11.6
    leading: int = 148
    measure: int = 72
    family: str = ""
    author: str = ""

    @property
    def reading(self) -> Reading:
        return Reading(self.points, self.leading, self.measure, self.family)

    def with_(self, **changed: Any) -> Self:
        return replace(self, **changed)

    def save(self) -> None:
        """A folder that cannot be written costs the change at the next start, nothing else."""
        place = _place()
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
        except OSError:
            logging.getLogger(__name__).warning("preferences were not saved", exc_info=True)


def load_preferences() -> Preferences:
    """What was saved last, field by field."""
    try:
        said = json.loads(_place().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    kept: dict[str, Any] = {}
    for field in fields(Preferences):
        make: Callable[[Any], Any] = type(getattr(Preferences(), field.name))
        try:
            kept[field.name] = make(said[field.name])
        except (KeyError, TypeError, ValueError):
            logging.getLogger(__name__).info("preference %s: default", field.name)
    return Preferences(**kept)


def _place() -> Path:
    return Path(appdirs.user_config_dir("source-reader", appauthor=False)) / "preferences.json"
