"""The comparison as one table, the same in every spreadsheet: a row for each group, a column for each article."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.export.apparatus import Apparatus, Cell, Lonely, Note, Passage, Row, State
from reader.export.words import KINDS, STATUSES, joined
from reader.model.marks import Status


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell; `marked` where they differ."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table, cell by cell, in the order of `header`."""

    cells: tuple[tuple[Piece, ...], ...]
    differs: bool = False


def header(apparatus: Apparatus) -> tuple[str, ...]:
    articles = (f"{column.label}: {column.name}" for column in apparatus.columns)
    return ("No.", *articles, "Kind", "What differs", "Status", "Note", "Left out by", "Not compared")


def lines(apparatus: Apparatus) -> Iterator[Line]:
    """The groups in their order, then the claims that one article alone makes."""
    for row in apparatus.rows:
        yield _group(row)
    for lonely in apparatus.unique:
        yield _alone(apparatus, lonely)


def facts_of_notes(notes: tuple[Note, ...]) -> str:
    """All notes on one thing, one a line."""
    return "\n".join(
        f"{note.annotation.author}: {note.annotation.text}" if note.annotation.author else note.annotation.text
        for note in notes
    )


def _group(row: Row) -> Line:
    kinds = "; ".join(dict.fromkeys(KINDS[entry.discrepancy.kind] for entry in row.entries)) or "Shared"
    if row.origin:
        kinds += f"; {row.origin}"
    differs = "\n".join(f"{entry.number}. {entry.discrepancy.why}" for entry in row.entries)
    statuses = [f"{entry.number}. {STATUSES[entry.status]}" for entry in row.entries]
    if row.status is not Status.OPEN or not statuses:
        statuses.insert(0, STATUSES[row.status])
    notes = facts_of_notes((*row.notes, *(note for entry in row.entries for note in entry.notes)))
    silent = joined([cell.column.label for cell in row.cells if cell.state is State.SILENT])
    not_compared = "; ".join(f"{cell.column.label}: {cell.why}" for cell in row.cells if cell.why)
    cells = (_plain(str(row.number)), *(_cell(cell) for cell in row.cells))
    rest = (kinds, differs, "\n".join(statuses), notes, silent, not_compared)
    return Line((*cells, *map(_plain, rest)), differs=bool(row.entries))


def _alone(apparatus: Apparatus, lonely: Lonely) -> Line:
    told = (_passages((lonely.passage,)) if column.label == lonely.column.label else () for column in apparatus.columns)
    return Line(((), *told, _plain("Only here"), (), (), (), (), ()))


def _cell(cell: Cell) -> tuple[Piece, ...]:
    return _passages(cell.passages) if cell.passages else _plain(f"({cell.state.value})")


def _passages(passages: tuple[Passage, ...]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for passage in passages:
        if pieces:
            pieces.append(Piece("\n"))
        pieces += [Piece(run.text, bool(run.entries)) for run in passage.runs]
    return tuple(pieces)


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(text),) if text else ()
