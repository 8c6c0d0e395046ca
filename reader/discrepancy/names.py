"""Names that differ in one role: his brother is X here and Y there; one surname in two spellings."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.lexicon import class_of, words
from reader.text.names import Name, NameKind, lands
from reader.text.thesaurus import senses
from reader.text.tokens import Token
from reader.text.words import words_of

_LEAST = 4
"""Content words that two claims must share before an office in both is one office."""


def detect(couple: Couple) -> Iterator[Difference]:
    """Another name behind the same word of family or office, else a name that is spelt in two ways."""
    left, right = couple.a.named, couple.b.named
    for one in left:
        for other in right:
            if one.words == other.words:
                continue
            weight = (
                _role(one, other, couple)
                or _spelling(one, other, couple)
                or _given(one, other, couple)
                or _land(one, other, couple)
            )
            if weight and couple.a.holds(one.span) and couple.b.holds(other.span):
                yield _difference(couple, one, other, weight)
                return
    yield from _traits(couple)


def _difference(couple: Couple, one: Name, other: Name, weight: float) -> Difference:
    a, b = couple.a, couple.b
    why = _why(couple, one.span, other.span, (one.role, other.role))
    return Difference(Kind.NAME, a.variant(one.span, one.value), b.variant(other.span, other.value), weight, why)


def _why(couple: Couple, one: Span, other: Span, roles: tuple[str, str] = ("", "")) -> str:
    return f"{roles[0]} {one.of(couple.a.text)} / {roles[1]} {other.of(couple.b.text)}".replace("  ", " ").strip()


def _traits(couple: Couple) -> Iterator[Difference]:
    """Another colour or side of one thing: the grey car and the black car."""
    for one, thing in _traited(couple.a.text):
        for other, same in _traited(couple.b.text):
            apart = thing == same and _trait(one) == _trait(other) and not _one_trait(one, other)
            elsewhere = one.folded in couple.b.folded or other.folded in couple.a.folded
            if apart and not elsewhere and couple.a.holds(one.span) and couple.b.holds(other.span):
                a, b = couple.a.variant(one.span, one.folded), couple.b.variant(other.span, other.folded)
                yield Difference(Kind.NAME, a, b, _TRAIT, _why(couple, one.span, other.span))
                return


_TRAIT = 0.5


def _one_trait(one: Token, other: Token) -> bool:
    """Grey and gray, north and northern."""
    a, b = one.folded, other.folded
    return a.startswith(b) or b.startswith(a) or DamerauLevenshtein.distance(a, b) == 1


@lru_cache(maxsize=16384)
def _traited(text: str) -> tuple[tuple[Token, str], ...]:
    """The traits of a claim, each with the stem of the thing that has it."""
    return tuple(
        (word, following.stem)
        for word, following in pairwise(words_of(text))
        if _trait(word) and is_content(following) and text[word.span.end : following.span.start] == " "
    )


def _trait(word: Token) -> str:
    return class_of("traits").get(word.folded, "")


def _role(one: Name, other: Name, couple: Couple) -> float:
    """The weight of another name in one role; the claims share the one whose brother it is, or most of the words."""
    if not one.role or one.role.split("-")[-1] != other.role.split("-")[-1] or couple.same_name(one, other):
        return 0.0
    if set(one.words) & set(other.words) or set(one.words) & couple.b.folded or set(other.words) & couple.a.folded:
        return 0.0
    if one.role in words("titles", "family") and couple.a.proper & couple.b.proper:
        return 0.65
    return 0.45 if one.role in words("titles", "post") and len(couple.common) >= _LEAST else 0.0


def _spelling(one: Name, other: Name, couple: Couple) -> float:
    """The weight of one person's name in two spellings: all words but one the same, and that one a letter apart."""
    if len(one.words) != len(other.words) or len(one.words) < 2 or NameKind.LAND in (one.kind, other.kind):
        return 0.0
    apart = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if len(apart) != 1 or min(map(len, apart[0])) < 4 or couple.same_words(one.value, other.value):
        return 0.0
    if any(senses(word) for word in apart[0]):
        return 0.0
    return 0.45 if DamerauLevenshtein.distance(*apart[0]) == 1 else 0.0


def _given(one: Name, other: Name, couple: Couple) -> float:
    """The weight of one surname with two given names in one office, of which each article knows but its own."""
    if len(one.words) != 2 or len(other.words) != 2 or one.words[1] != other.words[1] or couple.same_name(one, other):
        return 0.0
    mine, theirs = one.words[0], other.words[0]
    if mine[0] == theirs[0] or mine in couple.b.spoken or theirs in couple.a.spoken:
        return 0.0
    return 0.6 if _office(couple.a, one) and _office(couple.b, other) else 0.0


def _office(side: Side, name: Name) -> bool:
    """Whether a name is told with an office: "Governor X", "X, the governor"."""
    behind = re.match(r",\s(?:the\s|its\s|a\s)?(\w+)", side.text[name.span.end :])
    before = re.search(r"(\w+)\s$", side.text[: name.span.start])
    return bool({hit[1].casefold() for hit in (behind, before) if hit} & words("titles", "office"))


def _land(one: Name, other: Name, couple: Couple) -> float:
    """The weight of another land of one thing: "on loan from Armenia", "Aasen of Norway", "the Norwegian Aasen"."""
    if one.kind is not NameKind.LAND or other.kind is not NameKind.LAND or couple.same_name(one, other):
        return 0.0
    if one.value in lands(couple.b.text) or other.value in lands(couple.a.text):
        return 0.0
    same = _leading(couple.a, one) & _leading(couple.b, other) or _borne(couple.a, one) & _borne(couple.b, other)
    return 0.6 if same else 0.0


def _leading(side: Side, name: Name) -> frozenset[tuple[str, ...]]:
    """The word of matter and the preposition that lead to a name ("loan from")."""
    before = [token for token in side.words if token.span.end <= name.span.start][-2:]
    led = len(before) == 2 and is_content(before[0]) and before[1].folded in _LEADING
    return frozenset({(before[0].stem, before[1].folded)} if led else ())


_LEADING = frozenset({"from", "of", "in", "to", "for", "with", "against"})


def _borne(side: Side, name: Name) -> frozenset[str]:
    """The stems of the proper name that stands right beside a land: of "Norwegian Aasen", or "Aasen of Norway"."""
    before = [token for token in side.words if token.span.end <= name.span.start]
    after = [token for token in side.words if token.span.start >= name.span.end]
    beside = before[-2:-1] if before and before[-1].folded == "of" else after[:2]
    return frozenset(token.stem for token in beside if side.names(token) and is_content(token))
