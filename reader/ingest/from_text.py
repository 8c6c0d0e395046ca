"""Plain text to a page: one piece a line, or a paragraph where the lines were broken by width."""

import itertools
import re

from reader.ingest.page import Page, Piece
from reader.text.normalize import normalize

_LONGEST_LINE = 100
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def page_of_text(raw: str, media_type: str = "text/plain") -> Page:
    """A page whose pieces, with the white space between them, are the whole text."""
    text = unwrap(normalize(raw))
    pieces: list[Piece] = []
    done = 0
    for hit in _LINE.finditer(text):
        bare = hit.group().strip()
        start = hit.start() + hit.group().index(bare[0])
        pieces.append(Piece(bare, gap=text[done:start]))
        done = start + len(bare)
    return Page(media_type, pieces, tail=text[done:])


def unwrap(text: str) -> str:
    """Joins the lines of paragraphs that were broken to fit a width (mails, wires, old web pages).

    A break was made by width where the next line's first word would not have fitted; a text counts as wrapped where
    three in four of the breaks after its longer lines are such.
    """
    lines = text.split("\n")
    width = max((len(line.rstrip()) for line in lines), default=0)
    inner = [
        (a, b) for a, b in itertools.pairwise(lines) if len(a.rstrip()) >= 0.6 * width and _is_text(a) and _is_text(b)
    ]
    if len(inner) < 3 or not 40 <= width <= _LONGEST_LINE:
        return text
    fitted = [_breaks_by_width(a, b, width) for a, b in inner]
    if sum(fitted) < 0.75 * len(fitted):
        return text
    joined = [lines[0]]
    for before, line in itertools.pairwise(lines):
        if _is_text(before) and _is_text(line) and _breaks_by_width(before, line, width):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _is_text(line: str) -> bool:
    """Not blank, no address, and not set in columns as the header of a print is."""
    bare = line.strip()
    return bool(bare) and "   " not in bare and not bare.startswith(("http://", "https://", "www."))


def _breaks_by_width(before: str, line: str, width: int) -> bool:
    """Slack of a tenth: mail programs fold at a width that the longest line need not reach."""
    if line.lstrip()[:1] in {">", "•", "*", "-"} or not before.strip():
        return False
    return len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width * 0.9
