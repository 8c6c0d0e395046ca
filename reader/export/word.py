"""Paragraphs, runs, tables and comments of WordprocessingML, made directly.

python-docx looks through the whole document for each table cell and each comment, so that thousands of them take
minutes; its template and its package are used, its builders are not.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from lxml import etree

from reader.export.xmltext import runs_from_right, xml_safe

_SETTLED = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP can hold: the same comparison gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How a run looks: `line` is a kind of underline, colours are RRGGBB, `size` in half points."""

    bold: bool = False
    italic: bool = False
    shade: str = ""
    line: str = ""
    line_colour: str = ""
    colour: str = ""
    size: int = 0


PLAIN = Ink()


class Document:
    """A Word document that grows at its end."""

    def __init__(self, title: str, program: str) -> None:
        self._document = docx.Document()
        self._body = self._document.element.body
        self._end = self._body.sectPr
        self._comments = self._document.part._comments_part.element  # noqa: SLF001 - has no faster door
        self._count = 0
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = title, program, ""
        properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
        _dress(self._document)

    def add(self, *elements: Any) -> None:
        """Paragraphs and tables, at the end."""
        for element in elements:
            self._end.addprevious(element)

    def comment(self, runs: Sequence[Any], text: str, author: str, created: str = "") -> list[Any]:
        """The runs with a comment on them, ready to stand in a paragraph."""
        number = str(self._count)
        self._count += 1
        attributes = {"id": number, "author": xml_safe(author), "initials": xml_safe(author)[:2]}
        note = _made("w:comment", attributes | ({"date": created} if created else {}))
        note.append(paragraph([run(text)], "CommentText"))
        self._comments.append(note)
        mark = _made("w:r")
        mark.append(_made("w:commentReference", {"id": number}))
        return [_made("w:commentRangeStart", {"id": number}), *runs, _made("w:commentRangeEnd", {"id": number}), mark]

    def end_section(self, *, landscape: bool) -> None:
        """Ends a part whose pages lie or stand."""
        section = deepcopy(self._end)
        if landscape:
            size = section.find(qn("w:pgSz"))
            width, height = size.get(qn("w:w")), size.get(qn("w:h"))
            for name, value in (("w", height), ("h", width), ("orient", "landscape")):
                size.set(qn(f"w:{name}"), value)
        carrier = paragraph([])
        _properties(carrier).append(section)
        self.add(carrier)

    def data(self) -> bytes:
        """The file, the same bytes for the same content."""
        file = io.BytesIO()
        self._document.save(file)
        return _settled(file.getvalue())


def run(text: str, ink: Ink = PLAIN) -> Any:
    """Words in one look; line ends stay."""
    made = deepcopy(_words(ink))  # a third of the time of making it anew, and half of what a document is are runs
    first, *others = xml_safe(text).split("\n")
    made[-1].text = first
    for line in others:
        made.append(_made("w:br"))
        made.append(deepcopy(made[-2]))
        made[-1].text = line
    return made


def paragraph(content: Iterable[Any], style: str = "") -> Any:
    """A paragraph of runs (and comment marks); it runs from the right where its first strong letter does."""
    made = _made("w:p")
    if style:
        _properties(made).append(_made("w:pStyle", {"val": style}))
    made.extend(content)
    if runs_from_right("".join(made.itertext())):
        _properties(made).append(_made("w:bidi"))
        for one in made.iter(_name("w:r")):
            look = one.find(_name("w:rPr"))
            if look is None:
                look = _made("w:rPr")
                one.insert(0, look)
            look.append(_made("w:rtl"))
    return made


def table(rows: Iterable[Sequence[Sequence[Any]]], widths: Sequence[int]) -> Any:
    """Rows of cells of paragraphs; the first row is repeated on every page. `widths` in twentieths of a point."""
    made = _made("w:tbl")
    look = _made("w:tblPr")
    look.append(_made("w:tblStyle", {"val": "TableGrid"}))
    look.append(_made("w:tblW", {"w": str(sum(widths)), "type": "dxa"}))
    borders = _made("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_made(f"w:{side}", {"val": "single", "sz": "4", "space": "0", "color": "C9C4B8"}))
    look.append(borders)
    look.append(_made("w:tblLayout", {"type": "fixed"}))
    grid = _made("w:tblGrid")
    grid.extend(_made("w:gridCol", {"w": str(width)}) for width in widths)
    made.extend((look, grid))
    for place, cells in enumerate(rows):
        made.append(_row(cells, widths, heading=place == 0))
    return made


def _row(cells: Sequence[Sequence[Any]], widths: Sequence[int], *, heading: bool) -> Any:
    made = _made("w:tr")
    look = _made("w:trPr")
    look.append(_made("w:cantSplit"))
    if heading:
        look.append(_made("w:tblHeader"))
    made.append(look)
    for content, width in zip(cells, widths, strict=True):
        cell = _made("w:tc")
        form = _made("w:tcPr")
        form.append(_made("w:tcW", {"w": str(width), "type": "dxa"}))
        if heading:
            form.append(_made("w:shd", {"val": "clear", "color": "auto", "fill": "EFEDE8"}))
        cell.append(form)
        cell.extend(content or [paragraph([])])
        made.append(cell)
    return made


@cache
def _words(ink: Ink) -> Any:
    """A run of no words in this look, to be copied."""
    made = _made("w:r")
    look = _look(ink)
    if len(look):
        made.append(look)
    words = _made("w:t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(words)
    return made


def _look(ink: Ink) -> Any:
    """In the order that the schema of WordprocessingML asks for."""
    look = _made("w:rPr")
    if ink.bold:
        look.append(_made("w:b"))
    if ink.italic:
        look.append(_made("w:i"))
    if ink.colour:
        look.append(_made("w:color", {"val": ink.colour}))
    if ink.size:
        look.append(_made("w:sz", {"val": str(ink.size)}))
    if ink.line:
        look.append(_made("w:u", {"val": ink.line, "color": ink.line_colour or "auto"}))
    if ink.shade:
        look.append(_made("w:shd", {"val": "clear", "color": "auto", "fill": ink.shade}))
    return look


def _properties(made: Any) -> Any:
    found = made.find(_name("w:pPr"))
    if found is None:
        found = _made("w:pPr")
        made.insert(0, found)
    return found


def _made(tag: str, attributes: dict[str, str] | None = None) -> Any:
    """A bare element: python-docx's own classes search the tree for each text that is asked for."""
    return etree.Element(_name(tag), {_name(f"w:{name}"): value for name, value in (attributes or {}).items()})


@cache
def _name(tag: str) -> str:
    return str(qn(tag))


def _dress(document: Any) -> None:
    """Ink on paper instead of the template's blue; the page's number at its foot."""
    for style, size in (("Normal", 10.5), ("Title", 24), ("Heading 1", 16), ("Heading 2", 12), ("Heading 3", 11)):
        font = document.styles[style].font
        font.name, font.size, font.color.rgb = "Calibri", Pt(size), RGBColor(0x1D, 0x21, 0x26)
        fonts = document.styles[style].element.rPr.rFonts
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
    section = document.sections[0]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(0.9)
    foot = document.sections[0].footer.paragraphs[0]
    page = _made("w:fldSimple", {"instr": "PAGE"})
    page.append(run("1"))
    foot._p.append(page)  # noqa: SLF001 - fields have no other door
    foot.alignment = 1


def _settled(data: bytes) -> bytes:
    settled = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, _SETTLED)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(member))
    return settled.getvalue()
