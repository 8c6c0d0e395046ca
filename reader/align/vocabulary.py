"""Stems to the roots that claims are compared by, and how common a root is in any news.

A root joins the forms of a word ("arson", "arsonist") and the words that news writers use for one another
("quake", "tremor"), from `resources/alignment/like_words.txt`. How common a root is comes from
`common_roots.json` there (share of sentences, measured by `tests/quality/train_alignment.py`); in a language
without either, a stem is its own root and rarity in the two articles alone counts.
"""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from reader.resources import resource
from reader.text.tokens import fold, stem, words

_ENDINGS = (
    *("ization", "isation", "ational", "ation", "ition", "ution", "ment", "ness", "ship", "ance", "ence", "ancy"),
    *("ency", "ism", "ist", "ity", "ing", "ion", "ive", "ous", "ary", "ory", "ant", "ent", "ian", "al", "er", "or"),
    *("ic", "ee", "at", "an", "ev", "y", "i", "e"),
)
_SHORTEST = 4
_RAREST_SHARE = 0.006


@lru_cache(maxsize=65536)
def root(stemmed: str) -> str:
    """The root of a stem; sets of like words have one that starts with "="."""
    like = _like_words().get(stemmed)
    if like:
        return like
    if len(stemmed) > _SHORTEST + 1 and stemmed.isalpha():
        for ending in _ENDINGS:
            if stemmed.endswith(ending) and len(stemmed) - len(ending) >= _SHORTEST:
                return stemmed[: -len(ending)]
    return stemmed


@lru_cache(maxsize=65536)
def read(word: str) -> tuple[str, str]:
    """A word as it stands, folded and as its root."""
    folded = fold(word)
    return folded, root(stem(folded))


@lru_cache(maxsize=65536)
def telling(root_: str) -> float:
    """How much a root tells whatever the story: near 0 for "the", 1 for what few sentences hold."""
    share = max(common_roots().get(root_, 0.0), _RAREST_SHARE)
    return math.sqrt(math.log(share) / math.log(_RAREST_SHARE))


def is_common(root_: str, share: float) -> bool:
    """Whether at least that share of the sentences of any news hold it."""
    return common_roots().get(root_, 0.0) >= share


@cache
def common_roots() -> Mapping[str, float]:
    """The share of the sentences of any news that hold each common root; others are rarer than any of these."""
    path = resource("alignment", "common_roots.json")
    shares: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return shares


def same_phrases(same_words: Iterable[frozenset[str]]) -> dict[tuple[str, ...], str]:
    """The roots of every phrase that the person calls the same as others, and the one root for all of its set."""
    found = {}
    for phrases in sorted(same_words, key=sorted):
        shared = "~" + min(phrases, default="")
        for phrase in phrases:
            roots = tuple(read(word)[1] for _, word in words(phrase))
            if roots:
                found[roots] = shared
    return found


def joined(roots: tuple[str, ...], phrases: Mapping[tuple[str, ...], str]) -> tuple[str, ...]:
    """These roots, with each word of a phrase (the longest first) replaced by the root of the phrase's set."""
    made = list(roots)
    for phrase in sorted(phrases, key=len, reverse=True):
        for at in range(len(roots) - len(phrase) + 1):
            if tuple(made[at : at + len(phrase)]) == phrase:
                made[at : at + len(phrase)] = [phrases[phrase]] * len(phrase)
    return tuple(made)


@cache
def _like_words() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in resource("alignment", "like_words.txt").read_text(encoding="utf-8").splitlines():
        words = [] if line.startswith("#") else line.split()
        for word in words:
            found.setdefault(stem(fold(word)), "=" + words[0])
    return found
