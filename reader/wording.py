"""Texts of ours for people, which keep apart what is said and what it is said of, so that a window can translate them.

The core writes English and knows no other language. What it says is a `Wording`: plain English to whoever prints,
compares or saves it; a pattern and its parts to `reader.ui.words.translated`. A str that is no Wording (a name, an
article's words) is not ours and is never translated. `resources/translations/collect.py` finds the patterns where they
stand.
"""

from collections.abc import Iterable, Mapping
from typing import Self, TypeAlias


class Day(str):
    """A date in ISO 8601, as coarse as it is known."""

    __slots__ = ()


Part: TypeAlias = str | int
"""What fills a gap: a Wording is translated in its turn, a number or Day written as the person does, a str stays."""


class Wording(str):
    """`Wording("Reading {name}", name=file)`: equal to its English, and hashed like it. The pattern is a literal.

    A part `n` is what plural forms turn on. A Wording given alone is given back.
    """

    __slots__ = ("parts", "pattern")

    pattern: str
    parts: Mapping[str, Part]

    def __new__(cls, pattern: str, **parts: Part) -> Self:
        if isinstance(pattern, cls) and not parts:
            return pattern
        made = super().__new__(cls, pattern.format_map(parts) if parts else pattern)
        made.pattern, made.parts = pattern, parts
        return made

    def __str__(self) -> str:
        """Itself, so that `str(why)` does not lose what it is made of."""
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], Mapping[str, Part]]:
        return (self.pattern,), self.parts


def joined(between: str, parts: Iterable[str]) -> str:
    """`between.join(parts)`, in which what is ours can still be translated."""
    told = list(parts)
    if not any(isinstance(part, Wording) for part in told):
        return between.join(told)
    names = [f"_{place}" for place in range(len(told))]
    return Wording(between.join(f"{{{name}}}" for name in names), **dict(zip(names, told, strict=True)))
