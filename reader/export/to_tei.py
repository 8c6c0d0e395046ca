"""TEI P5: the articles as witnesses, each group an entry of the apparatus, what moved as links.

After the TEI Guidelines, chapter 13 (Critical Apparatus, location-referenced) and 17 (Linking). Claims of an article
are `seg` elements; a reading names its article by `wit` and its passages by `source`.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree

from reader.export.annotated import annotated
from reader.export.apparatus import Apparatus, Cell, Column, Entry, Note, Row
from reader.export.facts import facts, particulars
from reader.export.words import STATUSES, counted
from reader.export.xmltext import xml_safe
from reader.model.article import ArticleId, Role
from reader.model.claim import Claim, Match
from reader.progress import Report
from reader.wording import Wording

TEI = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_Ids = Mapping[Claim, str]


def render(apparatus: Apparatus, report: Report) -> bytes:
    """Well-formed UTF-8 in the TEI namespace; without the full texts the header and the apparatus remain."""
    ids = _claim_ids(apparatus) if apparatus.options.full_text else {}
    root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})
    _header(root, apparatus)
    text = _made(root, "text")
    if apparatus.options.full_text:
        group = _made(text, "group")
        for place, column in enumerate(apparatus.columns):
            report(0.4 * place / len(apparatus.columns), Wording("Writing TEI"))
            _article(group, apparatus, column, ids)
        back = _made(_made(_made(group, "text"), "body"), "div", type="apparatus")
    else:
        back = _made(_made(text, "body"), "div", type="apparatus")
    listed = _made(back, "listApp", type="comparison")
    for row in apparatus.rows:
        if row.number % 100 == 0:
            report(0.4 + 0.5 * row.number / len(apparatus.rows), Wording("Writing TEI"))
        _group(listed, row, ids)
    if ids:
        _links(back, apparatus, ids)
    _notes(back, apparatus.elsewhere, "passages")
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _claim_ids(apparatus: Apparatus) -> dict[Claim, str]:
    return {
        place.claim: f"{label}.c{number}"
        for label, places in apparatus.places.items()
        for number, place in enumerate(places, 1)
    }


def _header(root: Any, apparatus: Apparatus) -> None:
    header = _made(root, "teiHeader")
    description = _made(header, "fileDesc")
    _made(_made(description, "titleStmt"), "title", f"Comparison of {counted(len(apparatus.columns), 'article')}")
    _made(_made(description, "publicationStmt"), "p", f"Made with {apparatus.program}")
    witnesses = _made(_made(description, "sourceDesc"), "listWit")
    for column in apparatus.columns:
        _witness(witnesses, column)
    encoding = _made(header, "encodingDesc")
    _made(encoding, "variantEncoding", method="location-referenced", location="internal")
    stated = _made(encoding, "editorialDecl")
    for name, value in facts(apparatus):
        _made(stated, "p", f"{name}: {value}")


def _witness(witnesses: Any, column: Column) -> None:
    known = column.article.particulars
    told = _made(_made(witnesses, "witness", **{f"{_XML}id": column.label}), "bibl")
    for tag, value in (("title", known.title), ("author", known.author), ("publisher", known.outlet)):
        if value:
            _made(told, tag, value)
    if known.published:
        _made(told, "date", known.published, when=known.published.partition("T")[0])  # TEI wants seconds in a time
    if known.address:
        _made(told, "ref", known.address, target=_address(known.address))
    _made(told, "idno", column.article.sha256, type="SHA-256")
    for name, value in particulars(column):
        if name == "File" or name.startswith("Left open"):
            _made(told, "note", f"{name}: {value}")


def _article(group: Any, apparatus: Apparatus, column: Column, ids: _Ids) -> None:
    language = column.article.particulars.language
    attributes = {f"{_XML}lang": language} if language else {}
    body = _made(_made(group, "text", **attributes, corresp=f"#{column.label}"), "body")
    started: set[Claim] = set()
    for paragraph in annotated(apparatus, column):
        kind = "fw" if paragraph.role is Role.FURNITURE else "ab"
        block = _made(body, kind, type=paragraph.role.value)
        for stretch in paragraph.stretches:
            words = "".join(run.text for run in stretch.runs)
            if stretch.claim is None or stretch.claim in started:
                _append(block, words)
                continue
            started.add(stretch.claim)
            _made(block, "seg", words, **{f"{_XML}id": ids[stretch.claim]}, type=stretch.look.value)


def _group(listed: Any, row: Row, ids: _Ids) -> None:
    app = _made(listed, "app", **{f"{_XML}id": f"g{row.number}"}, type="statement", subtype=STATUSES[row.status])
    for cell in row.cells:
        _told(app, cell, ids)
    for entry in row.entries:
        if entry.rows[0] == row.number:
            _difference(listed, entry, ids)
    _notes(app, row.notes, "statement")
    if row.origin:
        _made(app, "note", row.origin, type="copied")


def _told(app: Any, cell: Cell, ids: _Ids) -> None:
    if cell.passages:
        words = " ".join(passage.text for passage in cell.passages)
        claims = [passage.claim for passage in cell.passages]
        _made(app, "rdg", words, wit=f"#{cell.column.label}", **_source(claims, ids))
        return
    made = _made(app, "rdg", wit=f"#{cell.column.label}", type="omission" if not cell.why else "not-compared")
    if cell.why:
        made.set("cause", "not-compared")
        _made(app, "note", cell.why, type="not-compared", target=f"#{cell.column.label}")


def _source(claims: Iterable[Claim], ids: _Ids) -> dict[str, str]:
    """Where the words stand; nowhere in a file without the texts."""
    return {"source": " ".join(f"#{ids[claim]}" for claim in claims)} if ids else {}


def _difference(listed: Any, entry: Entry, ids: _Ids) -> None:
    app = _made(
        listed,
        "app",
        **{f"{_XML}id": f"d{entry.number}"},
        type=entry.discrepancy.kind.value,
        subtype=STATUSES[entry.status],
        corresp=" ".join(f"#g{row}" for row in entry.rows),
    )
    for one in entry.quoted:
        _made(app, "rdg", one.words, wit=f"#{one.column.label}", **_source([one.variant.claim], ids))
    _made(app, "note", entry.discrepancy.why, type="why")
    _notes(app, entry.notes, "difference")


def _links(back: Any, apparatus: Apparatus, ids: _Ids) -> None:
    """Every pair the engine or the person vouches for, those that moved apart from those in the common order."""
    links = [link for row in apparatus.rows for link in row.group.links]
    by_pair: dict[tuple[ArticleId, ArticleId], list[Match]] = defaultdict(list)
    for link in links:
        by_pair[link.a.article, link.b.article].append(link)
    moved = {id(link) for pair in by_pair.values() for link in _moved(pair)}
    for kind, wanted in (("in-order", False), ("moved", True)):
        told = [link for link in links if (id(link) in moved) is wanted]
        if told:
            made = _made(back, "linkGrp", type=kind)
            for link in told:
                _made(made, "link", target=f"#{ids[link.a]} #{ids[link.b]}", type=link.by.value)


def _moved(pair: list[Match]) -> Iterator[Match]:
    """What is not on the longest run of links that both articles tell in one order (patience sorting)."""
    ordered = sorted(pair, key=lambda link: (link.a, link.b))
    ends: list[int] = []
    chain: list[int] = []
    before: list[int | None] = []
    for place, link in enumerate(ordered):
        slot = bisect_right(ends, link.b.span.start)
        before.append(chain[slot - 1] if slot else None)
        ends[slot : slot + 1] = [link.b.span.start]
        chain[slot : slot + 1] = [place]
    kept: set[int] = set()
    at = chain[-1] if chain else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return (link for place, link in enumerate(ordered) if place not in kept)


def _notes(parent: Any, notes: tuple[Note, ...], kind: str) -> None:
    for note in notes:
        attributes = {"type": kind, "n": str(note.number)}
        if note.annotation.author:
            attributes["subtype"] = "reader"
        made = _made(parent, "note", **attributes)
        if note.quote and kind == "passages":
            _made(made, "quote", note.quote)
        _made(made, "p", note.annotation.text)
        if note.annotation.author:
            _made(made, "name", note.annotation.author)


def _made(parent: Any, tag: str, text: str = "", **attributes: str) -> Any:
    made = etree.SubElement(parent, f"{{{TEI}}}{tag}")
    for name, value in attributes.items():
        made.set(name, xml_safe(value))
    if text:
        made.text = xml_safe(text)
    return made


def _append(block: Any, words: str) -> None:
    last = block[-1] if len(block) else None
    if last is None:
        block.text = (block.text or "") + xml_safe(words)
    else:
        last.tail = (last.tail or "") + xml_safe(words)


def _address(address: str) -> str:
    """A TEI pointer holds no blank."""
    return "".join(f"%{ord(letter):02X}" if letter.isspace() else letter for letter in address)
