"""Edits: two claims in nearly the same words, in which one word, name or figure was put for another.

Where the words about a place are the same on both sides, what stands in it fills one slot, so that a changed noun, name or
opposite is a changed fact. A changed verb or adjective is wording, unless it says the contrary.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.dates import When
from reader.text.figures import Figure, figures
from reader.text.names import Name
from reader.text.thesaurus import alike, opposed, part_of_speech
from reader.text.tokens import Token
from reader.text.worddiff import Change, diff_tokens

_Mention = TypeVar("_Mention", Figure, When, Name)

_NEAR = 0.55
"""Share of equal words from which two claims are versions of one sentence."""
_WIDEST = 4
"""Words that one change may take on a side; beyond that it is another clause."""


def detect(couple: Couple) -> Iterator[Difference]:
    """What was put for what, where the couple is in nearly the same words."""
    diff = diff_tokens(couple.a.words, couple.b.words)
    if diff.same < _NEAR:
        return
    for change in diff.changes:
        if max(len(change.a), len(change.b)) > _WIDEST * 2:
            continue
        yield from _told(couple, change, diff.same)


def _told(couple: Couple, change: Change, same: float) -> Iterator[Difference]:
    denial = _denial(couple, change)
    if denial:
        yield denial
        return
    typed = _typed(couple, change)
    if typed:
        yield typed
        return
    left, right = _matter(change.a), _matter(change.b)
    if not left or not right:
        return
    for one, other in _paired(left, right):
        found = _swapped(couple, one, other, same)
        if found:
            yield found
            return


def _typed(couple: Couple, change: Change) -> Difference | None:
    """A figure, date or name put for another."""
    if not change.a or not change.b:
        return None
    spans = (change.a[0].span.cover(change.a[-1].span), change.b[0].span.cover(change.b[-1].span))
    for one, other in _within(figures(couple.a.text), figures(couple.b.text), spans):
        if one.measure is other.measure and not one.meets(other):
            return _difference(couple, Kind.NUMBER, (one.span, other.span), (one.value, other.value), 0.9)
    for first, second in _within(couple.a.dated, couple.b.dated, spans):
        if first.told and second.told and not first.meets(second):
            return _difference(couple, Kind.DATE, (first.span, second.span), (first.value, second.value), 0.9)
    for mine, theirs in _within(couple.a.named, couple.b.named, spans):
        if not couple.same_name(mine, theirs):
            return _difference(couple, Kind.NAME, (mine.span, theirs.span), (mine.value, theirs.value), 0.85)
    return None


def _within(left: Iterable[_Mention], right: Iterable[_Mention], spans: tuple[Span, Span]) -> Iterator[tuple[_Mention, _Mention]]:
    """The mentions that touch a change, the first of one side against the first of the other."""
    return zip(
        (mention for mention in left if mention.span.overlaps(spans[0])),
        (mention for mention in right if mention.span.overlaps(spans[1])),
        strict=False,
    )


def _matter(side: tuple[Token, ...]) -> list[Token]:
    return [token for token in side if is_content(token) or token.folded in _TURNING]


_TURNING = frozenset({"after", "before", "despite", "without", "with", "no", "all", "none", "most", "least", "more", "few", "some"})


def _paired(left: list[Token], right: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Word against word where both sides have as many, else each with each, the last words first."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
        return
    for one in reversed(left):
        for other in reversed(right):
            if opposed(one.folded, other.folded):
                yield one, other
    if len(left) <= _WIDEST and len(right) <= _WIDEST:
        yield left[-1], right[-1]


def _swapped(couple: Couple, one: Token, other: Token, same: float) -> Difference | None:
    a, b = one.folded, other.folded
    if opposed(a, b):
        return _difference(couple, Kind.NEGATION, (one.span, other.span), (a, b), 0.5 + 0.3 * same)
    named = couple.a.names(one), couple.b.names(other)
    if any(named) or alike(a, b):
        return None
    if _noun(a) and _noun(b):
        return _difference(couple, Kind.NAME, (one.span, other.span), (a, b), 0.2 + 0.4 * same)
    return None


def _noun(word: str) -> bool:
    return part_of_speech(word) == "n" and not word.endswith(("ing", "ed"))


_DENIERS = frozenset({"not", "no", "never", "none", "neither", "nor", "without", "cannot", "won't", "n't"})


def _denial(couple: Couple, change: Change) -> Difference | None:
    """A word that denies on one side only."""
    left = [token for token in change.a if _denies(token)]
    right = [token for token in change.b if _denies(token)]
    if bool(left) == bool(right):
        return None
    if left:
        anchor = _beside(couple.b, change.b, couple.a, left[0])
        spans = (left[0].span, anchor) if anchor else None
    else:
        anchor = _beside(couple.a, change.a, couple.b, right[0])
        spans = (anchor, right[0].span) if anchor else None
    if spans is None:
        return None
    return _difference(couple, Kind.NEGATION, spans, ("denied", "stated") if left else ("stated", "denied"), 0.8)


def _denies(token: Token) -> bool:
    return token.folded in _DENIERS or token.folded.endswith(("n't", "n’t"))


def _beside(side: Side, change: tuple[Token, ...], other: Side, denier: Token) -> Span | None:
    """The words that stand without the denial: those of the change, else the word that follows it on the other side."""
    if change:
        return change[0].span.cover(change[-1].span)
    following = next((token.folded for token in other.words if token.span.start > denier.span.start and is_content(token)), "")
    return next((token.span for token in side.words if token.folded == following), None)


def _difference(couple: Couple, kind: Kind, spans: tuple[Span, Span], values: tuple[str, str], weight: float) -> Difference | None:
    if not (couple.a.holds(spans[0]) and couple.b.holds(spans[1])):
        return None
    why = f"{spans[0].of(couple.a.text)} / {spans[1].of(couple.b.text)}"
    return Difference(
        kind, couple.a.variant(spans[0], values[0]), couple.b.variant(spans[1], values[1]), round(min(weight, 0.95), 2), why
    )
