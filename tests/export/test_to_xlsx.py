"""The workbook."""

import io
import zipfile

import openpyxl
import pytest

from reader.export.to_csv import render as render_csv
from reader.export.to_xlsx import render
from reader.progress import silent


@pytest.fixture(scope="module")
def data(everything):
    return render(everything, silent)


@pytest.fixture(scope="module")
def book(data):
    opened = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    yield opened
    opened.close()


def test_it_has_the_columns_of_the_csv(book, everything):
    """Both tables have one header."""
    head = [cell.value for cell in book["Statements"][1]]
    assert ",".join(head) == render_csv(everything, silent).decode("utf-8-sig").splitlines()[0]


def test_the_header_stays_and_can_be_filtered(book):
    """Frozen panes and an automatic filter on each table."""
    for sheet in (book["Statements"], book["Differences"]):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_no_cell_is_a_formula(book, data):
    """Not even where an article says =SUM(A1)."""
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert "=SUM(A1) is what the sign on the pier said." in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]


def test_the_words_that_differ_are_marked_in_their_cell(book):
    """As rich text, not by another cell."""
    value = book["Statements"]["B2"].value
    marked = [str(piece) for piece in value if getattr(getattr(piece, "font", None), "b", False)]
    assert marked == ["three piers", "the mayor"]
    assert str(value) == "The storm closed three piers on Monday, the mayor said."


def test_each_discrepancy_has_a_row_for_each_article(book, everything):
    """In the sheet of differences, with the words and the claim they stand in."""
    rows = [[cell.value for cell in row] for row in book["Differences"].iter_rows(min_row=2)]
    assert [(row[0], row[5]) for row in rows] == [
        (str(entry.number), one.words) for entry in everything.entries for one in entry.quoted
    ]


def test_it_is_the_golden_file(apparatus, golden):
    """Every cell of every sheet, as it was read and found good."""
    opened = openpyxl.load_workbook(io.BytesIO(render(apparatus, silent)))
    told = [
        [sheet.title, *("" if one.value is None else str(one.value) for one in row)]
        for sheet in opened
        for row in sheet
    ]
    opened.close()
    golden("small.xlsx.txt", "\n".join("\t".join(cells).replace("\n", " / ") for cells in told).encode())
