"""Markdown that reads well as plain text and renders in any CommonMark viewer."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.export.annotated import annotated
from reader.export.apparatus import Apparatus, Column, Entry, Look, Note, Paragraph, Quoted, Row
from reader.export.facts import facts, lede, particulars, title
from reader.export.runs import Run
from reader.export.words import KINDS, STATUSES, day, statements
from reader.export.xmltext import xml_safe
from reader.model.article import Role
from reader.model.marks import Status
from reader.progress import Report
from reader.wording import Wording

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~#$^])")
_AT_START = re.compile(r"^(\s*)([-+=:])|^(\s*\d+)([.)])")
_SIGNS = {Look.SHARED: "●", Look.DIFFERS: "◆", Look.UNIQUE: "○"}


def render(apparatus: Apparatus, report: Report) -> bytes:
    """UTF-8 Markdown; characters that mean something to Markdown are escaped."""
    pieces = []
    for done, line in enumerate(_lines(apparatus)):
        if done % 500 == 0:
            report(min(0.99, done / (8 * len(apparatus.rows) + 1000)), Wording("Writing Markdown"))
        pieces.append(line)
    return ("\n".join(pieces) + "\n").encode()


def _lines(apparatus: Apparatus) -> Iterator[str]:
    counts = apparatus.counts
    yield f"# {title(apparatus)}"
    yield ""
    yield lede(apparatus)
    yield ""
    for column in apparatus.columns:
        known = column.article.particulars
        headline = known.title if known.title != column.name else None
        told = [headline, known.author, day(known.published), column.article.path]
        yield f"- **{column.label}** {escape(column.name)}: {escape(', '.join(filter(None, told)))}"
    yield from _part(f"Differences ({counts.entries})", (_entry(entry) for entry in apparatus.ranked))
    yield from _part(f"Statement by statement ({counts.rows})", map(_row, apparatus.rows))
    if apparatus.options.full_text:
        yield from _part("Articles", (_article(apparatus, column) for column in apparatus.columns))
    lonely = (f"- **{one.column.label}** {_runs(one.passage.runs)}" for one in apparatus.unique)
    yield from _part(f"Only here ({counts.unique})", [lonely])
    if apparatus.elsewhere:
        yield from _part("Notes on passages", ([*_note(note, quote=True), ""] for note in apparatus.elsewhere))
    yield from _part("About this comparison", [_facts(facts(apparatus))])
    for column in apparatus.columns:
        yield from ("", f"### {column.label} {escape(column.name)}", "")
        yield from _facts(particulars(column))


def _part(name: str, blocks: Iterable[Iterable[str]]) -> Iterator[str]:
    yield from ("", f"## {name}", "")
    for block in blocks:
        yield from block


def _entry(entry: Entry) -> Iterator[str]:
    status = "" if entry.status is Status.OPEN else f" ({STATUSES[entry.status]})"
    why = escape(entry.discrepancy.why)
    yield f"### {entry.number}. {KINDS[entry.discrepancy.kind]}{status}: {why}"
    yield ""
    for one in entry.quoted:
        date = day(one.column.article.particulars.published)
        yield f"- **{one.column.label}** {escape(one.column.name)}{f', {date}' if date else ''}: {_quoted(one)}"
    yield f"- in {statements(entry.rows)}"
    yield ""
    for note in entry.notes:
        yield from (*_note(note), "")


def _row(row: Row) -> Iterator[str]:
    differ = ", ".join(f"difference {entry.number}" for entry in row.entries)
    remarks = [differ or "shared", row.origin]
    remarks += ["" if row.status is Status.OPEN else STATUSES[row.status], "bookmark" if row.bookmarked else ""]
    yield f"### {_SIGNS[row.look]} Statement {row.number} ({'; '.join(filter(None, remarks))})"
    yield ""
    for cell in row.cells:
        if cell.passages:
            yield f"- **{cell.column.label}** {' / '.join(_runs(passage.runs) for passage in cell.passages)}"
        else:
            yield f"- **{cell.column.label}** *{cell.state.value}*{f': {escape(cell.why)}' if cell.why else ''}"
    yield ""
    for note in row.notes:
        yield from (*_note(note), "")


def _article(apparatus: Apparatus, column: Column) -> Iterator[str]:
    yield from (f"### {column.label} {escape(column.name)}", "")
    for paragraph in annotated(apparatus, column):
        yield from (_paragraph(paragraph), "")


def _paragraph(paragraph: Paragraph) -> str:
    if paragraph.role is Role.FURNITURE:
        return f"▫ {''.join(_runs(stretch.runs) for stretch in paragraph.stretches)}"
    told = []
    for stretch in paragraph.stretches:
        rows = ", ".join(map(str, stretch.rows))
        sign = _SIGNS.get(stretch.look, "")
        told.append((f"{sign}{rows} " if sign else "") + _runs(stretch.runs))
    text = _AT_START.sub(_at_start, "".join(told))
    return {Role.HEADLINE: f"#### {text}", Role.SUBHEAD: f"##### {text}", Role.QUOTE: f"> {text}"}.get(
        paragraph.role, text
    )


def _note(note: Note, *, quote: bool = False) -> Iterator[str]:
    author = f", {escape(note.annotation.author)}" if note.annotation.author else ""
    about = f" on {note.about}" + (f" (“{escape(note.quote)}”)" if note.quote else "") if quote else ""
    text = escape(note.annotation.text)
    yield f"> **Note {note.number}{author}**{about}: {text}"


def _facts(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in told:
        yield f"- **{escape(name)}**: {escape(value)}"


def _quoted(one: Quoted) -> str:
    before, after = one.context[: one.at.start], one.context[one.at.end :]
    return escape(before) + _strong(one.words) + escape(after)


def _runs(runs: Sequence[Run]) -> str:
    return "".join(
        (_strong(run.text) if run.entries else escape(run.text)) + "".join(f" (note {note})" for note in run.ending)
        for run in runs
    )


def _strong(words: str) -> str:
    """Two stars only where CommonMark's rule of flanking surely takes them: between letters or digits."""
    plain = words[0].isalnum() and words[-1].isalnum()
    return f"**{escape(words)}**" if plain else f"<strong>{escape(words)}</strong>"


def escape(text: str) -> str:
    """On one line, with a backslash before all that Markdown would take for its own."""
    return _SPECIAL.sub(r"\\\1", " ".join(xml_safe(text).splitlines()))


def _at_start(hit: re.Match[str]) -> str:
    return f"{hit[1] or hit[3] or ''}\\{hit[2] or hit[4]}"
