"""The table as CSV."""

import csv
import io

from reader.export.to_csv import render
from reader.progress import silent


def read(apparatus):
    data = render(apparatus, silent)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_group_is_a_row_and_an_article_a_column(apparatus):
    """Number, articles, kind, what differs, status, note, who is silent; then what stands alone."""
    rows = read(apparatus)
    assert rows[0][:5] == ["No.", "A: Harbour Post", "B: Coast & Country", "C: Al Bahr", "Kind"]
    assert rows[1][1:4] == [
        "The storm closed three piers on Monday, the mayor said.",
        "Five piers were shut on Monday by the storm, a *harbour* spokesman said.",
        "(not compared)",
    ]
    assert [row[4] for row in rows[1:5]] == ["Number", "Shared; same words", "Quotation", "Only here"]
    assert rows[3][6:9] == ["2. confirmed", "Ada: Hear the tape 🎧", "C"]


def test_no_cell_is_a_formula(everything):
    """What a spreadsheet would run gets an apostrophe in front (OWASP, CSV injection)."""
    cells = [cell for row in read(everything) for cell in row]
    assert "'=SUM(A1) is what the sign on the pier said." in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_it_is_the_golden_file(apparatus, golden):
    """The whole file, as it was read and found good."""
    golden("small.csv", render(apparatus, silent))
