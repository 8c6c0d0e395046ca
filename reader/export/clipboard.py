"""One group for the clipboard: as rich text and as plain text, each with its sources."""

from collections.abc import Iterator

from markupsafe import Markup

from reader.export.apparatus import Cell, Entry, Row
from reader.export.runs import Run
from reader.export.words import KINDS, STATUSES, day
from reader.model.marks import Status

_WORD = "background-color:#F5C48F;color:#1D2126;font-weight:bold"


def rich(row: Row) -> str:
    """An HTML fragment with its styles inline, as word processors and mail programs take it."""
    told = Markup("").join(
        Markup("<li>{} ({})</li>").format(Markup("").join(_marked(run) for run in passage.runs), _source(cell))
        for cell in row.told
        for passage in cell.passages
    )
    differ = Markup("").join(Markup("<p>{}</p>").format(_difference(entry)) for entry in row.entries)
    silent = Markup("").join(Markup("<p>{}</p>").format(line) for line in _silent(row))
    notes = Markup("").join(Markup("<p>{}</p>").format(line) for line in _notes(row))
    return str(differ + Markup("<ul>{}</ul>").format(told) + silent + notes)


def plain(row: Row) -> str:
    """The same in lines of text."""
    told = (f"- {passage.text} ({_source(cell)})" for cell in row.told for passage in cell.passages)
    return "\n".join([*map(_difference, row.entries), *told, *_silent(row), *_notes(row)]) + "\n"


def _marked(run: Run) -> Markup:
    if run.entries:
        return Markup('<span style="{}">{}</span>').format(_WORD, run.text)
    return Markup("{}").format(run.text)


def _source(cell: Cell) -> str:
    known = cell.column.article.particulars
    told = [cell.column.name, known.title if known.title != cell.column.name else None, day(known.published)]
    return ", ".join(filter(None, told))


def _difference(entry: Entry) -> str:
    status = "" if entry.status is Status.OPEN else f" ({STATUSES[entry.status]})"
    words = " / ".join(f"{one.column.name}: “{one.words}”" for one in entry.quoted)
    return f"{KINDS[entry.discrepancy.kind]} differs{status}: {words}"


def _silent(row: Row) -> Iterator[str]:
    for cell in row.cells:
        if not cell.passages:
            yield f"{cell.column.name}: {cell.state.value}" + (f" ({cell.why})" if cell.why else "")


def _notes(row: Row) -> Iterator[str]:
    for note in (*row.notes, *(note for entry in row.entries for note in entry.notes)):
        author = f" ({note.annotation.author})" if note.annotation.author else ""
        yield f"Note{author}: {note.annotation.text}"
