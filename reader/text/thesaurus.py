"""Whether two words are the same in other words, opposites, or names of unlike things.

From WordNet 3.1 (Fellbaum 1998), cut down to single words and their most frequent senses, and our own list of pairs of
opposites that news uses. It knows words, not contexts: what it does not know is neither alike nor opposed.
"""

import gzip
from functools import cache, lru_cache
from typing import NamedTuple

from reader.resources import resource
from reader.text.lexicon import class_of, classes
from reader.text.tokens import stem


class _WordNet(NamedTuple):
    """`words`: lemma to its line of senses; `broader`: sense to the one above; `opposite`: pairs of lemmas."""

    words: dict[str, str]
    broader: list[str]
    opposite: frozenset[tuple[str, str]]


@cache
def _wordnet() -> _WordNet:
    text = gzip.decompress(resource("lexicons", "wordnet.txt.gz").read_bytes()).decode("ascii")
    lines, above, pairs = text.rstrip("\n").split("\n\f\n")
    words = dict(line.split(" ", 1) for line in lines.split("\n"))
    opposite = {tuple(line.split()) for line in pairs.split("\n")}
    both = frozenset((a, b) for one, other in opposite for a, b in ((one, other), (other, one)))
    return _WordNet(words, above.split("\n"), both)


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """The form under which a folded word stands in the dictionary; itself where it stands nowhere."""
    known = _wordnet().words
    irregular = class_of("verbs").get(word) or _NOUNS.get(word)
    if irregular:
        return irregular
    if word in known:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            bare = word.removesuffix(ending)
            for tried in (bare + instead, bare[:-1] if bare[-1:] == bare[-2:-1] else ""):
                if tried in known:
                    return tried
    return word


_ENDINGS = (
    ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("est", ""), ("ly", ""), ("'s", ""),
)  # fmt: skip
_NOUNS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "wives": "wife", "lives": "life",
    "thieves": "thief", "feet": "foot", "worse": "bad", "worst": "bad", "better": "good", "best": "good",
    "dying": "die", "died": "die",
}  # fmt: skip


@lru_cache(maxsize=16384)
def bases(word: str) -> frozenset[str]:
    """Every dictionary form a folded word can be of: "rejected" is a word of its own, and of "reject"."""
    known = _wordnet().words
    found = {word, lemma(word)}
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            bare = word.removesuffix(ending)
            found |= {
                tried for tried in (bare + instead, bare[:-1] if bare[-1:] == bare[-2:-1] else "") if tried in known
            }
    return frozenset(found)


def is_past(word: str) -> bool:
    """Whether a folded word has the form of a verb in the past."""
    return word.endswith("ed") or word in class_of("verbs")


@lru_cache(maxsize=16384)
def senses(word: str) -> dict[str, tuple[str, ...]]:
    """The senses of a folded word by part of speech (n, v, a, r), the most frequent first."""
    line = _wordnet().words.get(lemma(word), "")
    return {part[0]: tuple(part[1:].split(",")) for part in line.split() if not part.isdigit()}


@lru_cache(maxsize=16384)
def part_of_speech(word: str) -> str:
    """The commonest part of speech of a folded word (n, v, a or r); empty where it is not known."""
    if word not in _wordnet().words and word.endswith(("ed", "ing")) and "v" in senses(word):
        return "v"
    return next(iter(senses(word)), "")


@lru_cache(maxsize=16384)
def classifying(word: str) -> bool:
    """Whether an adjective sorts things and does not grade them ("federal", "electrical").

    By its ending, or by WordNet, where a sorting adjective has no cluster of near words.
    """
    own = senses(word).get("a", ())
    sorting = word.endswith(_SORTING) or not any(_wordnet().broader[int(sense, 36)] for sense in own[:1])
    return bool(own) and sorting


_SORTING = ("cial", "ical", "eral", "onal", "ular", "lear", "tary")


@lru_cache(maxsize=16384)
def alike(one: str, other: str) -> bool:
    """Whether two folded words can say the same: one stem, a shared sense, or one a broader word for the other."""
    if stem(one) == stem(other) or _clipped(one, other) or lemma(one) == lemma(other) or _same_class(one, other):
        return True
    mine, theirs = senses(one), senses(other)
    return any(_near(mine[part], theirs[part], siblings=part != "n") for part in mine.keys() & theirs.keys())


def _clipped(one: str, other: str) -> bool:
    """Whether one word is the other cut short, as "app" is of "application"."""
    short, long = sorted((stem(one), stem(other)), key=len)
    return len(short) >= 3 and len(long) - len(short) >= 3 and long.startswith(short)


def _near(mine: tuple[str, ...], theirs: tuple[str, ...], *, siblings: bool) -> bool:
    """A shared sense, or one a step or two above the other; verbs also where both are under one broader sense."""
    a, b = set(mine), set(theirs)
    above_a, above_b = _above(mine), _above(theirs)
    if not siblings:
        above_a, above_b = above_a | _above(tuple(above_a)), above_b | _above(tuple(above_b))
    return bool(a & b or above_a & b or above_b & a or (siblings and above_a & above_b))


def _above(own: tuple[str, ...]) -> set[str]:
    broader = _wordnet().broader
    return {above for sense in own if (above := broader[int(sense, 36)])}


@lru_cache(maxsize=16384)
def opposed(one: str, other: str) -> bool:
    """Whether two folded words are opposites: by a list, by a prefix that denies, or by WordNet."""
    mine, theirs = bases(one), bases(other)
    if lemma(one) == lemma(other):
        return False
    forms = {(x, y) for x in mine for y in theirs}
    things = part_of_speech(one) == part_of_speech(other) == "n"
    if forms & _opposites() or (not things and forms & _wordnet().opposite):
        return True
    return any(_denied(a, b) or _denied(b, a) for a, b in forms)


_DENYING = ("un", "in", "im", "ir", "il", "dis", "non", "non-", "mis", "anti-", "de")


def _denied(short: str, long: str) -> bool:
    return any(long == prefix + short for prefix in _DENYING) and len(short) > 3


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    found = set()
    camps = classes("opposites")
    for head, words in camps.items():
        if head.endswith(" a"):
            for one in words:
                for other in camps[head.removesuffix(" a") + " b"]:
                    found |= {(one, other), (other, one)}
    return frozenset(found)


@cache
def _same() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for head, words in classes("alike").items():
        for word in words:
            found[word] = found.get(word, frozenset()) | {head}
    return found


def _same_class(one: str, other: str) -> bool:
    mine = _same().get(one, frozenset()) | _same().get(lemma(one), frozenset())
    theirs = _same().get(other, frozenset()) | _same().get(lemma(other), frozenset())
    return bool(mine & theirs)
