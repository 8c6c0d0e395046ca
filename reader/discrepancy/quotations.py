"""Quotations that were altered, and statements put into another mouth.

A shorter excerpt, dots and words in brackets are an editor's right; other words inside the marks are not, and a lost
"not" is 99 % the same.
"""

import re
from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side, content, is_content
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.lexicon import words
from reader.text.names import spelt_alike
from reader.text.quotations import quotations, speaker
from reader.text.tokens import Token
from reader.text.worddiff import Change, WordDiff, diff_tokens

_ALIKE = 0.6
"""Share of the shorter quotation that must stand in the longer for both to be one utterance."""
_STATEMENT = 3
"""Content words that two claims must share before they are one statement."""
_WIDEST = 3
"""Words that one alteration may take; more is a part left out."""


def detect(couple: Couple) -> Iterator[Difference]:
    """The first alteration of each quotation, and another speaker of the same words."""
    a, b = couple.a, couple.b
    for one in quotations(a.text):
        for other in quotations(b.text):
            left, right = _words(a, one.span), _words(b, other.span)
            diff = diff_tokens(left, right)
            if not _one_utterance(diff, left, right):
                continue
            yield from _altered(couple, diff, left, right)
            yield from _other_speaker(couple, 0.65)
            return
    shorter = min(len(content(a.text) - a.proper), len(content(b.text) - b.proper))
    if len(couple.common) >= _STATEMENT and len(couple.common - a.proper) >= _ALIKE * shorter:
        yield from _other_speaker(couple, 0.5)


_SLIGHT = frozenset({"a", "an", "the", "that", "and", "but", "so", *words("function", "filler")})
"""Words that a quotation may win or lose without saying anything else."""

_BRACKETS = re.compile(r"\[[^\]]*\]|\([^)]*\)")


def _words(side: Side, span: Span) -> list[Token]:
    """The words of a quotation but for what an editor put in brackets."""
    put = [Span(hit.start(), hit.end()) for hit in _BRACKETS.finditer(side.text, span.start, span.end)]
    return [
        token
        for token in side.words
        if span.contains(token.span) and not any(hole.overlaps(token.span) for hole in put)
    ]


def _one_utterance(diff: WordDiff, left: list[Token], right: list[Token]) -> bool:
    shorter = min(len(left), len(right))
    shared = diff.same * max(len(left), len(right))
    return shorter >= 2 and shared >= 2 and shared / shorter >= _ALIKE


def _altered(couple: Couple, diff: WordDiff, left: list[Token], right: list[Token]) -> Iterator[Difference]:
    for change in diff.changes:
        if not _inside(change, left, right) or _elided(couple, change):
            continue
        spans = _spans(change, left, right)
        if spans is None or _spelling(change):
            continue
        grave = any(is_content(token) or token.folded in ("not", "no", "never") for token in (*change.a, *change.b))
        slight = all(token.folded in _SLIGHT for token in (*change.a, *change.b))
        why = f"quoted as “{spans[0].of(couple.a.text)}” / “{spans[1].of(couple.b.text)}”"
        values = spans[0].of(couple.a.text).casefold(), spans[1].of(couple.b.text).casefold()
        if values[0] != values[1]:
            yield Difference(
                Kind.QUOTATION,
                couple.a.variant(spans[0], values[0]),
                couple.b.variant(spans[1], values[1]),
                0.75 if grave else 0.35 if slight else 0.5,
                why,
            )
            return


def _inside(change: Change, left: list[Token], right: list[Token]) -> bool:
    """Whether a change stands between equal words; at an end it is a cut, unless word stands for word."""
    if len(change.a) > _WIDEST or len(change.b) > _WIDEST:
        return False
    return bool((change.before and change.after) or (change.a and change.b and len(left) == len(right)))


def _elided(couple: Couple, change: Change) -> bool:
    """Whether dots or brackets stand where the words differ."""
    for side, own in ((couple.a, change.a), (couple.b, change.b)):
        other = change.b if own is change.a else change.a
        if own and re.search(
            r"…|\.\.\.|[\[(]", side.text[own[0].span.start - 5 : own[-1].span.end + 5] if own[0].span.start > 5 else ""
        ):
            return True
        if not own and other and re.search(r"…|\.\.\.|\[", side.text):
            return True
    return False


def _spans(change: Change, left: list[Token], right: list[Token]) -> tuple[Span, Span] | None:
    """Both places; where one side has no word there, the equal word on each side of the gap."""
    first = _place(change.a, change.b, left, right)
    second = _place(change.b, change.a, right, left)
    return (first, second) if first and second else None


def _place(own: tuple[Token, ...], other: tuple[Token, ...], mine: list[Token], theirs: list[Token]) -> Span | None:
    if own and other:
        return own[0].span.cover(own[-1].span)
    if own:
        end = mine.index(own[-1]) + 1
        return own[0].span.cover(mine[min(end, len(mine) - 1)].span)
    following = theirs[min(theirs.index(other[-1]) + 1, len(theirs) - 1)]
    return next((token.span for token in mine if token.folded == following.folded), None)


def _spelling(change: Change) -> bool:
    """Colour and color, don't and do not."""
    a, b = ("".join(token.folded for token in side) for side in (change.a, change.b))
    strip = str.maketrans("", "", "'’-.")
    a, b = a.translate(strip), b.translate(strip)
    for british, american in (
        ("our", "or"),
        ("ise", "ize"),
        ("isation", "ization"),
        ("tre", "ter"),
        ("ogramme", "ogram"),
        ("grey", "gray"),
    ):
        a, b = a.replace(british, american), b.replace(british, american)
    return a == b or (a.replace("not", "nt") == b.replace("not", "nt") and len(a) > 3)


def _other_speaker(couple: Couple, weight: float) -> Iterator[Difference]:
    a, b = couple.a, couple.b
    one, other = speaker(a.text, a.ordinary), speaker(b.text, b.ordinary)
    if one is None or other is None or couple.same_name(one, other) or spelt_alike(one, other):
        return
    if set(one.words) & b.folded or set(other.words) & a.folded:
        return
    why = f"said by {one.span.of(a.text)} / {other.span.of(b.text)}"
    yield Difference(Kind.ATTRIBUTION, a.variant(one.span, one.value), b.variant(other.span, other.value), weight, why)
