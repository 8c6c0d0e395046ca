"""Word (.docx) and OpenDocument (.odt) to pages, straight from their XML.

No office library: both formats are a zip of XML, and a bounded reader is the safer one for files from strangers.
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from reader.errors import CannotIngest
from reader.ingest.container import Archive, local, locked
from reader.ingest.page import Page, Piece
from reader.model.article import Doubt
from reader.text.normalize import normalize
from reader.wording import Wording

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
_NOT_SHOWN = frozenset(
    "Fallback delText delInstrText instrText moveFrom annotation tracked-changes note-citation sequence-decls".split()  # noqa: SIM905
)
_HEADING_STYLES = {"title": "h1", "heading 1": "h1", "subtitle": "h2", "caption": "figcaption", "quote": "blockquote"}


def page_of_docx(name: str, data: bytes) -> Page:
    """Raises CannotIngest where the archive is damaged or holds no document."""
    archive = Archive(name, data)
    document = archive.tree("word/document.xml")
    if document is None:
        raise CannotIngest(name, "it holds no Word document", "Open it in Word, save it as .docx, then drop it")
    styles, notes = _styles(archive.tree("word/styles.xml")), _notes(archive)
    pieces: list[Piece] = []
    for element in _paragraphs(document, "p"):
        pieces += _docx_piece(element, styles)
        pieces += [piece for said in element.iter() for piece in _of_note(said, notes)]
    pieces += _edges(archive)
    return Page(DOCX, pieces, doubts=_doubts(archive.tree("docProps/core.xml")))


def page_of_odt(name: str, data: bytes) -> Page:
    """Raises CannotIngest where the archive is damaged, locked or holds no text."""
    archive = Archive(name, data)
    manifest = archive.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise locked(name)
    document = archive.tree("content.xml")
    if document is None:
        raise CannotIngest(
            name, "it holds no text document", "Open it in its own program, save it as .odt, then drop it"
        )
    pieces = [piece for element in _paragraphs(document, "p", "h") for piece in _odt_piece(element)]
    return Page(ODT, pieces, doubts=_doubts(archive.tree("meta.xml")))


def office_error(name: str, data: bytes) -> CannotIngest:
    """Why a file of the old Office container cannot be read: locked, a mail of Outlook, or of before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return locked(name)
    if "__substg1.0_".encode("utf-16-le") in data:
        return CannotIngest(
            name, "it is a mail as Outlook keeps it", "Open it, save it as HTML or text, then drop that"
        )
    if "Workbook".encode("utf-16-le") in data or "PowerPoint".encode("utf-16-le") in data:
        return _no_text_document(name)
    return CannotIngest(name, "it is of an old Office format", "Open it, save it as .docx, then drop that")


def archive_error(name: str, data: bytes) -> CannotIngest:
    """Why an archive that is no text document cannot be read. Raises CannotIngest where it is damaged."""
    parts = Archive(name, data).names()
    if any(part.endswith(".iwa") or part == "Index.zip" for part in parts):
        return CannotIngest(
            name, "it is of Apple's Pages, Numbers or Keynote", "Open it, export it to Word or PDF, then drop that"
        )
    if any(part.startswith(("xl/", "ppt/")) for part in parts):
        return _no_text_document(name)
    return CannotIngest(name, "it is an archive of other files", "Unpack it, then drop what is inside")


def _no_text_document(name: str) -> CannotIngest:
    return CannotIngest(name, "it is a spreadsheet or a presentation", "Copy the text out of it, and paste that here")


def _paragraphs(root: Element, *names: str) -> Iterator[Element]:
    """Paragraphs in order; what stands inside another (a text box) comes after it, what is not shown is left out."""
    stack = [root]
    while stack:
        element = stack.pop()
        name = local(element)
        if name in _NOT_SHOWN:
            continue
        if name in names:
            yield element
        stack.extend(reversed(element))


def _styles(root: Element | None) -> dict[str, str]:
    """Names of styles by their ids: the ids are translated, the names are not."""
    found: dict[str, str] = {}
    for style in root if root is not None else ():
        if local(style) == "style":
            named = next((child for child in style if local(child) == "name"), None)
            found[_attribute(style, "styleId")] = _attribute(named, "val").lower() if named is not None else ""
    return found


def _docx_piece(element: Element, styles: dict[str, str]) -> Iterator[Piece]:
    style = next((one for child in element if local(child) == "pPr" for one in child if local(one) == "pStyle"), None)
    named = styles.get(_attribute(style, "val"), _attribute(style, "val").lower()) if style is not None else ""
    tag = _HEADING_STYLES.get(named, "h3" if named.startswith("heading") else "p")
    yield from _lines(_text(element), tag)


def _odt_piece(element: Element) -> Iterator[Piece]:
    if local(element) == "h":
        tag = "h1" if _attribute(element, "outline-level") == "1" else "h3"
    else:
        named = _attribute(element, "style-name").lower()
        tag = {"title": "h1", "subtitle": "h2", "quotations": "blockquote"}.get(named, "p")
    yield from _lines(_text(element), tag)


def _text(paragraph: Element) -> str:
    parts: list[str] = []
    stack: list[Element | str] = [paragraph]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        name = local(item)
        if not name:  # a comment, or an entity that is left alone
            stack.append(item.tail or "")
            continue
        if name in _NOT_SHOWN or (name in {"p", "h"} and item is not paragraph) or (name == "r" and _is_hidden(item)):
            stack.append(item.tail or "") if item is not paragraph else None
            continue
        parts.append({"tab": " ", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}.get(name, ""))
        if name == "s":
            parts.append(" " * min(40, int(_attribute(item, "c") or 1)))
        if item is not paragraph:
            stack.append(item.tail or "")
        stack.extend(reversed(item))
        parts.append(item.text or "")
    return "".join(parts)


def _lines(text: str, tag: str) -> Iterator[Piece]:
    for line in normalize(text).split("\n"):
        bare = " ".join(line.split())
        if bare:
            yield Piece(bare, tag=tag)


def _is_hidden(run: Element) -> bool:
    """Letters that Word shows to nobody who reads."""
    marks = (one for form in run if local(form) == "rPr" for one in form if local(one) == "vanish")
    return any(_attribute(one, "val") not in {"0", "false", "off"} for one in marks)


def _notes(archive: Archive) -> dict[tuple[str, str], Element]:
    """Footnotes and endnotes by what refers to them."""
    found: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        root = archive.tree(f"word/{kind}s.xml")
        for note in root if root is not None else ():
            found[f"{kind}Reference", _attribute(note, "id")] = note
    return found


def _of_note(said: Element, notes: dict[tuple[str, str], Element]) -> Iterator[Piece]:
    """The paragraphs of the note that an element refers to, once: they come after the one that has the sign."""
    note = notes.pop((local(said), _attribute(said, "id")), None)
    for element in _paragraphs(note, "p") if note is not None else ():
        yield from _lines(_text(element), "p")


def _edges(archive: Archive) -> list[Piece]:
    """Headers and footers of the pages, once each, as what they are."""
    pieces: list[Piece] = []
    for path in sorted(archive.names()):
        if path.startswith(("word/header", "word/footer")) and path.endswith(".xml"):
            root = archive.tree(path)
            for element in _paragraphs(root, "p") if root is not None else ():
                pieces += [
                    piece for piece in _lines(_text(element), "p") if piece.text not in {one.text for one in pieces}
                ]
    for piece in pieces:
        piece.set_aside("header or footer of the pages")
    return pieces


def _doubts(properties: Element | None) -> list[Doubt]:
    """A file's own properties name its template, its typist and the day it was saved: told, never taken."""
    fields = {
        "title": "title",
        "creator": "author",
        "initial-creator": "author",
        "created": "published",
        "creation-date": "published",
    }
    found: list[Doubt] = []
    for element in properties.iter() if properties is not None else ():
        field, value = fields.get(local(element)), (element.text or "").strip()
        if field and value and field not in {doubt.field for doubt in found}:
            found.append(
                Doubt(field, normalize(value)[:200], Wording("from the file's properties, not from the article"))
            )
    return found


def _attribute(element: Element | None, name: str) -> str:
    for key, value in element.attrib.items() if element is not None else ():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
