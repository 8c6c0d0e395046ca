"""What detection has worked out, kept from one run to the next.

A pin or a verdict leaves most groups alone: alignment gives them again as the same objects, and what was found in them
is looked up. Only what the last run needed is kept: memory follows the articles that are open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import CopiedPassage, Finding

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """What was worked out by name, as long as the circumstances are the same: all else on which it depends."""

    def __init__(self) -> None:
        self._last: tuple[tuple[object, ...], Mapping[K, V]] = (), {}

    def under(self, *circumstances: object) -> Mapping[K, V]:
        """What the last run kept; nothing where the circumstances were others."""
        before, kept = self._last
        return kept if before == circumstances else {}

    def keep(self, made: Mapping[K, V], *circumstances: object) -> None:
        """At the end of a run, what it used, whether made or found; all else is forgotten."""
        self._last = circumstances, made


@dataclass(frozen=True, slots=True)
class Memo:
    """Give the same memo to each run: what changed is worked out anew, the rest is looked up. Results never differ.

    `findings` are by the identity of their groups, which they keep alive; `near` by two claims and the look at them.
    """

    findings: Kept[int, tuple[ClaimGroup, Finding]] = field(default_factory=Kept)
    near: Kept[tuple[Claim, Claim, int], ClaimGroup | None] = field(default_factory=Kept)
    passages: Kept[None, tuple[CopiedPassage, ...]] = field(default_factory=Kept)
