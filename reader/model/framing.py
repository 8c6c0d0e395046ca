"""How articles word one statement: a layer of its own beside the discrepancies, never counted among them.

Naming and framing are no difference in what is told. They are shown only where a person asks for them.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.discrepancy import Variant


class FramingSort(StrEnum):
    """What the wording is a wording of."""

    NAMING = "naming"
    """One thing named plainly here, with a judgement there ("militants", "terrorists")."""
    SAYING = "saying"
    """How somebody is said to have said it ("said", "claimed", "admitted")."""
    STRENGTH = "strength"
    """A word that heightens on one side alone ("brutal")."""


@dataclass(frozen=True, slots=True)
class Framing:
    """Two wordings of one statement; `why` shows the very words of both."""

    sort: FramingSort
    variants: tuple[Variant, ...]
    why: str
