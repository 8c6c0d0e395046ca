"""Text to words: their spans and the folded forms that compare equal."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from reader.model.span import Span

_WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
_STEMMER = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: where it stands, its letters folded, and its stem."""

    span: Span
    folded: str
    stem: str


def tokens(text: str, within: Span) -> tuple[Token, ...]:
    """The words of a passage, in order, with spans in the whole text."""
    found = []
    for start, word in words(text, within):
        folded = fold(word)
        found.append(Token(Span(start, start + len(word)), folded, stem(folded)))
    return tuple(found)


def words(text: str, within: Span | None = None) -> list[tuple[int, str]]:
    """Where each word of a text, or of a passage of it, starts, and the word as it stands."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return [(hit.start(), hit.group()) for hit in _WORD.finditer(text, start, end)]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Without case, accents, a possessive s, and the commas of "1,000"."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")
    plain = plain.removesuffix("'s")
    return plain.replace(",", "") if plain[:1].isdigit() else plain


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a folded word."""
    return str(_STEMMER.stemWord(word))
