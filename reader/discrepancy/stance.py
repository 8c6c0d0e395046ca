"""Certainty, negation and attribution that differ on one statement."""

from collections.abc import Iterator

from reader.discrepancy.couple import Couple, Difference, Side, is_content
from reader.model.discrepancy import Kind
from reader.model.span import Span
from reader.text.stance import Cue, Rung, cues
from reader.text.tokens import Token

_APART = 2
"""Rungs that make a difference (engine.md); neighbours are wording."""


def detect(couple: Couple) -> Iterator[Difference]:
    """What one side tells as surer than the other, on words that both have."""
    best: tuple[float, Cue, Rung, Span, bool] | None = None
    for flipped, low, high in ((False, couple.a, couple.b), (True, couple.b, couple.a)):
        for cue in cues(low.text):
            found = _against(cue, low, high)
            if found and (best is None or found[0] > best[0]):
                best = (found[0], cue, found[1], found[2], flipped)
    if best is None:
        return
    weight, cue, rung, span, flipped = best
    low, high = (couple.b, couple.a) if flipped else (couple.a, couple.b)
    if not low.holds(cue.span) or not high.holds(span):
        return
    one, other = low.variant(cue.span, cue.rung.word), high.variant(span, rung.word)
    words = f"{cue.span.of(low.text)} ({cue.rung.word}) / {span.of(high.text)} ({rung.word})"
    if flipped:
        one, other = other, one
        words = " / ".join(reversed(words.split(" / ")))
    yield Difference(Kind.CERTAINTY, one, other, weight, words)


def _against(cue: Cue, low: Side, high: Side) -> tuple[float, Rung, Span] | None:
    """How surely `high` tells as more certain what `cue` governs: weight, its rung, and its very words."""
    governed = [
        word
        for word in low.words
        if is_content(word) and cue.scope.contains(word.span) and not cue.span.contains(word.span)
    ]
    if not governed:
        return None
    met: list[tuple[int, Token, Rung, Span]] = []
    for place, word in enumerate(governed):
        for twin in high.words:
            if _same(word, twin):
                rung, span = _rung(high, twin)
                if rung - cue.rung >= _APART:
                    met.append((place, twin, rung, span))
                break
    if not met:
        return None
    head = met[0][0] == 0
    share = len(met) / len(governed)
    weight = 0.25 + 0.25 * head + 0.1 * min(len(met), 3) + 0.2 * (share >= 0.5)
    if not head and len(met) < 2:
        weight -= 0.2
    _, _, rung, span = met[0]
    return round(weight, 2), rung, span


def _same(one: Token, other: Token) -> bool:
    if one.stem == other.stem:
        return True
    return (
        len(one.stem) >= 5
        and len(other.stem) >= 5
        and (one.stem.startswith(other.stem) or other.stem.startswith(one.stem))
    )


def _rung(side: Side, word: Token) -> tuple[Rung, Span]:
    """The rung a side gives to one of its words, and the words that show it: the cue, else the word itself."""
    over = [cue for cue in cues(side.text) if cue.scope.contains(word.span)]
    if not over:
        return Rung.DONE, word.span
    lowest = min(over, key=lambda cue: (cue.rung, cue.span))
    return lowest.rung, lowest.span
