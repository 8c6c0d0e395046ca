"""Text to words: their spans and the folded forms that compare equal."""

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from reader.model.span import Span

_WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
_STEMMER = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: where it stands, its letters case-folded, and its stem."""

    span: Span
    folded: str
    stem: str


def tokens(text: str, within: Span) -> tuple[Token, ...]:
    """The words of a passage, in order, with spans in the whole text."""
    found = []
    for hit in _WORD.finditer(text, within.start, within.end):
        folded = hit.group().casefold().removesuffix("'s").removesuffix("’s")
        found.append(Token(Span(hit.start(), hit.end()), folded, stem(folded)))
    return tuple(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a folded word."""
    return str(_STEMMER.stemWord(word))
