"""How long a file of each format takes to become an article, beside its floor: the library that opens it, no more.

The floor of a web page is libxml2's parse, of an archive the unpacked and parsed XML, of a PDF pypdf's plain text, of
text the decoded bytes with their digest (which every original gets).
"""

import email
import email.policy
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree, html
from markdown_it import MarkdownIt
from pypdf import PdfReader
from striprtf.striprtf import rtf_to_text

from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.model.article import ArticleId

GOLDEN = Path(__file__).parents[1] / "golden" / "ingest"
PAGES = Path(__file__).parents[3] / "shared" / "eval" / "dev" / "pages"
"""Saved news pages, which are not ours to give away: measured where they lie beside the checkout."""
Took = Callable[..., float]


def reading(took: Took) -> Iterator[tuple[str, float, float, int]]:
    """Name, seconds a file, seconds of its floor, bytes."""
    for name in FLOORS:
        path = GOLDEN / name
        data = path.read_bytes()
        original = Original(name, data)
        each = took(lambda original=original: ingest(original, ArticleId("a1")), 5)
        yield name, each, _floor(took, path.suffix, data), len(data)
    long = _long_page()
    each = took(lambda: ingest(Original("long.html", long), ArticleId("a1")), 3)
    yield "the same page, with 400 paragraphs", each, _floor(took, ".html", long), len(long)
    if saved := [path.read_bytes() for path in sorted(PAGES.glob("*.html"))]:
        originals = [Original("x.html", data) for data in saved]
        each = took(lambda: [ingest(one, ArticleId("a1")) for one in originals], 2) / len(saved)
        floor = took(lambda: [html.document_fromstring(data) for data in saved], 2) / len(saved)
        yield f"{len(saved)} saved news pages, a page", each, floor, sum(map(len, saved)) // len(saved)


def _floor(took: Took, suffix: str, data: bytes) -> float:
    """Mean of twenty: one alone is shorter than the clock of the processor ticks."""
    act = next(act for name, act in FLOORS.items() if name.endswith(suffix))
    return took(lambda: [act(data) for _ in range(20)], 3) / 20


def _long_page() -> bytes:
    told = (GOLDEN / "page.html").read_text("utf-8")
    end = told.rindex("</p>") + len("</p>")
    paragraph = told[told.rindex("<p", 0, end) : end]
    many = "".join(paragraph.replace("</p>", f" That was day {number}.</p>") for number in range(400))
    return (told[:end] + many + told[end:]).encode()


def _text(data: bytes) -> object:
    return data.decode(), hashlib.sha256(data).digest()


def _archive(data: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", "html", ".opf"))]
        return [etree.fromstring(archive.read(name)) for name in names]


def _mail(data: bytes) -> object:
    message = email.message_from_bytes(data, policy=email.policy.default)
    return [part.get_payload(decode=True) for part in message.walk() if not part.is_multipart()]


FLOORS: dict[str, Callable[[bytes], object]] = {
    "page.html": html.document_fromstring,
    "scraped.txt": _text,
    "note.md": lambda data: MarkdownIt().parse(data.decode()),
    "news-article.json": json.loads,
    "newsletter.eml": _mail,
    "chromium.mhtml": _mail,
    "libreoffice.rtf": lambda data: rtf_to_text(data.decode("cp1252")),
    "libreoffice.docx": _archive,
    "libreoffice.odt": _archive,
    "libreoffice.epub": _archive,
    "libreoffice.pdf": lambda data: [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages],
}
