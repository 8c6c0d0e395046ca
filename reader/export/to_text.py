"""The summary for a terminal: the articles, the counts, each difference with its verbatim variants."""

import shutil
import textwrap
import unicodedata
from collections.abc import Iterator

from reader.export.apparatus import Apparatus, Column, Entry, Quoted, Row
from reader.export.words import KINDS, STATUSES, counted, day, joined
from reader.model.framing import Framing
from reader.model.marks import Status
from reader.model.span import Span

_ROOM = 70
"""Letters of context kept on either side of the words that differ."""


def summary(apparatus: Apparatus, width: int | None = None) -> str:
    """Plain text wrapped to `width` columns, or to the terminal; nothing in it can steer a terminal."""
    wide = max(40, min(width or shutil.get_terminal_size((100, 24)).columns, 110))
    lines = list(_lines(apparatus, wide))
    return "\n".join(_plain(line) for line in lines) + "\n"


def _lines(apparatus: Apparatus, wide: int) -> Iterator[str]:
    counts = apparatus.counts
    yield f"{counted(len(apparatus.columns), 'article')}, {counted(counts.claims, 'claim')}"
    for column in apparatus.columns:
        yield from _article(column, wide)
    yield ""
    yield from _wrapped(_counted(apparatus), wide)
    for entry in apparatus.ranked:
        yield ""
        yield from _entry(entry, apparatus.rows[entry.rows[0] - 1], wide)
    if apparatus.comparison.framing:
        yield ""
        yield "Word choice (no difference in what is told)"
        for framing in (one for told in apparatus.comparison.framing.values() for one in told):
            yield from _worded(framing, apparatus, wide)
    if apparatus.notes:
        yield ""
        yield "Notes"
        for note in apparatus.notes:
            yield from _wrapped(f"[{note.number}] on {note.about}: {note.annotation.text}", wide, "    ", "  ")
    yield ""
    yield from _wrapped(f"Filter: {'; '.join(apparatus.filter_words)}. {apparatus.program}", wide)


def _counted(apparatus: Apparatus) -> str:
    counts = apparatus.counts
    told = f"{counted(counts.rows, 'group')} of claims that several articles make, {counts.differing} of them differ"
    told += f"; {counted(counts.unique, 'claim')} only one article makes."
    hidden = [
        f"{number} {why}"
        for number, why in (
            (counts.light, "of little weight (--all lists them)"),
            (counts.dismissed, "dismissed"),
            (counts.other, "filtered out"),
        )
        if number
    ]
    return f"{told} Not listed: {joined(hidden)}." if hidden else told


def _article(column: Column, wide: int) -> Iterator[str]:
    known = column.article.particulars
    told = [known.outlet, known.title, day(known.published)]
    return _wrapped(" · ".join([*filter(None, told), column.article.path]), wide, "     ", f"  {column.label}  ")


def _entry(entry: Entry, row: Row, wide: int) -> Iterator[str]:
    judged = "" if entry.status is Status.OPEN else f" ({STATUSES[entry.status]})"
    yield from _wrapped(
        f"{KINDS[entry.discrepancy.kind]}{judged}: {entry.discrepancy.why}", wide, "     ", f"{entry.number:>3}  "
    )
    for quoted in entry.quoted:
        yield from _wrapped(_context(quoted), wide, "        ", f"     {quoted.column.label}  ")
    silent = [cell.column.label for cell in row.cells if cell.state.value == "left out"]
    if silent:
        yield f"     left out by {joined(silent)}"


def _worded(framing: Framing, apparatus: Apparatus, wide: int) -> Iterator[str]:
    yield from _wrapped(f"{framing.sort.value.capitalize()}: {framing.why}", wide, "     ", "  -  ")
    columns = {column.article.id: column for column in apparatus.columns}
    for variant in framing.variants:
        column, start = columns[variant.claim.article], variant.claim.span.start
        words = _around(variant.claim.span.of(column.article.text), variant.span.shifted(-start))
        yield from _wrapped(words, wide, "        ", f"     {column.label}  ")


def _context(quoted: Quoted) -> str:
    return _around(quoted.context, quoted.at)


def _around(text: str, at: Span) -> str:
    """The words that differ in brackets, with what stands around them in the claim."""
    before, words, after = text[: at.start], at.of(text), text[at.end :]
    if len(before) > _ROOM:
        before = "… " + before[-_ROOM:].split(" ", 1)[-1]
    if len(after) > _ROOM:
        after = after[:_ROOM].rsplit(" ", 1)[0] + " …"
    return f"{before}[{words}]{after}"


def _wrapped(text: str, wide: int, indent: str = "", first: str = "") -> Iterator[str]:
    text = " ".join(text.split())
    yield from textwrap.wrap(text, wide, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False) or [
        first.rstrip()
    ]


def _plain(line: str) -> str:
    return "".join(
        letter for letter in line if unicodedata.category(letter) not in {"Cc", "Cf", "Cs"} or letter in "\u200c\u200d"
    )
