"""Code points to UTF-16 and back: the only place that knows Qt counts in UTF-16 units.

A letter beyond the Basic Multilingual Plane (an emoji, a rare ideograph) is one code point and two units.
"""

from bisect import bisect_left

from reader.model.span import Span

_LAST_OF_PLANE = 0xFFFF


class Offsets:
    """The map of one text; its cost is in the number of astral letters, which is mostly none."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [] if text.isascii() else [at for at, letter in enumerate(text) if ord(letter) > _LAST_OF_PLANE]
        self._second_units = [at + before + 1 for before, at in enumerate(self._astral)]

    def to_qt(self, point: int) -> int:
        """The QTextCursor position of a code point offset."""
        return point + bisect_left(self._astral, point)

    def to_text(self, unit: int) -> int:
        """The code point offset of a QTextCursor position; the middle of a letter counts as its start."""
        before = bisect_left(self._second_units, unit)
        return min(
            unit - before - (before < len(self._second_units) and self._second_units[before] == unit), self._length
        )

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Start and end of a span as cursor positions."""
        return self.to_qt(span.start), self.to_qt(span.end)

    def span_to_text(self, start: int, end: int) -> Span | None:
        """The span between two cursor positions; None where it is empty."""
        low, high = self.to_text(min(start, end)), self.to_text(max(start, end))
        return Span(low, high) if low < high else None
