"""WordprocessingML, made directly."""

import io

import docx

from reader.export.word import Document, Ink, paragraph, run, table


def opened(document):
    return docx.Document(io.BytesIO(document.data()))


def test_runs_keep_their_blanks_their_lines_and_their_look():
    """What python-docx reads back is what was put in."""
    document = Document("Title", "Source Reader")
    document.add(paragraph([run("  a \n b "), run("c", Ink(bold=True, italic=True, colour="A24A00", size=18))]))
    told = opened(document).paragraphs[0]
    assert told.text == "  a \n b c"
    look = told.runs[1].font
    assert (look.bold, look.italic, str(look.color.rgb), look.size.pt) == (True, True, "A24A00", 9.0)


def test_a_comment_is_on_its_runs():
    """With its author; without an hour where there is none."""
    document = Document("Title", "Source Reader")
    document.add(paragraph(document.comment([run("words")], "A remark\nof two lines", "Ada")))
    (told,) = opened(document).comments
    assert (told.text, told.author, told.initials, told.timestamp) == ("A remark\nof two lines", "Ada", "Ad", None)


def test_a_table_repeats_its_head_and_keeps_rows_whole():
    """On every page, in Word and LibreOffice."""
    document = Document("Title", "Source Reader")
    document.add(table([[[paragraph([run("head")])], []], [[paragraph([run("cell")])], []]], (1000, 2000)))
    (told,) = opened(document).tables
    assert [[cell.text for cell in row.cells] for row in told.rows] == [["head", ""], ["cell", ""]]
    marks = [[one.tag.rpartition("}")[2] for one in row._tr.trPr] for row in told.rows]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit"]]


def test_what_xml_cannot_hold_is_left_out():
    """A bell in a note does not break the document."""
    document = Document("Title", "Source Reader")
    document.add(paragraph([run("a\x07b")]))
    assert opened(document).paragraphs[0].text == "ab"
