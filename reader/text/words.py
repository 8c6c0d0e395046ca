"""The words of one short passage, read once however many readers ask."""

from functools import lru_cache

from reader.model.span import Span
from reader.text.tokens import Token, tokens


@lru_cache(maxsize=16384)
def words_of(text: str) -> tuple[Token, ...]:
    """The words of a passage, with spans in it."""
    return tokens(text, Span(0, len(text))) if text else ()
