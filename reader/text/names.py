"""Text to names of persons, places and bodies, and whether two names can be of the same.

A capitalised-span heuristic: on news it covers what a statistical tagger finds, at a thousandth of the size. A word
that the article also writes without a capital is no name, which tells a name in a headline from a plain word.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from reader.model.span import Span
from reader.text.lexicon import class_of, classes, words
from reader.text.thesaurus import part_of_speech, senses
from reader.text.tokens import Token
from reader.text.words import words_of


class NameKind(StrEnum):
    """What a name names, as far as it shows."""

    LAND = "land"
    PLACE = "place"
    BODY = "body"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """`words` are folded, without titles; `value` is the one way to write it (the land for a demonym or a capital).

    `role` is the word of family or office right before it ("brother", "coach"), else empty.
    """

    span: Span
    words: tuple[str, ...]
    value: str
    kind: NameKind
    role: str = ""


@lru_cache(maxsize=8192)
def names(text: str, ordinary: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of one passage, in order; `ordinary` are words that the article also writes without a capital."""
    found: list[Name] = []
    run: list[Token] = []
    every = words_of(text)
    for place, token in enumerate(every):
        if _starts(text, token, place, ordinary) or (run and _joins(text, every, place)):
            if run and not _together(text[run[-1].span.end : token.span.start]):
                found += _named(text, every, run)
                run = []
            run.append(token)
        elif run:
            found += _named(text, every, run)
            run = []
    return tuple(found + _named(text, every, run))


def _starts(text: str, token: Token, place: int, ordinary: frozenset[str]) -> bool:
    written = token.span.of(text)
    if not written[0].isupper() or token.folded in words("titles", "never"):
        return False
    first = place == 0 or text[: token.span.start].rstrip()[-1:] in {
        ".",
        "!",
        "?",
        ":",
        "“",
        '"',
        "‘",
        "'",
        "–",
        "—",
        "•",
    }
    if first and token.folded not in _lands() and part_of_speech(token.folded) in ("a", "r", "v"):
        return False
    return token.folded not in ordinary and token.folded not in _plain()


_JOINTS = frozenset(
    {"of", "de", "du", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "da", "dos", "del", "di"}
)


def _joins(text: str, every: tuple[Token, ...], place: int) -> bool:
    """Whether a small word stands inside a name ("University of York", "Leonardo da Vinci")."""
    if every[place].folded not in _JOINTS or place + 1 >= len(every):
        return False
    following = every[place + 1]
    return following.span.of(text)[0].isupper() and text[every[place].span.end : following.span.start] == " "


def _together(between: str) -> bool:
    return between in {" ", "-", ". ", " & ", "’", "'"}


def _named(text: str, every: tuple[Token, ...], run: list[Token]) -> list[Name]:
    """The name or names in a run of capitals: a title parts what stands before it from the name that bears it."""
    titles = words("titles", "title")
    for place, token in enumerate(run):
        if place and place + 1 < len(run) and token.folded in titles and plain(run[0].folded) in _lands():
            return _named(text, every, run[:place]) + _named(text, every, run[place:])
    parted = _beside_a_land(run)
    if parted:
        return _named(text, every, run[:parted]) + _named(text, every, run[parted:])
    role = ""
    while len(run) > 1 and (run[0].folded in titles or run[0].folded in _JOINTS):
        role = run[0].folded
        run = run[1:]
    while run and run[-1].folded in _JOINTS:
        run = run[:-1]
    if not run or (run[0].folded in titles and plain(run[0].folded) not in _lands()):
        return []
    span = _unpossessed(text, run[0].span.cover(run[-1].span))
    folded = tuple(plain(token.folded) for token in run)
    value, kind = _value(span.of(text), folded)
    return [Name(span, folded, value, kind, _role(text, every, run[0], role))]


def _beside_a_land(run: list[Token]) -> int:
    """Where a person's land parts from the name: "Norwegian Henrik Aasen", "Henrik Aasen of Norway"; else 0."""
    if len(run) > 2 and plain(run[0].folded) in _lands() and not any(senses(token.folded) for token in run[1:]):
        return 1
    last = len(run) - 1
    of_land = last > 2 and run[last - 1].folded == "of" and plain(run[last].folded) in _lands()
    return last if of_land and not any(senses(token.folded) for token in run[: last - 1]) else 0


def _unpossessed(text: str, span: Span) -> Span:
    return Span(span.start, span.start + len(re.sub(r"[’']s?$", "", span.of(text))))


def _role(text: str, every: tuple[Token, ...], first: Token, title: str) -> str:
    """The word of family or office right before a name."""
    roles = words("titles", "family") | words("titles", "post")
    before = [token for token in every if token.span.end <= first.span.start]
    if not title and before and _together(text[before[-1].span.end : first.span.start].replace(",", "")):
        title = before[-1].folded
    return title if title in roles else ""


def plain(word: str) -> str:
    """A folded word without accents and dots: what transliterations share."""
    bare = unicodedata.normalize("NFD", word.casefold())
    return "".join(mark for mark in bare if not unicodedata.combining(mark)).replace(".", "")


def _value(written: str, folded: tuple[str, ...]) -> tuple[str, NameKind]:
    land = _lands().get(" ".join(folded))
    if land:
        return land, NameKind.LAND
    if folded[-1] in words("titles", "body") or folded[0] in words("titles", "body"):
        return written, NameKind.BODY
    if folded[-1] in words("titles", "place") or folded[0] in ("mount", "lake"):
        return written, NameKind.PLACE
    return written, NameKind.OTHER


@lru_cache(maxsize=8192)
def lands(text: str) -> frozenset[str]:
    """The lands that a passage names, by themselves or by their people."""
    return frozenset(_lands()[plain(hit.group())] for hit in _land_words().finditer(text) if hit.group()[0].isupper())


@cache
def _land_words() -> re.Pattern[str]:
    words_of_lands = sorted(class_of("places"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words_of_lands))})(?!\w)", re.IGNORECASE)


@cache
def _lands() -> dict[str, str]:
    return {plain(word): land for word, land in class_of("places").items()}


@cache
def _plain() -> frozenset[str]:
    return frozenset(word for group in classes("function").values() for word in group)


@lru_cache(maxsize=16384)
def same(one: Name, other: Name) -> bool:
    """Whether two names can be of the same: a part of the other, an acronym, a demonym, another spelling."""
    if one.value == other.value or one.words == other.words:
        return True
    a, b = set(one.words) - _JOINTS, set(other.words) - _JOINTS
    if a & b and (a <= b or b <= a):
        return True
    if one.kind is NameKind.LAND and other.kind is NameKind.LAND:
        return False
    return _acronym(one, other) or _acronym(other, one) or spelt_alike(one, other)


def spelt_alike(one: Name, other: Name) -> bool:
    """Whether two names differ as transliterations do: each word near its fellow, none wholly another."""
    if len(one.words) != len(other.words) or one.words == other.words:
        return False
    if len(one.words) == 1 and _shortened(one.words[0], other.words[0]):
        return True
    return all(_near(a, b) for a, b in zip(one.words, other.words, strict=True))


def _shortened(a: str, b: str) -> bool:
    """Ark. for Arkansas, Calif. for California."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and (len(short) >= 3 or long == f"{short}s")


def _near(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or a[0] != b[0]:
        return min(len(a), len(b)) > 5 and DamerauLevenshtein.distance(a, b) == 1
    return DamerauLevenshtein.normalized_distance(a, b) <= 0.3


def _acronym(short: Name, long: Name) -> bool:
    letters = "".join(short.words)
    if len(short.words) != 1 or not 2 <= len(letters) <= 6 or len(long.words) < 2:
        return False
    initials = "".join(word[0] for word in long.words if word not in _JOINTS)
    return letters in {initials, "".join(word[0] for word in long.words)}
