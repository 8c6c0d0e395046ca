"""PDFs that real programs made; the golden pairs hold their whole text."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from reader.errors import CannotIngest
from reader.ingest.from_pdf import page_of_pdf
from reader.model.article import Role

CIPHERS = ["RC4-128", "AES-128", "AES-256"]
GOLDEN = Path(__file__).parents[1] / "golden" / "ingest"


def test_columns_are_read_one_after_the_other_and_words_are_whole():
    """No hyphen of a line's end stays, no ligature."""
    text = "\n".join(
        piece.text for piece in page_of_pdf("a.pdf", (GOLDEN / "chromium-columns.pdf").read_bytes()).pieces
    )
    assert "ﬁ" not in text
    assert "-\n" not in text
    assert max(map(len, text.split("\n"))) > 200


def test_headers_and_footers_of_a_print_are_set_aside():
    """They come on every page."""
    page = page_of_pdf("a.pdf", (GOLDEN / "chromium-print.pdf").read_bytes())
    edges = [piece.text for piece in page.pieces if piece.why == "header or footer of a page"]
    assert any(text.endswith("1/2") for text in edges)
    assert any(text.endswith("2/2") for text in edges)
    assert all(piece.role is Role.FURNITURE for piece in page.pieces if piece.text in edges)


@pytest.mark.parametrize(
    ("data", "why"),
    [((GOLDEN / "scan.pdf").read_bytes(), "scan"), (b"%PDF-1.7\n1 0 obj\n", "damaged"), (b"", "damaged")],
    ids=["scan", "cut", "empty"],
)
def test_pdfs_without_text_are_refused(data, why):
    """With what to do."""
    with pytest.raises(CannotIngest, match=why) as caught:
        page_of_pdf("a.pdf", data)
    assert caught.value.remedy


def encrypted(password, cipher):
    writer, held = PdfWriter(), io.BytesIO()
    writer.append(PdfReader(GOLDEN / "libreoffice.pdf"))
    writer.encrypt(password, "the desk's own", algorithm=cipher)
    writer.write(held)
    return held.getvalue()


@pytest.mark.parametrize("cipher", CIPHERS)
def test_a_pdf_that_all_may_read_is_read(cipher):
    """Encrypted, so that nobody changes it, as authorities and agencies do; it opens without a password."""
    told = [piece.text for piece in page_of_pdf("a.pdf", encrypted("", cipher)).pieces]
    assert told == [piece.text for piece in page_of_pdf("a.pdf", (GOLDEN / "libreoffice.pdf").read_bytes()).pieces]


@pytest.mark.parametrize("cipher", CIPHERS)
def test_a_locked_pdf_is_told_as_such(cipher):
    """With what to do about it."""
    with pytest.raises(CannotIngest, match="password"):
        page_of_pdf("a.pdf", encrypted("secret", cipher))


def test_a_pdf_without_pages_is_told_as_damaged():
    """It is a sound file all the same."""
    held = io.BytesIO()
    PdfWriter().write(held)
    with pytest.raises(CannotIngest, match="damaged"):
        page_of_pdf("a.pdf", held.getvalue())
