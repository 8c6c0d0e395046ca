"""Names that differ in one role: his brother is X here and Y there; one surname in two spellings."""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from reader.discrepancy.couple import Couple, Difference
from reader.model.discrepancy import Kind
from reader.text.lexicon import words
from reader.text.names import Name, NameKind
from reader.text.thesaurus import senses

_LEAST = 4
"""Content words that two claims must share before an office in both is one office."""


def detect(couple: Couple) -> Iterator[Difference]:
    """Another name behind the same word of family or office, else a name that is spelt in two ways."""
    left, right = couple.a.named, couple.b.named
    for one in left:
        for other in right:
            weight = _role(one, other, couple) or _spelling(one, other, couple)
            if weight and couple.a.holds(one.span) and couple.b.holds(other.span):
                yield _difference(couple, one, other, weight)
                return


def _difference(couple: Couple, one: Name, other: Name, weight: float) -> Difference:
    a, b = couple.a, couple.b
    why = f"{one.role} {one.span.of(a.text)} / {other.role} {other.span.of(b.text)}".replace("  ", " ").strip()
    return Difference(Kind.NAME, a.variant(one.span, one.value), b.variant(other.span, other.value), weight, why)


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
