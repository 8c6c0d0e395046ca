"""The Word document."""

import io
import shutil
import subprocess
import zipfile

import docx
import pytest
from lxml import etree

from reader.export.to_docx import render
from reader.progress import silent

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def data(everything):
    return render(everything, silent)


@pytest.fixture(scope="module")
def document(data):
    return docx.Document(io.BytesIO(data))


def test_each_discrepancy_is_one_row_of_the_table(document, everything):
    """The weightiest first, with the words of every article."""
    rows = document.tables[1].rows[1:]
    assert [row.cells[0].text for row in rows] == [str(entry.number) for entry in everything.ranked]
    assert [line.text for line in rows[0].cells[2].paragraphs] == [
        'A  "We will not rebuild," said Ms Ode.',
        'B  "We will rebuild," said Ms Ode of the council.',
    ]


def test_the_words_that_differ_carry_real_comments(document, data, everything):
    """One on each variant in the articles, and one for each note on a passage, on the very words."""
    told = [comment.text for comment in document.comments]
    variants = sum(len(entry.quoted) for entry in everything.entries)
    assert len(told) == variants + len(everything.elsewhere)
    assert "Number differs, difference 1. B: “Five piers”" in told
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    starts = [one.get(f"{W}id") for one in body.iter(f"{W}commentRangeStart")]
    ends = [one.get(f"{W}id") for one in body.iter(f"{W}commentRangeEnd")]
    assert sorted(starts) == sorted(ends) == sorted(str(comment.comment_id) for comment in document.comments)
    first = next(body.iter(f"{W}commentRangeStart"))
    assert "".join(first.getnext().itertext()) == "three piers"


def test_right_to_left_paragraphs_run_from_the_right(document):
    """Word lays them out by a mark of the paragraph, not by its letters."""
    arabic = [one for one in document.paragraphs if "العاصفة" in one.text and one.style.name == "Heading 3"]
    assert arabic
    assert all(one._p.pPr.find(f"{W}bidi") is not None for one in arabic)


def test_statements_lie_on_broad_pages(document):
    """The table of statements has a column for each article, on pages that lie."""
    assert [section.orientation for section in document.sections] == [0, 1, 0]
    assert len(document.tables[2].columns) == 4


def test_it_is_the_golden_file(apparatus, golden):
    """Every paragraph, cell and comment, as it was read and found good."""
    with zipfile.ZipFile(io.BytesIO(render(apparatus, silent))) as archive:
        parts = [etree.fromstring(archive.read(f"word/{part}.xml")) for part in ("document", "comments")]
    lines = ["".join(one.itertext()) for part in parts for one in part.iter(f"{W}p")]
    golden("small.docx.txt", "\n".join(lines).encode())


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it(data, tmp_path):
    """Without repair: it converts to text that holds every article."""
    (tmp_path / "it.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "it.docx")], check=True, capture_output=True, timeout=120)
    told = (tmp_path / "it.txt").read_text(encoding="utf-8")
    assert "العاصفة تغلق الأرصفة" in told
    assert "Quotation" in told
