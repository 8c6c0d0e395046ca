"""An Excel workbook: the table of statements, the differences one a row, what stands alone, and the facts."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from reader.export.apparatus import Apparatus
from reader.export.facts import facts, particulars
from reader.export.table import Piece, facts_of_notes, header, lines
from reader.export.words import KINDS, STATUSES, day
from reader.progress import Report
from reader.wording import Wording

_LIMIT = 32_000
"""Letters in a cell; Excel holds 32,767."""

_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render(apparatus: Apparatus, report: Report) -> bytes:
    """XLSX without a formula in it, whatever the articles say."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _SAFE)
    book.set_properties(
        {"title": "Comparison", "comments": apparatus.program, "created": datetime(2000, 1, 1, tzinfo=UTC)}
    )
    style = _styles(book)
    _statements(book, style, apparatus, report)
    _differences(book, style, apparatus)
    _about(book, style, apparatus)
    report(0.9, Wording("Writing Excel workbook"))
    book.close()
    return file.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    wrapped = {"text_wrap": True, "valign": "top"}
    return {
        "head": book.add_format({**wrapped, "bold": True, "bg_color": "#EFEDE8", "bottom": 1}),
        "cell": book.add_format(wrapped),
        "differs": book.add_format({**wrapped, "bg_color": "#FBE8D3"}),
        "quiet": book.add_format({**wrapped, "font_color": "#5A616B", "italic": True}),
        "word": book.add_format({"bold": True, "underline": 1, "font_color": "#A24A00"}),
    }


def _statements(book: Any, style: dict[str, Any], apparatus: Apparatus, report: Report) -> None:
    sheet = book.add_worksheet("Statements")
    heads = header(apparatus)
    count = len(apparatus.columns)
    _head(
        sheet,
        style,
        heads,
        {0: 6, **dict.fromkeys(range(1, count + 1), 42), count + 2: 42, count + 4: 36, count + 6: 42},
    )
    whole = len(apparatus.rows) + len(apparatus.unique)
    for place, line in enumerate(lines(apparatus), 1):
        if place % 200 == 0:
            report(0.8 * place / whole, Wording("Writing Excel workbook"))
        sheet.set_row(place, _height(["".join(piece.text for piece in cell) for cell in line.cells], 42))
        for number, cell in enumerate(line.cells):
            quiet = 1 <= number <= count and len(cell) == 1 and cell[0].text.startswith("(")
            look = style["quiet"] if quiet else style["differs"] if line.differs and number == 0 else style["cell"]
            _rich(sheet, place, number, cell, style["word"], look)
    _close(sheet, whole, len(heads))


def _differences(book: Any, style: dict[str, Any], apparatus: Apparatus) -> None:
    sheet = book.add_worksheet("Differences")
    heads = (
        "No.",
        "Kind",
        "What differs",
        "Article",
        "Published",
        "Words",
        "In the claim",
        "Status",
        "Statement",
        "Note",
    )
    _head(sheet, style, heads, {0: 6, 1: 14, 2: 36, 3: 24, 4: 18, 5: 24, 6: 60, 7: 12, 8: 10, 9: 36})
    place = 0
    for entry in apparatus.entries:
        for first, one in zip((True, *[False] * len(entry.quoted)), entry.quoted, strict=False):
            place += 1
            told = (
                str(entry.number),
                KINDS[entry.discrepancy.kind],
                entry.discrepancy.why,
                f"{one.column.label}: {one.column.name}",
                day(one.column.article.particulars.published),
                one.words,
                one.context,
                STATUSES[entry.status],
                ", ".join(map(str, entry.rows)),
                facts_of_notes(entry.notes) if first else "",
            )
            sheet.set_row(place, max(_height(told[2:3], 36), _height(told[6:7], 60), _height(told[9:], 36)))
            for number, text in enumerate(told):
                sheet.write_string(place, number, text[:_LIMIT], style["cell"])
    _close(sheet, place, len(heads))


def _about(book: Any, style: dict[str, Any], apparatus: Apparatus) -> None:
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    told = [*facts(apparatus)]
    for column in apparatus.columns:
        told += [("", ""), (f"Article {column.label}", column.name), *particulars(column)]
    told += [(f"Note on {note.about}", f"{note.annotation.text}\n{note.quote}") for note in apparatus.elsewhere]
    for place, (name, value) in enumerate(told):
        sheet.set_row(place, _height([value], 100))
        sheet.write_string(place, 0, name[:_LIMIT], style["head"] if name else style["cell"])
        sheet.write_string(place, 1, value[:_LIMIT], style["cell"])


def _head(sheet: Any, style: dict[str, Any], heads: tuple[str, ...], widths: dict[int, int]) -> None:
    for number, head in enumerate(heads):
        sheet.set_column(number, number, widths.get(number, 14))
        sheet.write_string(0, number, head[:_LIMIT], style["head"])
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _height(cells: Sequence[str], width: int) -> float:
    """Points for the tallest cell at `width` letters a line: not every program fits rows when it opens a file."""
    lines = (sum(1 + len(line) // width for line in cell.split("\n")) for cell in cells)
    return min(400.0, 15.0 * max(lines, default=1))


def _close(sheet: Any, rows: int, columns: int) -> None:
    if rows:
        sheet.autofilter(0, 0, rows, columns - 1)


def _rich(sheet: Any, row: int, number: int, cell: tuple[Piece, ...], word: Any, look: Any) -> None:
    text = "".join(piece.text for piece in cell)
    if not any(piece.marked for piece in cell) or len(cell) < 2 or len(text) > _LIMIT:
        sheet.write_string(row, number, text[:_LIMIT], look)
        return
    told: list[Any] = []
    for piece in cell:
        told += [word, piece.text] if piece.marked else [piece.text]
    sheet.write_rich_string(row, number, *told, look)
