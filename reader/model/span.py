"""A stretch of an article's text."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open `[start, end)` in Unicode code points, as a W3C TextPositionSelector counts.

    Raises ValueError where it is empty, upside down or before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it stands for in `text`."""
        return text[self.start : self.end]

    def contains(self, other: Self) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def cover(self, other: Self) -> "Span":
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
