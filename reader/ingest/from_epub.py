"""EPUB to a page: its chapters in reading order."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml.etree import _Element as Element

from reader.errors import CannotIngest
from reader.ingest.container import Archive, local
from reader.ingest.dom import parse, pieces_of
from reader.ingest.encoding import decode
from reader.ingest.language import language_tag
from reader.ingest.page import Page, Piece
from reader.ingest.stamps import iso
from reader.model.article import Doubt, Particulars
from reader.wording import Wording


def page_of_epub(name: str, data: bytes) -> Page:
    """Raises CannotIngest where the archive is damaged, locked or holds no text."""
    archive = Archive(name, data)
    if archive.part("META-INF/rights.xml") is not None:
        raise CannotIngest(name, "its seller has locked it", "Open it, copy the article out of it, and paste that here")
    container = archive.tree("META-INF/container.xml")
    rootfile = _first(container, "rootfile")
    package_path = rootfile.get("full-path") if rootfile is not None else None
    package = archive.tree(package_path) if package_path else None
    if package is None:
        raise CannotIngest(name, "it holds no book", "Download it again, then drop it")
    pieces: list[Piece] = []
    for path in _spine(package, dirname(package_path or "")):
        text = decode(archive.part(path) or b"")
        root = parse(text) if text else None
        if root is not None:
            pieces += pieces_of(root)
    said = {local(element): (element.text or "").strip() for element in reversed(list(package.iter())) if element.text}
    stamp = iso(said.get("date", ""))
    doubts = [Doubt("author", said["creator"], Wording("from the book's properties"))] if said.get("creator") else []
    return Page(
        "application/epub+zip",
        pieces,
        Particulars(
            title=said.get("title") or None,
            outlet=said.get("publisher") or None,
            published=stamp.iso if stamp and not stamp.doubt else None,
            language=language_tag(said.get("language")),
        ),
        doubts,
    )


def _spine(package: Element, folder: str) -> list[str]:
    items = {item.get("id"): item.get("href") or "" for item in package.iter() if local(item) == "item"}
    order = [one.get("idref") for one in package.iter() if local(one) == "itemref" and one.get("linear") != "no"]
    return [normpath(join(folder, unquote(items[one]))) for one in order if items.get(one)]


def _first(root: Element | None, name: str) -> Element | None:
    return next((one for one in root.iter() if local(one) == name), None) if root is not None else None
