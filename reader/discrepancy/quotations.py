"""Quotations that were altered, and statements put into another mouth.

A shorter excerpt, dots and words in brackets are an editor's right; other words inside the marks are not, and a lost
"not" is 99 % the same.
"""

import re
from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side, content, is_content
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.lexicon import classes, words
from reader.text.names import Name, NameKind, spelt_alike
from reader.text.numerals import numerals
from reader.text.quotations import quotations, speaker, unnamed_speaker
from reader.text.stance import sayers
from reader.text.thesaurus import part_of_speech
from reader.text.tokens import Token
from reader.text.worddiff import Change, WordDiff, diff_tokens
from reader.wording import Wording

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

_NEGATIONS = frozenset(classes("negation")["not"])
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
        lost = _loses_not(change)
        if not (lost or _inside(change, left, right)) or _elided(couple, change, left, right):
            continue
        spans = _spans(change, left, right)
        if spans is None or _spelling(change):
            continue
        grave = lost or any(map(is_content, (*change.a, *change.b)))
        slight = all(token.folded in _SLIGHT for token in (*change.a, *change.b))
        told = spans[0].of(couple.a.text), spans[1].of(couple.b.text)
        values = told[0].casefold(), told[1].casefold()
        if values[0] != values[1]:
            yield Difference(
                Kind.QUOTATION,
                couple.a.variant(spans[0], values[0]),
                couple.b.variant(spans[1], values[1]),
                0.75 if grave else 0.35 if slight else 0.5,
                Wording("quoted as “{one}” / “{other}”", one=told[0], other=told[1]),
            )
            return


def _inside(change: Change, left: list[Token], right: list[Token]) -> bool:
    """Whether a change stands between equal words; at an end it is a cut, unless word stands for word."""
    if len(change.a) > _WIDEST or len(change.b) > _WIDEST:
        return False
    return bool((change.before and change.after) or (change.a and change.b and len(left) == len(right)))


def _loses_not(change: Change) -> bool:
    """Whether one side denies and the other does not: at an end of the quotation, too, this is more than a cut."""
    if max(len(change.a), len(change.b)) > _WIDEST or not (change.before or change.after):
        return False
    left, right = (any(_negates(token) for token in side) for side in (change.a, change.b))
    return left != right


def _negates(token: Token) -> bool:
    return token.folded in _NEGATIONS or token.folded.endswith(("n't", "n’t"))


_DOTS = re.compile(r"…|\.\.\.|[\[(]")


def _elided(couple: Couple, change: Change, left: list[Token], right: list[Token]) -> bool:
    """Whether dots or brackets stand where the words differ."""
    return any(
        _DOTS.search(side.text, *_about(own, at, mine))
        for side, own, at, mine in zip(
            (couple.a, couple.b), (change.a, change.b), change.at, (left, right), strict=True
        )
    )


def _about(own: tuple[Token, ...], at: int, mine: list[Token]) -> tuple[int, int]:
    """Where the words that differ, or the gap in their stead, lie: from the end of the word before to the next word."""
    end = at + len(own)
    start = mine[at - 1].span.end if at else max(0, mine[0].span.start - _MARKS)
    return start, mine[end].span.start if end < len(mine) else mine[-1].span.end + _MARKS


_MARKS = 5
"""Characters beside a quotation in which its dots stand."""


def _spans(change: Change, left: list[Token], right: list[Token]) -> tuple[Span, Span] | None:
    """Both places; where one side has no word there, the equal word on each side of the gap."""
    first = _place(change, change.a, change.at[0], left)
    second = _place(change, change.b, change.at[1], right)
    return (first, second) if first and second else None


def _place(change: Change, own: tuple[Token, ...], at: int, mine: list[Token]) -> Span | None:
    if own and change.a and change.b:
        return own[0].span.cover(own[-1].span)
    following, before = at + len(own), at - 1
    if following < len(mine):
        return (own[0].span if own else mine[following].span).cover(mine[following].span)
    return mine[before].span.cover(own[-1].span if own else mine[before].span) if before >= 0 else None


def _spelling(change: Change) -> bool:
    """Colour and color, don't and do not, 11th and eleventh, and the "s" that a blank parted from its word."""
    if all(token.folded in _CLITICS for token in (*change.a, *change.b)):
        return True
    a, b = (" ".join(token.folded for token in side) for side in (change.a, change.b))
    if _number(a) and _number(a) == _number(b):
        return True
    a, b = a.replace(" ", ""), b.replace(" ", "")
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


_CLITICS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})


def _number(words: str) -> tuple[float, float, bool] | None:
    """The number that words are, and nothing but it."""
    found = tuple(numerals(words))
    whole = len(found) == 1 and len(found[0].span) == len(words)
    return (found[0].low, found[0].high, found[0].ordinal) if whole else None


def _other_speaker(couple: Couple, weight: float) -> Iterator[Difference]:
    a, b = couple.a, couple.b
    one, other = speaker(a.text, a.ordinary), speaker(b.text, b.ordinary)
    if one is None or other is None:
        yield from _vaguer_speaker(couple, one, other, weight - _VAGUER)
        return
    if couple.same_name(one, other) or spelt_alike(one, other) or _lettered(one, other) or _lettered(other, one):
        return
    if _of_someone(a, one) or _of_someone(b, other):
        return
    if set(one.words) & b.folded or set(other.words) & a.folded:
        return
    why = Wording("said by {one} / {other}", one=one.span.of(a.text), other=other.span.of(b.text))
    yield Difference(Kind.ATTRIBUTION, a.variant(one.span, one.value), b.variant(other.span, other.value), weight, why)


def _lettered(short: Name, long: Name) -> bool:
    """Whether a name is the letters of the other, whatever land stands before them: USGS, the Geological Survey."""
    initials = "".join(word[0] for word in long.words)
    return len(short.words) == 1 and len(initials) > 1 and short.words[0].endswith(initials)


def _of_someone(side: Side, name: Name) -> bool:
    """Whether a name only tells whose or where the speaker is: "the Alaska governor", "a Vike village resident"."""
    following = next((word for word in side.words if word.span.start >= name.span.end), None)
    if following is None or side.text[name.span.end : following.span.start] != " ":
        return False
    saying = any(verb == following.span for verb in sayers(side.text))
    return not saying and following.span.of(side.text)[0].islower() and part_of_speech(following.folded) == "n"


_VAGUER = 0.1
"""What is taken off where one side names nobody: less than a contradiction, more than a detail."""


def _vaguer_speaker(couple: Couple, one: Name | None, other: Name | None, weight: float) -> Iterator[Difference]:
    """A person here, "officials" or "two men" there."""
    a, b = couple.a, couple.b
    named, vague, side = (one, unnamed_speaker(b.text), b) if one else (other, unnamed_speaker(a.text), a)
    if not named or not vague or named.kind is not NameKind.OTHER or set(named.words) & side.folded:
        return
    first, second = (named.span, vague) if one else (vague, named.span)
    why = Wording("said by {one} / {other}", one=first.of(a.text), other=second.of(b.text))
    values = (named.value, vague.of(side.text).casefold())
    left, right = values if one else values[::-1]
    yield Difference(Kind.ATTRIBUTION, a.variant(first, left), b.variant(second, right), round(weight, 2), why)
