"""What stands before the first paragraph: headline, dek, byline, dateline, and the page's own lines between them."""

from collections.abc import Sequence

from reader.ingest.lines import Line
from reader.ingest.phrases import fold
from reader.model.article import Role

_DEEPEST = 40
"""Lines between headline and first paragraph in which dates and names still belong to the head."""
_OVER, _LONG = 4, 5
"""Lines over a byline in which its headline stands, and words that it has (names of sites and sections have fewer)."""
_LEAST = 4
"""Words of a text's first line that is more than a section's or a site's name."""
_OPENERS = {Role.DATELINE: "a date by itself", Role.BYLINE: "a byline"}


def judge_head(lines: Sequence[Line], title: str | None, *, near: bool = False) -> None:
    """Roles for the lines of the head.

    `title` is what the format says the headline is; it is sought, not trusted. `near` is for pages full of other
    lines: their headline is the one nearest to the text, and what stands between is theirs.
    """
    first = next((n for n, line in enumerate(lines) if line.is_prose and not line.piece.is_set()), len(lines))
    head = _headline_at(lines, first, title, near=near)
    if head is None:
        _leftovers(lines[:first])
        return
    headline = lines[head]
    headline.piece.role, headline.piece.why = Role.HEADLINE, "before the first paragraph"
    first = max(first, head + 1)
    is_proved = near or title or headline.piece.tag or any(_says_again(headline, line) for line in lines[2:first])
    if head == 1 and not is_proved and _could_be_headline(lines[0]) and lines[0].words >= _LEAST:
        lines[0].piece.role, lines[0].piece.why = Role.DEK, "over the headline"
    _leftovers(lines[:head])
    end = _body_at(lines, head, first)
    _repeated(headline, lines)
    _between(lines[head + 1 : end])


def _headline_at(lines: Sequence[Line], first: int, title: str | None, *, near: bool) -> int | None:
    """The line that is the headline: what the format calls so, what the page says twice, or the first long enough."""
    open_lines = [n for n in range(min(first + 1, len(lines))) if not lines[n].piece.is_set()]
    for at in open_lines:
        if lines[at].piece.tag in {"h1", "title"} or (title and fold(title) == fold(lines[at].text)):
            return at
    fit = [n for n in open_lines if n < first and _could_be_headline(lines[n])]
    for at in fit:
        if any(_says_again(lines[at], other) for other in lines[at + 1 : first if near else at + _DEEPEST]):
            return at
    if near:
        fit = _over_opener(lines, first, fit) or fit
        return _nearest([n for n in fit if _is_surely_headline(lines[n])])
    if first == 1 and open_lines[:1] == [0] and _is_plain(lines[0]):
        return 0  # nothing else stands over the text: "Bridge opens"
    return next((n for n in fit if lines[n].words >= 5), fit[-1] if fit else _dated(lines[:first]))


def _dated(lines: Sequence[Line]) -> int | None:
    """A headline with its outlet and date behind it on one line ("Bridge to close (Harbour Post, 4 May 2023)")."""
    is_told = lines and not lines[0].piece.is_set() and lines[0].opens_as is None and lines[0].words >= _LONG
    return 0 if is_told and lines[0].is_running else None


def _nearest(fit: Sequence[int]) -> int | None:
    """The last line that could be it, or the one right before that, which leaves the last to be its dek."""
    if not fit:
        return None
    return fit[-2] if len(fit) > 1 and fit[-1] - fit[-2] == 1 else fit[-1]


def _over_opener(lines: Sequence[Line], first: int, fit: Sequence[int]) -> list[int]:
    """The candidates right over the first byline, else over the last date; none where no long one stands there."""
    opened = [n for n in range(first) if lines[n].opens_as is not None or lines[n].piece.role is Role.DATELINE]
    bylines = [n for n in opened if lines[n].opens_as is Role.BYLINE]
    for at in (*bylines, *(n for n in reversed(opened) if n not in bylines)):
        over = [n for n in fit if at - _OVER <= n < at]
        if any(_is_surely_headline(lines[n]) and lines[n].words >= _LONG for n in over):
            return over
    return []


def _could_be_headline(line: Line) -> bool:
    tokens = line.text.split()
    enough = line.words >= 3 or (len(line.text) >= 12 and not line.text.isascii() and len(tokens) == 1)
    is_worded = sum(not any(map(str.isdigit, token)) for token in tokens) * 2 >= len(tokens)
    return enough and is_worded and line.words <= 30 and line.stamp is None and line.opens_as is None


def _is_plain(line: Line) -> bool:
    """Words of any number, and no date, byline or figure."""
    return line.stamp is None and line.opens_as is None and line.text.replace(" ", "").isalpha()


def _is_surely_headline(line: Line) -> bool:
    """Among a page's other lines a headline has four words or more and no full stop."""
    ideographs = len(line.text) >= 10 and " " not in line.text[:10]
    words = sum(word[0].isalpha() for word in line.text.split())
    return (words >= 4 or ideographs) and not line.text.endswith(".")


def _says_again(headline: Line, other: Line) -> bool:
    """The same words, perhaps with the site's name and a date after them ("Title | Outlet | 09.03.2021")."""
    said, again = fold(headline.text), fold(other.text)
    return again == said or (len(said) > 24 and again.startswith(said) and len(again) < len(said) + 40)


def _leftovers(lines: Sequence[Line]) -> None:
    for line in lines:
        if line.piece.is_set():
            continue
        if line.opens_as is not None:
            line.piece.role, line.piece.why = line.opens_as, _OPENERS[line.opens_as]
        elif not line.is_prose:
            line.piece.set_aside("before the headline")


def _body_at(lines: Sequence[Line], head: int, first: int) -> int:
    """Where the head ends: after a dek that is followed by a date, a byline or the headline again."""
    end = first
    for at in range(head + 1, min(max(first, end) + 4, len(lines))):
        line = lines[at]
        if line.opens_as is not None or _says_again(lines[head], line):
            end = max(end, at + 1)
        elif line.is_prose and at > first:
            break
    return end


def _between(lines: Sequence[Line]) -> None:
    has_dek = False
    for line in lines:
        if line.piece.is_set():
            continue
        if line.opens_as is not None:
            line.piece.role, line.piece.why = line.opens_as, _OPENERS[line.opens_as]
        elif not has_dek and line.words >= 5:
            has_dek = True
            line.piece.role, line.piece.why = Role.DEK, "between headline and text"
        elif line.words <= 3 and not line.is_stopped and not (line.words == 3 and line.is_running):
            line.piece.set_aside("a short line of the page's head")


def _repeated(headline: Line, lines: Sequence[Line]) -> None:
    for line in lines:
        if line is not headline and not line.piece.is_set() and _says_again(headline, line):
            line.piece.set_aside("the headline again")
