"""The table as comma-separated values that Excel opens as UTF-8 and never takes for formulas."""

import csv
import io

from reader.export.apparatus import Apparatus
from reader.export.facts import facts, particulars
from reader.export.table import header, lines
from reader.export.xmltext import xml_safe
from reader.progress import Report
from reader.wording import Wording

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula (OWASP, "CSV injection")."""


def render(apparatus: Apparatus, report: Report) -> bytes:
    """UTF-8 with a byte order mark, CRLF line ends (RFC 4180); after the table an empty line, then the facts."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(_safe, header(apparatus)))
    whole = len(apparatus.rows) + len(apparatus.unique) or 1
    for done, line in enumerate(lines(apparatus)):
        if done % 200 == 0:
            report(done / whole, Wording("Writing CSV table"))
        writer.writerow(_safe("".join(piece.text for piece in cell)) for cell in line.cells)
    writer.writerow([])
    for note in apparatus.elsewhere:
        writer.writerow([_safe(one) for one in (f"Note on {note.about}", note.annotation.text, note.quote)])
    writer.writerows([_safe(name), _safe(value)] for name, value in facts(apparatus))
    for column in apparatus.columns:
        writer.writerows([_safe(f"{column.label}: {name}"), _safe(value)] for name, value in particulars(column))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _safe(cell: str) -> str:
    cell = xml_safe(cell)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
