"""A Word document: the differences in a table, the statements, and the articles with real comments on their words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from reader.export.annotated import annotated, with_furniture_joined
from reader.export.apparatus import Apparatus, Column, Entry, Look, Note, Row, State, Stretch
from reader.export.facts import facts, lede, particulars, title
from reader.export.runs import Run
from reader.export.table import facts_of_notes
from reader.export.word import PLAIN, Document, Ink, paragraph, run, table
from reader.export.words import KINDS, STATUSES, day, joined, statements
from reader.model.article import Role
from reader.model.marks import Status
from reader.progress import Report, part
from reader.wording import Wording

_WORD = Ink(bold=True, shade="F5C48F", line="wave", line_colour="A24A00")
_DETAIL = Ink(line="dash", line_colour="6A6252")
_QUIET = Ink(colour="5A616B", size=18)
_BOLD = Ink(bold=True)
_SMALL = Ink(size=18)
_LOOKS = {
    Look.SHARED: Ink(shade="E1EDF6", line="single", line_colour="2A6A9E"),
    Look.DIFFERS: Ink(shade="FBE8D3"),
    Look.UNIQUE: Ink(line="dotted", line_colour="6A6252"),
    Look.FURNITURE: Ink(colour="6B6F76", size=17),
    Look.PLAIN: PLAIN,
}
_SIGNS = {Look.SHARED: "●", Look.DIFFERS: "◆", Look.UNIQUE: "○"}
_STYLES = {Role.HEADLINE: "Heading3", Role.SUBHEAD: "Heading3", Role.QUOTE: "Quote"}
_WIDTH, _LYING, _NUMBER = 9600, 13200, 1300
"""Of the text on a standing and on a lying page and of the column of numbers, in twentieths of a point."""


def render(apparatus: Apparatus, report: Report) -> bytes:
    """DOCX that Word and LibreOffice open without repair."""
    counts = apparatus.counts
    document = Document(title(apparatus), apparatus.program)
    document.add(paragraph([run(title(apparatus))], "Title"), paragraph([run(lede(apparatus))]))
    document.add(_legend(), _articles(apparatus))
    _heading(document, f"Differences ({counts.entries})")
    document.add(table(_differences(apparatus), (600, 1700, 5300, 2000)))
    document.end_section(landscape=False)
    _heading(document, f"Statement by statement ({counts.rows})")
    width = (_LYING - _NUMBER) // max(1, len(apparatus.columns))
    document.add(table(_statements(apparatus, part(report, 0, 0.5)), (_NUMBER, *[width] * len(apparatus.columns))))
    document.end_section(landscape=True)
    if apparatus.options.full_text:
        for place, column in enumerate(apparatus.columns):
            report(0.5 + 0.4 * place / len(apparatus.columns), Wording("Writing Word document"))
            _full_text(document, apparatus, column)
    _rest(document, apparatus)
    report(0.95, Wording("Writing Word document"))
    return document.data()


def _heading(document: Document, words: str, level: int = 1) -> None:
    document.add(paragraph([run(words)], f"Heading{level}"))


def _legend() -> Any:
    told = [run("Marks: ", _BOLD), run("● several articles state it", _LOOKS[Look.SHARED]), run("   ")]
    told += [run("◆ they state it, and ", _LOOKS[Look.DIFFERS]), run("these words", _WORD)]
    told += [run(" differ", _LOOKS[Look.DIFFERS]), run("   "), run("○ only here", _LOOKS[Look.UNIQUE]), run("   ")]
    return paragraph([*told, run("a detail only here", _DETAIL)])


def _articles(apparatus: Apparatus) -> Any:
    rows = [[[paragraph([run(head, _BOLD)])] for head in ("", "Outlet", "Title", "Published")]]
    for column in apparatus.columns:
        known = column.article.particulars
        told = (known.outlet or column.article.path, known.title or "not given", day(known.published) or "not given")
        rows.append([[paragraph([run(text)])] for text in (column.label, *told)])
    return table(rows, (600, 2700, _WIDTH - 5400, 2100))


def _differences(apparatus: Apparatus) -> Iterator[list[list[Any]]]:
    yield [[paragraph([run(head, _BOLD)])] for head in ("No.", "Kind", "What each article says", "Status and notes")]
    for entry in apparatus.ranked:
        kind = [paragraph([run(KINDS[entry.discrepancy.kind], _BOLD)])]
        kind.append(paragraph([run(entry.discrepancy.why, _QUIET)]))
        told = [_quoted(one.column, one.context, one.at.start, one.at.end) for one in entry.quoted]
        judged = [paragraph([run(f"{STATUSES[entry.status]}, {statements(entry.rows)}", _QUIET)])]
        judged += [paragraph([run(_note(note))]) for note in entry.notes]
        yield [[paragraph([run(str(entry.number))])], kind, told, judged]


def _quoted(column: Column, context: str, start: int, end: int) -> Any:
    told = [run(f"{column.label}  ", _BOLD)]
    told += [run(context[:start]), run(context[start:end], _WORD), run(context[end:])]
    return paragraph(told)


def _statements(apparatus: Apparatus, report: Report) -> Iterator[list[list[Any]]]:
    heads = ("No.", *(f"{column.label}  {column.name}" for column in apparatus.columns))
    yield [[paragraph([run(head, _BOLD)])] for head in heads]
    for row in apparatus.rows:
        if row.number % 100 == 0:
            report(row.number / len(apparatus.rows), Wording("Writing Word document"))
        yield [_about(row), *([*_cell(cell.state, cell.why, cell.passages)] for cell in row.cells)]


def _about(row: Row) -> list[Any]:
    told = [paragraph([run(f"{_SIGNS[row.look]} {row.number}", _BOLD)])]
    numbers = [str(entry.number) for entry in row.entries]
    remarks = [f"difference{'s' if len(numbers) > 1 else ''} {joined(numbers)}"] if numbers else []
    remarks += [row.origin] if row.origin else []
    remarks += [STATUSES[row.status]] if row.status is not Status.OPEN else []
    told += [paragraph([run("\n".join(remarks), _QUIET)])] if remarks else []
    return told + [paragraph([run(_note(note))]) for note in row.notes]


def _cell(state: State, why: str, passages: Sequence[Any]) -> Iterator[Any]:
    for passage in passages:
        yield paragraph([run(one.text, _ink(_SMALL, one)) for one in passage.runs])
    if not passages:
        yield paragraph([run(state.value + (f": {why}" if why else ""), _QUIET)])


def _full_text(document: Document, apparatus: Apparatus, column: Column) -> None:
    _heading(document, f"{column.label}  {column.name}")
    entries = {entry.number: entry for entry in apparatus.entries}
    notes = {note.number: note for note in apparatus.elsewhere}
    for one in with_furniture_joined(annotated(apparatus, column)):
        content = [piece for stretch in one.stretches for piece in _stretch(document, stretch, column, entries, notes)]
        document.add(paragraph(content, _STYLES.get(one.role, "")))


def _stretch(
    document: Document, stretch: Stretch, column: Column, entries: dict[int, Entry], notes: dict[int, Note]
) -> Iterator[Any]:
    look = _LOOKS[stretch.look]
    if sign := _SIGNS.get(stretch.look):
        rows = ",".join(map(str, stretch.rows))
        yield run(f"{sign}{rows} ", replace(look, size=16))
    for place, one in enumerate(stretch.runs):
        pieces = [run(one.text, _ink(look, one))]
        going_on = stretch.runs[place + 1].entries if place + 1 < len(stretch.runs) else ()
        for number in one.entries:
            if number not in going_on:
                pieces = document.comment(pieces, _comment(entries[number], column), "Source Reader")
        for number in one.ending:
            note = notes[number].annotation
            pieces = document.comment(pieces, note.text, note.author or "Note", _stamp(note.created))
        yield from pieces


def _ink(look: Ink, one: Run) -> Ink:
    if one.entries:
        return replace(_WORD, size=look.size)
    return replace(look, line=_DETAIL.line, line_colour=_DETAIL.line_colour) if one.detail else look


def _comment(entry: Entry, column: Column) -> str:
    others = "; ".join(f"{one.column.label}: “{one.words}”" for one in entry.quoted if one.column != column)
    status = "" if entry.status is Status.OPEN else f" ({STATUSES[entry.status]})"
    notes = f"\n{facts_of_notes(entry.notes)}" if entry.notes else ""
    return f"{KINDS[entry.discrepancy.kind]} differs{status}, difference {entry.number}. {others}{notes}"


def _stamp(created: str) -> str:
    """Word takes whole seconds only."""
    return created if len(created) == len("2026-01-01T00:00:00Z") and created.endswith("Z") else ""


def _rest(document: Document, apparatus: Apparatus) -> None:
    _heading(document, f"Only here ({apparatus.counts.unique})")
    for lonely in apparatus.unique:
        told = [run(one.text, _ink(PLAIN, one)) for one in lonely.passage.runs]
        document.add(paragraph([run(f"{lonely.column.label}  ", _BOLD), *told]))
    if apparatus.elsewhere:
        _heading(document, "Notes on passages")
        for note in apparatus.elsewhere:
            quote = f" (“{note.quote}”)" if note.quote else ""
            document.add(paragraph([run(f"On {note.about}{quote}: ", _QUIET), run(_note(note))]))
    _heading(document, "About this comparison")
    for name, value in facts(apparatus):
        document.add(paragraph([run(f"{name}: ", _BOLD), run(value)]))
    for column in apparatus.columns:
        _heading(document, f"{column.label}  {column.name}", 2)
        for name, value in particulars(column):
            document.add(paragraph([run(f"{name}: ", _BOLD), run(value)]))


def _note(note: Note) -> str:
    author = f" ({note.annotation.author})" if note.annotation.author else ""
    return f"Note {note.number}{author}: {note.annotation.text}"
