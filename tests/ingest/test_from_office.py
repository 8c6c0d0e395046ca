"""Word and OpenDocument texts."""

import pytest
from builders import zipped

from reader.errors import CannotIngest
from reader.ingest.from_office import archive_error, office_error, page_of_docx, page_of_odt

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def docx(body: str) -> list[str]:
    data = zipped({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"})
    return [piece.text for piece in page_of_docx("a.docx", data).pieces]


def test_paragraphs_and_runs_are_joined_as_they_are_shown():
    """A tab is a blank."""
    run = "<w:r><w:t>The bridge</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>is closed.</w:t></w:r>"
    assert docx(f"<w:p>{run}</w:p><w:p><w:r><w:t>Ferries run.</w:t></w:r></w:p>") == [
        "The bridge is closed.",
        "Ferries run.",
    ]


def test_what_was_struck_out_is_not_read():
    """Tracked changes: what was put in stays."""
    change = "<w:del><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins><w:r><w:t>nine</w:t></w:r></w:ins>"
    assert docx(f"<w:p>{change}<w:r><w:t> weeks</w:t></w:r></w:p>") == ["nine weeks"]


def test_what_was_moved_stands_where_it_was_moved_to():
    """Word keeps the text in both places until the change is accepted."""
    moved = "<w:r><w:t>Ferries run.</w:t></w:r>"
    body = f"<w:p><w:moveFrom>{moved}</w:moveFrom></w:p><w:p><w:r><w:t>It is closed.</w:t></w:r></w:p>"
    assert docx(f"{body}<w:p><w:moveTo>{moved}</w:moveTo></w:p>") == ["It is closed.", "Ferries run."]


@pytest.mark.parametrize(("mark", "shown"), [("<w:vanish/>", False), ("<w:vanish w:val='0'/>", True), ("", True)])
def test_hidden_letters_are_not_read(mark, shown):
    """Nobody who reads the page sees them."""
    hidden = f"<w:r><w:rPr>{mark}</w:rPr><w:t>For the desk only. </w:t></w:r>"
    told = docx(f"<w:p>{hidden}<w:r><w:t>It is closed.</w:t></w:r></w:p>")
    assert told == ["For the desk only. It is closed." if shown else "It is closed."]


def test_notes_stand_after_the_paragraph_that_has_their_sign():
    """Once each, as in OpenDocument; the rule above them is none, and comments of the desk are not the article's."""
    line = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    sign = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p><w:r><w:t>It is closed.</w:t></w:r>{sign}{sign}</w:p>{line('Ferries run.')}"
    notes = f'<w:footnote w:id="-1">{line("")}</w:footnote><w:footnote w:id="2">{line("By order.")}</w:footnote>'
    data = zipped(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
            "word/comments.xml": f"<w:comments {W}><w:comment>{line('Call them!')}</w:comment></w:comments>",
        }
    )
    told = [piece.text for piece in page_of_docx("a.docx", data).pieces]
    assert told == ["It is closed.", "By order.", "Ferries run."]


@pytest.mark.parametrize(
    ("part", "why", "remedy"),
    [
        ("xl/workbook.xml", "spreadsheet", "paste"),
        ("ppt/presentation.xml", "presentation", "paste"),
        ("Index/Document.iwa", "Pages", "export"),
        ("photo.jpg", "archive", "Unpack"),
    ],
)
def test_an_archive_that_is_no_document_is_told_by_what_it_is(part, why, remedy):
    """Whatever it is called: each has a way of its own to become an article."""
    told = archive_error("a.docx", zipped({part: ""}))
    assert why in told.why
    assert remedy in told.remedy


def test_odt_blanks_are_elements():
    """Several in a row are one element with a count."""
    body = "<text:h>Bridge</text:h><text:p>The<text:s text:c='2'/>bridge</text:p>"
    content = f"<office:document-content {ODT}>{body}</office:document-content>"
    found = [piece.text.split() for piece in page_of_odt("a.odt", zipped({"content.xml": content})).pieces]
    assert found == [["Bridge"], ["The", "bridge"]]


def test_locked_and_foreign_files_are_told_apart():
    """Each with its own remedy."""
    with pytest.raises(CannotIngest, match="password"):
        page_of_odt("a.odt", zipped({"META-INF/manifest.xml": "<encryption-data/>"}))
    with pytest.raises(CannotIngest, match="no text document"):
        page_of_odt("a.odt", zipped({"other.xml": "<a/>"}))
    assert "password" in office_error("a.doc", "EncryptedPackage".encode("utf-16-le")).why
    assert "old Office" in office_error("a.doc", b"WordDocument").why
    assert "Outlook" in office_error("a.msg", "__substg1.0_0037001F".encode("utf-16-le")).why
    assert "spreadsheet" in office_error("a.xls", "Workbook".encode("utf-16-le")).why


def test_headers_and_footers_are_set_aside_once_each():
    """They stand on every page, and in parts of their own."""
    lines = {
        name: f"<w:hdr {W}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:hdr>"
        for name, text in (
            ("word/header1.xml", "Tidewater Gazette"),
            ("word/header2.xml", "Tidewater Gazette"),
            ("word/footer1.xml", "Page 1"),
            ("word/footers.bin", "no XML"),
        )
    }
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>The bridge is closed.</w:t></w:r></w:p></w:body></w:document>"
    page = page_of_docx("a.docx", zipped({"word/document.xml": body, **lines}))
    aside = [piece.text for piece in page.pieces if piece.why == "header or footer of the pages"]
    assert sorted(aside) == ["Page 1", "Tidewater Gazette"]
