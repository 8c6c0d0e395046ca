"""Where on a scraped page the article stands: the stretch of lines that has most prose and least of anything else."""

from collections.abc import Sequence

from reader.ingest.lines import Line

_NOISY = 25
"""Short lines that a page must have, and as many as half of all, before it is searched for its article at all."""
_COST = 7
"""Words of prose that one short line outweighs: menus are long, boxes between paragraphs are not."""
_MOST_PER_LINE = 70
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
    return best_span
