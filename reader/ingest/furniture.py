"""Which lines are the page's and not the article's, where the page says so in words and order alone.

For text, print-outs and mails; pages with markup are judged in `from_html`, which asks the same word list. Marked,
never dropped: the person may restore any of it.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from reader.ingest.core import HEAD, core
from reader.ingest.head import judge_head
from reader.ingest.lines import Line, is_address, site_of
from reader.ingest.page import Piece
from reader.ingest.phrases import Reach, fold
from reader.model.article import Role

_PROFILE_LABELS = frozenset({"country", "location", "joined", "messages", "replies", "views", "posts", "points"})
_BY_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.SUBHEAD),
    "figcaption": Role.CAPTION,
    "blockquote": Role.QUOTE,
}
_SHEET = re.compile(r"\b(?:page|seite|página|pagina) #|#/#|\b# (?:of|von|de|di) #")
_RESUMES = 3
"""Paragraphs of an article that must follow for a line to be a box in its middle and not its end."""


def judge(pieces: Sequence[Piece], title: str | None = None) -> None:
    """Gives every piece its role; those that have one keep it. `title` is what the format says of it."""
    lines = [Line(piece) for piece in pieces]
    _phrases_alone(lines)
    _profiles(lines)
    _sheets(lines)
    found = core(lines)
    if found:
        _set_aside(lines[: max(0, found[0] - HEAD)], "outside the article")
        _set_aside(lines[found[1] + 1 :], "outside the article")
        _again(lines)
    _ends(lines)
    _replies(lines)
    judge_head(lines, title, near=found is not None)
    _after_last(lines)
    _credits_and_captions(lines)
    _body(lines)


def _phrases_alone(lines: Sequence[Line]) -> None:
    for number, line in enumerate(lines):
        if line.piece.is_set():
            continue
        if line.is_code:
            line.piece.set_aside("a scrap of program text")
        elif line.kind == "clock or counter of the page" and line.stamp:
            line.piece.role, line.piece.why = Role.DATELINE, "a date with its label"
        elif line.phrase and not (line.is_bulleted and _in_list(lines, number)):
            line.piece.set_aside(line.kind)
        elif line.piece.links > 0.9 and 2 < line.words <= 25 and line.piece.tag in {"p", "li", "td"}:
            line.piece.set_aside("link to another page")
        elif line.is_number or is_address(line):
            line.piece.set_aside("a number of the page" if line.is_number else "an address")
        elif site_of(line.text):
            line.piece.set_aside("a site and its address")


def _in_list(lines: Sequence[Line], at: int) -> bool:
    beside = [lines[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
    return lines[at].words > 6 and any(line.is_bulleted and not line.phrase for line in beside)


def _again(lines: Sequence[Line]) -> None:
    """Galleries give a caption once for each of their frames."""
    seen: set[str] = set()
    for line in lines:
        if len(line.text) >= 60:
            if line.text in seen:
                line.piece.set_aside("the same text again")
            seen.add(line.text)


def _sheets(lines: Sequence[Line]) -> None:
    """Headers and footers of a print: lines that come again with another page number or the same clock."""
    said = Counter(fold(line.text) for line in lines if line.words <= 16)
    for line in lines:
        if (
            line.words <= 16
            and not line.piece.is_set()
            and _SHEET.search(fold(line.text))
            and said[fold(line.text)] > 1
        ):
            line.piece.set_aside("header or footer of the print")


def _profiles(lines: Sequence[Line]) -> None:
    """The block beside a forum post: a name, often twice, a rank, counts, a date, a country."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].words <= 5 and not lines[end].is_stopped:
            end += 1
        run = lines[at:end]
        if len(run) >= 4 and _profile_signs(run) >= 3:
            for line in run:
                line.piece.set_aside("forum profile")
        at = max(end, at + 1)


def _profile_signs(run: Sequence[Line]) -> int:
    said = [fold(line.text) for line in run]
    return (
        sum(line.is_number for line in run)
        + sum(line.kind == "forum rank" for line in run)
        + sum(text in _PROFILE_LABELS for text in said)
        + any(line.is_date for line in run)
        + sum(one == other and not run[n].is_number for n, (one, other) in enumerate(itertools.pairwise(said)))
        - 2 * (not any(line.is_number for line in run))
    )


def _ends(lines: Sequence[Line]) -> None:
    """Everything after a line that closes the article, and boxes of related links up to the next paragraph."""
    total = sum(_open_prose(line) for line in lines)
    before = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        before += _open_prose(line)
        if line.phrase and before and line.phrase.reach is not Reach.LINE:
            if line.phrase.reach is Reach.END and _is_over(lines, at, before, total):
                _set_aside(lines[at:], f"after the article: {line.kind}")
                return
            at = _box(lines, at)
        else:
            at += 1


def _open_prose(line: Line) -> int:
    return line.words if line.is_prose and not line.piece.is_set() else 0


def _is_over(lines: Sequence[Line], at: int, before: int, total: int) -> bool:
    """Comments may be longer than the article: then they must look like comments."""
    after = total - before
    return after <= before or _looks_like_replies(lines[at + 1 :])


def _looks_like_replies(lines: Sequence[Line]) -> bool:
    signs = sum(_signs(line) or (line.kind in {"forum line", "clock or counter of the page"}) for line in lines[:60])
    return signs * 5 >= min(len(lines), 60) > 0


def _closes(line: Line) -> bool:
    return line.phrase is not None and line.phrase.reach is Reach.END


def _signs(line: Line) -> bool:
    """A reader's name above what he says."""
    return line.is_odd_handle and line.phrase is None


def _box(lines: Sequence[Line], at: int) -> int:
    """Marks what belongs to a heading of links; returns where the article goes on."""
    why = lines[at].kind
    following = at + 1
    while following < len(lines) and not lines[following].is_prose and not _closes(lines[following]):
        following += 1
    rest = [line for line in lines[following:] if line.is_prose and not line.piece.is_set()]
    if len(rest) >= _RESUMES or not rest or _closes(lines[following]):
        _set_aside(lines[at:following], why)
        return following
    # two or three sentences among links are teasers
    spread = sum(not line.piece.is_set() for line in lines[following:])
    if spread > 2 * len(rest):
        _set_aside(lines[at:], f"after the article: {why}")
        return len(lines)
    _set_aside(lines[at:following], why)
    return following


def _replies(lines: Sequence[Line]) -> None:
    """Comments without a heading: names and texts by turns after the article's end, or after a second profile."""
    seen, ended = 0, False
    first_poster = next((fold(x.text) for x in lines if x.piece.why == "forum profile" and not x.is_number), None)
    for at, line in enumerate(lines):
        seen += line.is_prose and not line.piece.is_set()
        if not seen:
            continue
        starts_profile = line.piece.why == "forum profile" and lines[at - 1].piece.why != "forum profile"
        if starts_profile and fold(line.text) != first_poster:
            _set_aside(lines[at:], "another post")
            return
        ended = (ended and not line.is_prose) or bool(
            line.phrase and line.kind in {"link to another page", "subscribe or support line", "share or follow line"}
        )
        if (
            line.is_handle
            and not line.phrase
            and _is_late(lines, at)
            and _followed_by_prose(lines, at)
            and (ended or _handles_by_turns(lines, at))
        ):
            _set_aside(lines[at:], "comments")
            return


def _is_late(lines: Sequence[Line], at: int) -> bool:
    """Comments come when a third of the page's prose is told."""
    before = sum(_open_prose(line) for line in lines[:at])
    return before * 2 >= sum(_open_prose(line) for line in lines[at:])


def _followed_by_prose(lines: Sequence[Line], at: int) -> bool:
    following = lines[at + 1 : at + 4]
    return any(line.words >= 6 for line in following)


def _handles_by_turns(lines: Sequence[Line], at: int) -> bool:
    """Two or more odd names, each before a text, and hardly a paragraph between that has none."""
    names = [n for n in range(at, len(lines)) if _signs(lines[n]) and _followed_by_prose(lines, n)]
    prose = sum(line.is_prose for line in lines[at:])
    return len(names) >= 2 and names[0] == at and len(names) * 4 >= prose


def _set_aside(lines: Sequence[Line], why: str) -> None:
    for line in lines:
        if line.piece.role is not Role.FURNITURE:
            line.piece.set_aside(why)


def _after_last(lines: Sequence[Line]) -> None:
    """Headlines of other pages, tags and links that trail after the last paragraph."""
    last = max((n for n, line in enumerate(lines) if line.is_prose and not _is_aside(line)), default=None)
    if last is None:
        return
    trailing = [line for line in lines[last + 1 :] if not line.piece.is_set()]
    loose = [line for line in trailing if not line.is_stopped and not line.is_bulleted and not _is_cited(line)]
    has_signs = any(_is_aside(line) for line in lines[last + 1 :])
    for line in loose:
        if _is_tag_list(line.text):
            line.piece.set_aside("tags or topics")
        elif (len(loose) >= 2 and (has_signs or _title_like(line))) or has_signs:
            line.piece.set_aside("trailing links")


def _is_aside(line: Line) -> bool:
    return line.piece.role is Role.FURNITURE


def _is_cited(line: Line) -> bool:
    """A quotation with its speaker after it."""
    return line.text[0] in '"“«„' and line.words >= 6


def _is_tag_list(text: str) -> bool:
    """Short names between commas, as in "Moon, space exploration, Space Corporation, China"."""
    parts = [part.strip() for part in text.split(",")]
    return len(parts) >= 4 and all(0 < len(part.split()) <= 7 for part in parts) and text[-1] not in ".!?"


def _title_like(line: Line) -> bool:
    words = [word for word in line.text.split() if word[0].isalpha() and len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _credits_and_captions(lines: Sequence[Line]) -> None:
    """The sentence right before a picture's credit in the head of the article is its caption."""
    prose = 0
    for line, following in itertools.pairwise(lines):
        is_credit = following.kind == "credit or copyright"
        if is_credit and not line.piece.is_set() and prose <= 2 and line.words <= 45:
            line.piece.role, line.piece.why = Role.CAPTION, "before the picture's credit"
        prose += line.is_prose and not line.piece.is_set()


def _body(lines: Sequence[Line]) -> None:
    for at, line in enumerate(lines):
        if line.piece.is_set():
            continue
        following = next((other for other in lines[at + 1 :] if not _is_aside(other)), None)
        if line.piece.tag in _BY_TAG:
            line.piece.role = _BY_TAG[line.piece.tag]
        elif line.opens_as is not None:
            line.piece.role = line.opens_as
        elif (line.is_quoted and line.is_stopped and line.words >= 6) or line.text.startswith(">"):
            line.piece.role = Role.QUOTE
        elif following and following.is_prose and not line.is_stopped and line.words <= 14 and not line.is_bulleted:
            line.piece.role = Role.SUBHEAD
        else:
            line.piece.role = Role.BODY
