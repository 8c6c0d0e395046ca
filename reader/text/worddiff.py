"""Two texts to the words that differ between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reader.text.tokens import Token
from reader.text.words import words_of


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one text that stand where other words (or none) stand in the other.

    `before` and `after` say how many words on either side of it are the same in both texts; `at` is where its words, or
    the gap in their stead, begin among the words of each.
    """

    a: tuple[Token, ...]
    b: tuple[Token, ...]
    before: int
    after: int
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class WordDiff:
    """All changes between two texts, in order, and how many of the words are the same (0 to 1, of the longer text)."""

    changes: tuple[Change, ...]
    same: float


@lru_cache(maxsize=8192)
def word_diff(a: str, b: str) -> WordDiff:
    """What differs between two texts word by word, case and punctuation aside (Ratcliff and Obershelp 1988)."""
    return diff_tokens(words_of(a), words_of(b))


def diff_tokens(a: Sequence[Token], b: Sequence[Token]) -> WordDiff:
    """The same for words already read."""
    steps = SequenceMatcher(None, [t.folded for t in a], [t.folded for t in b], autojunk=False).get_opcodes()
    changes = []
    same = 0
    for place, (tag, low, high, left, right) in enumerate(steps):
        if tag == "equal":
            same += high - low
            continue
        before = steps[place - 1][2] - steps[place - 1][1] if place else 0
        after = steps[place + 1][2] - steps[place + 1][1] if place + 1 < len(steps) else 0
        changes.append(Change(tuple(a[low:high]), tuple(b[left:right]), before, after, (low, left)))
    return WordDiff(tuple(changes), same / max(1, len(a), len(b)))
