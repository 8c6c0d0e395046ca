"""The comparison on paper, here on a printer that writes into a file."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from reader.errors import CannotExport
from reader.model.discrepancy import Kind


@pytest.fixture
def paper(tmp_path):
    """A printer on US letter paper, and the file that it prints into."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    return printer, tmp_path / "paper.pdf"


def words(file):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_paper_holds_what_the_pdf_holds(told, paper, qtbot):
    """Differences, statements and full texts, on the paper that was chosen, the table of many columns lying."""
    printer, file = paper
    with qtbot.waitSignal(told.printing.sent):
        told.printing.print_to(printer, told.view.shown)
    for said in ("Differences (", "Statement by statement (2)", "3 May", "19 workers", "Gulls were seen"):
        assert said in words(file)
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(file).pages}
    assert sizes == {(612, 792), (792, 612)}


def test_only_what_the_filter_lets_through_is_printed(told, paper, qtbot):
    """Without dates, the difference in days is not told."""
    printer, file = paper
    with qtbot.waitSignal(told.printing.sent):
        told.printing.print_to(printer, replace(told.view.shown, kinds=frozenset({Kind.NUMBER}), bar=0.5))
    assert "Differences (1)" in words(file)


def test_grey_paper_keeps_the_signs(told, paper, qtbot):
    """Without colour the signs and the lines remain."""
    printer, file = paper
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    with qtbot.waitSignal(told.printing.sent):
        told.printing.print_to(printer, told.view.shown)
    page = PdfReader(file).pages[1].get_contents().get_data().split(b"\n")
    colours = {tuple(line.split()[:3]) for line in page if line.endswith((b" rg", b" scn"))}
    assert all(len({float(part) for part in colour}) == 1 for colour in colours if len(colour) == 3)
    assert {"◆", "●", "○"} <= set(words(file))


def test_ctrl_p_asks_first(told, monkeypatch, qtbot):
    """Nothing is printed where the person changes their mind."""
    asked = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda self: asked.append(self.windowTitle()) or 0)
    with qtbot.assertNotEmitted(told.printing.sent):
        told.commands["print"].trigger()
    assert asked == ["Print the comparison"]
    assert told.commands["print"].shortcut().toString() == "Ctrl+P"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told_of(told, paper, tmp_path, monkeypatch, qtbot):
    """The person reads what happened and what to do; nothing breaks."""
    printer, _ = paper
    printer.setOutputFileName(str(tmp_path / "no such folder" / "paper.pdf"))
    said = []
    monkeypatch.setattr(told.printing._documents, "tell", said.append)
    told.printing.print_to(printer, told.view.shown)

    qtbot.waitUntil(lambda: bool(said))
    assert [type(error) for error in said] == [CannotExport]
