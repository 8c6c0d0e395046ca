"""Marks placed again when the original of an article has changed.

A passage is found again by its words and what stands around them, both in the old text and in the new: it may have
moved, but a look-alike elsewhere is never taken for it. One of whose letters a few were set right is known by its
place, between the same words on both sides. What is not found stays as an orphan with its words.
(Hypothesis anchors by quote and context too, and has put notes on the wrong words: hypothesis/browser-extension#221.)
"""

import re
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher

from reader.model.article import Article, Particulars
from reader.model.blocks import BY_HAND, with_role
from reader.model.comparison import Dossier
from reader.model.edits import Replace
from reader.model.marks import Anchor, Quote
from reader.model.placing import anchors_of
from reader.model.span import Span
from reader.model.targets import AROUND, anchor

_TELLING = 20
"""Code points from which words are known by themselves where both texts hold them once."""
_SAME = 0.9
_NEAR = AROUND // 2
"""Code points of context that must agree on both sides where the words alone do not tell."""


def replacement(dossier: Dossier, changed: Article) -> Replace:
    """The edit that puts `changed` (read anew, under the same id) in the place of the article it was.

    Marks, roles set by hand and particulars that were known go with it. Raises KeyError where no article has that id.
    """
    old = dossier.article(changed.id)
    for block in old.blocks:
        if block.why == BY_HAND and (span := place(anchor(old, block.span), old.text, changed.text)) is not None:
            changed = with_role(changed, span, block.role)
    changed = replace(changed, particulars=_known(old.particulars, changed.particulars))
    moved = []
    for one in dict.fromkeys(one for mark in dossier.marks.values() for one in anchors_of(mark)):
        if one.article == changed.id:
            span = place(one, old.text, changed.text)
            after = replace(one, span=None) if span is None else anchor(changed, span)
            if after != one:
                moved.append((one, after))
    return Replace(changed, tuple(sorted(moved, key=_in_order)))


def place(lost: Anchor, old: str, new: str) -> Span | None:
    """Where the passage of an anchor in `old` stands in `new`; None where that is not certain.

    The same words (blanks aside), as whole words. Where either text holds them twice, or they are few, what stands
    around must agree too, and no other passage of the old text may fit the place as well.
    """
    quote = lost.quote
    before, after = _found(quote, old), _found(quote, new)
    mine = next((one for one in before if one == _bare(lost)), None)
    ours = _Around(_squeezed(quote.prefix), _squeezed(quote.suffix)) if mine is None else _around(old, mine)
    if len(after) == len(before) == 1 and mine is not None and len(quote.exact) >= _TELLING:
        return after[0]
    fits = [(ours.agreement(_around(new, span)), span) for span in after]
    best = max((fit for fit, _ in fits), default=None)
    if best is None:
        return None if mine is None else _corrected(quote, ours, new)
    if not best.is_enough:
        return None
    same = [span for fit, span in fits if fit == best]
    rivals = [one for one in before if one != mine]
    alike = [one for one in rivals if _around(old, one).agreement(_around(new, same[0])) >= best]
    if len(same) == 1 and not alike:
        return same[0]
    if mine is not None and len(after) == len(before):
        return _in_step(before.index(mine), before, after, old, new)
    return None


@dataclass(frozen=True, slots=True, order=True)
class _Agreement:
    """How much of the context agrees; `is_enough` to take it for the same place."""

    is_enough: bool
    code_points: int


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands before and after a passage, blanks made one space."""

    before: str
    after: str

    def agreement(self, other: "_Around") -> _Agreement:
        left = _shared(self.before[::-1], other.before[::-1])
        right = _shared(self.after, other.after)
        whole_left = left == len(self.before) == len(other.before) or left >= AROUND - 1
        whole_right = right == len(self.after) == len(other.after) or right >= AROUND - 1
        enough = (left >= _NEAR or whole_left) and (right >= _NEAR or whole_right)
        one_side = max(left, right) >= AROUND - 1
        return _Agreement(enough or one_side, left + right)


def _in_step(rank: int, before: list[Span], after: list[Span], old: str, new: str) -> Span | None:
    """The copy of the same rank, where every copy of the old text stands in like surroundings in the new."""
    pairs = zip(before, after, strict=True)
    if all(_around(old, one).agreement(_around(new, other)).is_enough for one, other in pairs):
        return after[rank]
    return None


def _corrected(quote: Quote, ours: "_Around", new: str) -> Span | None:
    """The passage that stands where it stood, between the same words before and after, with a few letters set right.

    All but a tenth of them are the same in their order (Ratcliff and Obershelp's measure), and every digit is: another
    number is another statement.
    """
    before, after = (r"\s+".join(map(re.escape, side.split())) for side in (ours.before, ours.after))
    if len(quote.exact) < _TELLING or not before + after:
        return None
    room = f".{{{len(quote.exact) * 4 // 5},{len(quote.exact) * 6 // 5}}}?"
    pattern = rf"{before or '^'}\s*((?<!\w)\S{room}\S(?!\w))\s*{after or '$'}"
    hits = list(re.finditer(pattern, new, re.DOTALL))
    if len(hits) != 1:
        return None
    words = hits[0].group(1)
    if re.findall(r"\d", words) != re.findall(r"\d", quote.exact):
        return None
    same = SequenceMatcher(None, _squeezed(quote.exact), _squeezed(words), autojunk=False).ratio()
    return Span(*hits[0].span(1)) if same >= _SAME else None


def _found(quote: Quote, text: str) -> list[Span]:
    """Every place of the words; at an edge where the passage began or ended a word, so does the place."""
    words = quote.exact.split()
    if not words:
        return []
    left = r"(?<!\w)" if words[0][0].isalnum() and not quote.prefix[-1:].isalnum() else ""
    right = r"(?!\w)" if words[-1][-1].isalnum() and not quote.suffix[:1].isalnum() else ""
    pattern = re.compile(left + r"\s+".join(map(re.escape, words)) + right)
    return [Span(*hit.span()) for hit in pattern.finditer(text)]


def _bare(lost: Anchor) -> Span | None:
    """The span without the blanks at the ends of a selection."""
    exact = lost.quote.exact
    if lost.span is None or len(lost.span) != len(exact) or not exact.strip():
        return None
    return Span(lost.span.end - len(exact.lstrip()), lost.span.start + len(exact.rstrip()))


def _around(text: str, span: Span) -> _Around:
    start, end = max(0, span.start - 2 * AROUND), span.end + 2 * AROUND
    return _Around(_squeezed(text[start : span.start])[-AROUND:], _squeezed(text[span.end : end])[:AROUND])


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _known(old: Particulars, new: Particulars) -> Particulars:
    """What was known (and perhaps corrected) stays; what was not is taken from the new page."""
    told: dict[str, str | None] = {
        one.name: getattr(old, one.name) or getattr(new, one.name) for one in fields(Particulars)
    }
    return Particulars(**told)


def _in_order(pair: tuple[Anchor, Anchor]) -> tuple[int, int, str]:
    span = pair[0].span
    return (span.start, span.end, "") if span is not None else (-1, -1, pair[0].quote.exact)
