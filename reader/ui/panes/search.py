"""Finds words in a text as a person means them: case, accents and the shape of quotes and dashes do not count."""

import re
import unicodedata
from functools import lru_cache

from reader.model.span import Span

_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "ß": "ss"})


def occurrences(text: str, wanted: str) -> tuple[Span, ...]:
    """Where `wanted` stands in a text, without overlaps; any blank answers to any run of blanks."""
    words = _folded(wanted)[0].split()
    if not words:
        return ()
    folded, origins = _folded(text)
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    return tuple(_span(text, origins, match.start(), match.end()) for match in pattern.finditer(folded))


def _span(text: str, origins: list[int] | None, start: int, end: int) -> Span:
    """Back from folded letters; accents written after the last letter belong to it."""
    if origins is None:
        return Span(start, end)
    last = origins[end - 1] + 1
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return Span(origins[start], last)


@lru_cache(maxsize=32)
def _folded(text: str) -> tuple[str, list[int] | None]:
    """The text without case and accents, and from which letter each letter of it came (None: one for one)."""
    if text.isascii():
        return text.lower(), None
    letters: list[str] = []
    origins: list[int] = []
    for at, letter in enumerate(text):
        bare = _bare(letter)
        letters.append(bare)
        origins.extend([at] * len(bare))
    folded = "".join(letters)
    return folded, None if len(folded) == len(text) and origins == list(range(len(text))) else origins


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter.casefold().translate(_ALIKE))
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()
