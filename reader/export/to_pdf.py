"""A typeset report: facts, differences with their quotations, statements, annotated articles, sources."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.export.annotated import annotated, with_furniture_joined
from reader.export.apparatus import Apparatus
from reader.export.facts import facts, lede, particulars, title
from reader.export.templates import template
from reader.export.words import KINDS, counted
from reader.model.discrepancy import Kind
from reader.progress import Report, part
from reader.wording import Wording

if TYPE_CHECKING:
    from reader.export.press import Press, Printed, Printer

_NARROW = 2
"""Columns that a standing page has room for in the table of statements."""


def render(apparatus: Apparatus, report: Report) -> bytes:
    """PDF on A4, with bookmarks, links, page numbers and the fonts inside."""
    from reader.export.press import Press  # noqa: PLC0415 - Qt, and only where a PDF is asked for

    press = Press(title(apparatus), apparatus.program)
    try:
        _Report(press, apparatus).write(report)
    finally:
        printed = press.close()
    report(0.95, Wording("Binding PDF"))
    return _bound(printed, title(apparatus), apparatus.program)


def print_on(printer: "Printer", apparatus: Apparatus, report: Report) -> None:
    """The same pages on a printer, which lays out at `press.DOTS` an inch and keeps the paper it is set to."""
    from reader.export.press import Press  # noqa: PLC0415 - Qt, and only where something is printed

    press = Press(title(apparatus), apparatus.program, printer)
    try:
        _Report(press, apparatus).write(report)
    finally:
        press.close()


class _Report:
    """The parts of the report, in their order."""

    def __init__(self, press: "Press", apparatus: Apparatus) -> None:
        self._press = press
        self._apparatus = apparatus
        self._cards: Any = template("cards.html.j2").module

    def write(self, report: Report) -> None:
        self._cover()
        self._differences(part(report, 0.0, 0.3))
        self._statements(part(report, 0.3, 0.7))
        if self._apparatus.options.full_text:
            self._articles(part(report, 0.7, 0.95))
        self._rest()

    def _cover(self) -> None:
        counts, press, cards = self._apparatus.counts, self._press, self._cards
        press.card(cards.cover(title(self._apparatus), lede(self._apparatus)), gap=18)
        for column in self._apparatus.columns:
            press.card(cards.article(column))
        of_kind = [(kind, sum(one.discrepancy.kind is kind for one in self._apparatus.entries)) for kind in Kind]
        told = ", ".join(f"{KINDS[kind].lower()} {number}" for kind, number in of_kind if number)
        press.card(
            cards.summary(f"{counted(counts.entries, 'difference')}: {told or 'none passes the filter'}."), gap=10
        )
        press.card(cards.legend(), gap=24)
        for name in self._parts():
            press.card(cards.contents(name), link=name)

    def _parts(self) -> Iterator[str]:
        counts = self._apparatus.counts
        yield f"Differences ({counts.entries})"
        yield f"Statement by statement ({counts.rows})"
        if self._apparatus.options.full_text:
            yield from (f"{column.label}  {column.name}" for column in self._apparatus.columns)
        yield f"Only here ({counts.unique})"
        yield "About this comparison"

    def _part(self, name: str, level: int = 0) -> None:
        self._press.heading(name, self._cards.part(name, level), level)

    def _differences(self, report: Report) -> None:
        self._press.new_page()
        self._part(f"Differences ({self._apparatus.counts.entries})")
        for done, entry in enumerate(self._apparatus.ranked):
            if done % 20 == 0:
                report(done / self._apparatus.counts.entries, Wording("Setting differences"))
            self._press.card(self._cards.entry(entry), rule=True)

    def _statements(self, report: Report) -> None:
        self._press.new_page(landscape=len(self._apparatus.columns) > _NARROW)
        self._part(f"Statement by statement ({self._apparatus.counts.rows})")
        self._press.repeat(self._cards.heads(self._apparatus.columns))
        for done, row in enumerate(self._apparatus.rows):
            if done % 20 == 0:
                report(done / len(self._apparatus.rows), Wording("Setting statements"))
            self._press.card(self._cards.row(row), rule=True)
        self._press.repeat("")
        self._press.new_page(landscape=False)

    def _articles(self, report: Report) -> None:
        columns = self._apparatus.columns
        for place, column in enumerate(columns):
            self._part(f"{column.label}  {column.name}")
            for done, paragraph in enumerate(with_furniture_joined(annotated(self._apparatus, column))):
                if done % 20 == 0:
                    report(place / len(columns), Wording("Setting article {letter}", letter=column.label))
                self._press.card(self._cards.paragraph(paragraph))
            self._press.new_page()

    def _rest(self) -> None:
        press, cards = self._press, self._cards
        self._part(f"Only here ({self._apparatus.counts.unique})")
        for lonely in self._apparatus.unique:
            press.card(cards.lonely(lonely))
        if self._apparatus.elsewhere:
            self._part("Notes on passages")
        for note in self._apparatus.elsewhere:
            press.card(cards.remark(note))
        self._part("About this comparison")
        for name, value in facts(self._apparatus):
            press.card(cards.fact(name, value), gap=1.5)
        for column in self._apparatus.columns:
            self._part(f"{column.label}  {column.name}: particulars", 1)
            for name, value in particulars(column):
                press.card(cards.fact(name, value), gap=1.5)


def _bound(printed: "Printed", name: str, program: str) -> bytes:
    """The pages with bookmarks and links, which Qt cannot make, and without a clock."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - only where a PDF is asked for
    from pypdf.annotations import Link  # noqa: PLC0415
    from pypdf.generic import ArrayObject, ByteStringObject, Fit  # noqa: PLC0415

    pages_of_qt = PdfReader(io.BytesIO(printed.data))
    pages_of_qt.root_object.pop("/Metadata", None)
    writer = PdfWriter(clone_from=pages_of_qt)
    parent = None
    pages: dict[str, int] = {}
    for one in printed.headings:
        fit = Fit.xyz(left=0, top=float(writer.pages[one.page].mediabox.height) - one.y)
        item = writer.add_outline_item(
            title=one.title, page_number=one.page, parent=parent if one.level else None, fit=fit
        )
        parent = parent if one.level else item
        pages.setdefault(one.title, one.page)
    for link in printed.links:
        if link.title in pages:
            height = float(writer.pages[link.page].mediabox.height)
            place = (link.left, height - link.bottom, link.right, height - link.top)
            writer.add_annotation(link.page, Link(rect=place, target_page_index=pages[link.title]))
    writer.metadata = {"/Title": name, "/Creator": program, "/Producer": "Qt, pypdf"}
    writer._ID = ArrayObject([ByteStringObject(b"source-reader")] * 2)  # noqa: SLF001 - else it is made of the clock
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
