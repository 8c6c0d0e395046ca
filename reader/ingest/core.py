"""Where on a scraped page the article stands: the stretch of lines that has most prose and least of anything else."""

from collections.abc import Sequence

from reader.ingest.lines import Line

_NOISY = 25
"""Short lines that a page must have, and as many as half of all, before it is searched for its article at all."""
_COST = 7
"""Words of prose that one short line outweighs: menus are long, boxes between paragraphs are not."""
_MOST_PER_LINE = 70
_BOX = 6
"""Lines among which the next paragraph must stand for those before it to be a box in the text."""
_IN_TEXT = frozenset(
    {
        "share or follow line",
        "advertisement",
        "related links",
        "link to another page",
        "subscribe or support line",
        "clock or counter of the page",
        "credit or copyright",
    }
)
"""Kinds of lines that stand in the middle of articles as well as after them."""
HEAD = 18
"""Lines before the first paragraph in which headline, dek, byline and date stand."""


def core(lines: Sequence[Line]) -> tuple[int, int] | None:
    """First and last line of the article's text; None where the page is not noisy enough to need the search.

    The maximal-sum segment (Kadane): a paragraph counts its words, any other line costs some.
    """
    short = sum(not line.is_prose for line in lines)
    if short < _NOISY or short * 2 < len(lines):
        return None
    best, best_span = 0, None
    total, start = 0, 0
    for at, line in enumerate(lines):
        gain = min(line.words, _MOST_PER_LINE) if line.is_prose else -_COST
        if total <= 0:
            total, start = 0, at
        total += gain
        if total > best:
            best, best_span = total, (start, at)
    return best_span and (best_span[0], _further(lines, best_span[1]))


def _further(lines: Sequence[Line], end: int) -> int:
    """The last line of the text where a short sentence still follows, or paragraphs after a box of the page."""
    while end + 1 < len(lines):
        following = next((n for n in range(end + 1, min(end + _BOX, len(lines))) if lines[n].is_prose), None)
        if _is_short_sentence(lines[end + 1]):
            end += 1
        elif following is not None and _is_box(lines[end + 1 : following]):
            end = following
        else:
            break
    return end


def _is_short_sentence(line: Line) -> bool:
    is_told = line.words >= 4 and line.is_running and line.text[0].isupper() and line.text[-1] in '.!”"'
    return is_told and line.phrase is None and not line.piece.is_set()


def _is_box(between: Sequence[Line]) -> bool:
    """What a page puts between two paragraphs: it says what it is, and nobody replies in it."""
    kinds = {line.kind for line in between} - {""}
    names = any(line.piece.why == "forum profile" or (line.is_odd_handle and not line.kind) for line in between)
    return bool(kinds) and kinds <= _IN_TEXT and not names
