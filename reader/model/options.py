"""All that changes the findings; saved with the dossier, so that a file opens to the same findings anywhere."""

from dataclasses import dataclass
from enum import StrEnum


class Preset(StrEnum):
    """How sure the engine must be before it speaks."""

    STRICT = "strict"
    BALANCED = "balanced"
    LENIENT = "lenient"


_BARS = {Preset.STRICT: 0.6, Preset.BALANCED: 0.4, Preset.LENIENT: 0.2}


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """`same_words` holds sets of words and names that the person says are the same ("the president", "Ms X").

    `semantic` asks for articles in other languages than English to be matched by what their sentences mean, across
    languages too, where the extra of that name is installed.
    """

    preset: Preset = Preset.BALANCED
    same_words: tuple[frozenset[str], ...] = ()
    semantic: bool = False

    @property
    def bar(self) -> float:
        """The weight under which a discrepancy is found but not shown."""
        return _BARS[self.preset]
