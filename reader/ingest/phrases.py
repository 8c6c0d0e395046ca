"""What pages say around an article: a word list, matched line by line.

A list and not expressions, so that a person can read it and add the line that a new site uses.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reader.resources import resource

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*[km]?\b|\d+")
_QUOTES = str.maketrans("‘’ʼ´`“”„«»", "'''''\"\"\"\"\"")
_EDGES = " \t•·▪■►▶▸◆○●*–—-|>›→+…!.<:;,_"
_LONGEST = {"comments": 90, "cookie or privacy notice": 120, "subscribe or support line": 45}


class Reach(StrEnum):
    """How far what a line says goes."""

    LINE = "line"
    TAIL = "tail"
    END = "end"


_STRENGTH = {Reach.LINE: 0, Reach.TAIL: 1, Reach.END: 2}


@dataclass(frozen=True, slots=True)
class Phrase:
    """`kind` says in words what such a line is; it is shown to the person."""

    kind: str
    reach: Reach


@dataclass(frozen=True, slots=True)
class _Phrases:
    whole: dict[str, Phrase]
    patterns: tuple[tuple[re.Pattern[str], Phrase], ...]
    any_pattern: re.Pattern[str]
    starts: dict[str, tuple[tuple[str, Phrase], ...]]


def fold(line: str) -> str:
    """A line as the list has it: folded, straight quotes, `#` for numbers, no bullets before nor stops after."""
    folded = _NUMBER.sub("#", line.casefold().translate(_QUOTES))
    return " ".join(folded.strip(_EDGES).lstrip("([ ").split())


@lru_cache(maxsize=4096)
def phrase(line: str) -> Phrase | None:
    """What a line of a page's furniture is; None for any other line."""
    if len(line) > 900:
        return None
    folded = fold(line)
    phrases = _phrases()
    return (
        phrases.whole.get(folded) or _row_of(folded, phrases) or _by_pattern(folded, phrases) or _begun(folded, phrases)
    )


def _by_pattern(folded: str, phrases: _Phrases) -> Phrase | None:
    if not 0 < len(folded) < 240 or not phrases.any_pattern.fullmatch(folded):
        return None
    found = next((meaning for pattern, meaning in phrases.patterns if pattern.fullmatch(folded)), None)
    is_sentence = found is not None and found.reach is not Reach.LINE and folded.count(" ") > 5
    return None if is_sentence else found


def _begun(folded: str, phrases: _Phrases) -> Phrase | None:
    words = folded.count(" ") + 1
    for start, meaning in phrases.starts.get(folded[:3], ()):
        if folded.startswith(start) and _ends_word(folded, start) and words <= _LONGEST.get(meaning.kind, 32):
            return meaning
    return None


def _row_of(folded: str, phrases: _Phrases) -> Phrase | None:
    """A row of buttons that ran together ("Share Tweet Email", "Home | News | Sport")."""
    words = re.split(r"[\s|/·•]+", folded)
    if not 3 <= len(words) <= 14:
        return None
    found = [phrases.whole.get(word) for word in words]
    first = found[0]
    return Phrase(first.kind, Reach.LINE) if first and all(found) else None


def _ends_word(folded: str, start: str) -> bool:
    return len(folded) == len(start) or not (start[-1].isalnum() and folded[len(start)].isalnum())


@cache
def _phrases() -> _Phrases:
    whole: dict[str, Phrase] = {}
    patterns: list[tuple[re.Pattern[str], Phrase]] = []
    starts: dict[str, list[tuple[str, Phrase]]] = {}
    how, meaning = "", Phrase("", Reach.LINE)
    for line in resource("lexicons", "furniture.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            how, _, kind = line.strip("[]").partition(" | ")
            meaning = Phrase(kind, _reach(how))
        elif not line or (line.startswith("# ") and not how):
            continue
        elif how.endswith("start") and "*" not in line:
            starts.setdefault(line[:3], []).append((line.strip(), meaning))
        elif "*" in line:
            expression = re.escape(line.strip()).replace(r"\*", ".{1,48}?") + (
                ".{0,200}" if how.endswith("start") else ""
            )
            patterns.append((re.compile(expression), meaning))
        else:
            said = line.strip(_EDGES)
            if said not in whole or _STRENGTH[meaning.reach] > _STRENGTH[whole[said].reach]:
                whole[said] = meaning
    any_pattern = re.compile("|".join(pattern.pattern for pattern, _ in patterns))
    return _Phrases(whole, tuple(patterns), any_pattern, {key: tuple(found) for key, found in starts.items()})


def _reach(how: str) -> Reach:
    if how.startswith("tail"):
        return Reach.TAIL
    return Reach.END if how.startswith("end") else Reach.LINE
