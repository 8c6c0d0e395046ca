"""PDF to a page: lines to paragraphs, hyphens and ligatures undone, headers and footers of the pages told apart."""

import io
import logging
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import PdfReader

from reader.errors import CannotIngest
from reader.ingest.container import locked
from reader.ingest.page import Page, Piece
from reader.ingest.phrases import fold
from reader.model.article import Doubt
from reader.text.normalize import normalize

_MOST_PAGES = 200
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "-"}
)
_STOPPED = re.compile(r"""[.!?…:]["'”’»)\]]*$""")
_TAIL_OF_PAGE = 3
"""Lines at either end of a page that can be its header or footer."""


@dataclass(slots=True)
class _Row:
    """A line of a page: where its baseline is, how large its letters are."""

    text: str
    y: float
    size: float
    edge: bool = False


def page_of_pdf(name: str, data: bytes) -> Page:
    """Raises CannotIngest where the PDF is locked, damaged, or a scan (pictures of pages without text)."""
    reader = _open(name, data)
    try:
        sheets = [_rows(sheet) for sheet in reader.pages[:_MOST_PAGES]]
        said = reader.metadata
        title = normalize(str((said and said.title) or "")).strip()
        author = normalize(str((said and said.author) or "")).strip()
    except Exception as error:  # pypdf lets through whatever a damaged file provokes, NotImplementedError too
        raise _damaged(name) from error
    letters = sum(len(row.text) for sheet in sheets for row in sheet)
    if letters < 25 * max(1, len(sheets)):
        raise CannotIngest(
            name, "it is a scan: pictures of pages without text", "Run text recognition (OCR) on it, then drop that"
        )
    _mark_edges(sheets)
    pieces = _pieces(sheets)
    doubts = [Doubt("author", author, "from the file's properties, not from the article")] if author else []
    if title and fold(title) not in {fold(piece.text) for piece in pieces[:12]}:
        doubts.append(Doubt("title", title, "from the file's properties, not from the article"))
    return Page("application/pdf", pieces, doubts=doubts)


def _open(name: str, data: bytes) -> PdfReader:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells stderr of every flaw that it mends
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        is_locked = reader.is_encrypted and not reader.decrypt("")
        is_empty = not is_locked and len(reader.pages) == 0
    except ImportError as error:  # pypdf decrypts AES only with a further library
        raise locked(name) from error
    except Exception as error:
        raise _damaged(name) from error
    if is_locked:
        raise locked(name)
    if is_empty:
        raise _damaged(name)
    return reader


def _damaged(name: str) -> CannotIngest:
    return CannotIngest(name, "it is damaged or was not saved whole", "Download or print it to PDF again, then drop it")


def _rows(sheet: Any) -> list[_Row]:
    """The lines of a page in the order in which they are drawn, which keeps columns apart."""
    chunks: list[tuple[str, float, float]] = []

    def visit(text: str, page: Any, line: Any, _font: Any, size: float) -> None:
        y = line[4] * page[1] + line[5] * page[3] + page[5]
        chunks.append((text, float(y), abs(float(size * (line[3] or 1) * (page[3] or 1)))))

    sheet.extract_text(visitor_text=visit)
    rows: list[_Row] = []
    line, y, large = "", 0.0, 0.0
    for text, chunk_y, size in chunks:
        for at, part in enumerate(text.split("\n")):
            if at:
                _keep(rows, line, y, large)
                line, large = "", 0.0
            if part.strip():
                y, large = (chunk_y, max(large, size)) if not line.strip() else (y, max(large, size))
            line += part
    _keep(rows, line, y, large)
    return rows


def _keep(rows: list[_Row], line: str, y: float, size: float) -> None:
    text = " ".join(normalize(line.translate(_LIGATURES)).split())
    if text:
        rows.append(_Row(text, y, size))


def _mark_edges(sheets: list[list[_Row]]) -> None:
    """Lines that come again at the top or bottom of pages, figures aside, and bare page numbers."""
    ends = [(rows[:_TAIL_OF_PAGE], rows[-_TAIL_OF_PAGE:]) for rows in sheets]
    counted = Counter(said for top, bottom in ends for said in {fold(row.text) for row in [*top, *bottom]})
    often = max(2, len(sheets) // 2)
    for top, bottom in ends:
        for row in [*top, *bottom]:
            row.edge = counted[fold(row.text)] >= often or bool(
                re.fullmatch(r"[#\s/|-]*|page # (?:of|/) #|page #", fold(row.text))
            )


def _pieces(sheets: list[list[_Row]]) -> list[Piece]:
    body = [row for rows in sheets for row in rows if not row.edge]
    size = median(row.size for row in body) if body else 0.0
    width = sorted(len(row.text) for row in body)[int(len(body) * 0.9)] if body else 0
    leading = _leading(sheets)
    pieces: list[Piece] = []
    edges: list[Piece] = []
    last: _Row | None = None
    for rows in sheets:
        for row in rows:
            if row.edge:
                edges.append(Piece(row.text, gap="\n"))
                edges[-1].set_aside("header or footer of a page")
            elif last is not None and pieces and _continues(last, row, width, leading, size):
                pieces[-1].text = _joined(pieces[-1].text, row.text)
                last = row
            else:
                # a paragraph runs over the page's end: what stands there comes before the next one
                pieces += edges
                edges = []
                pieces.append(Piece(row.text, tag=_tag(row, size)))
                last = row
    return pieces + edges


def _leading(sheets: list[list[_Row]]) -> float:
    """The fall from line to line inside a paragraph: the lower quartile of all falls, since breaks only widen them."""
    falls = sorted(a.y - b.y for rows in sheets for a, b in pairwise(rows) if 0 < a.y - b.y < 4 * max(a.size, 1))
    return falls[len(falls) // 4] if falls else 0.0


def _continues(last: _Row, row: _Row, width: int, leading: float, size: float) -> bool:
    """Whether a line goes on with the paragraph of the one before it."""
    if abs(last.size - row.size) > 0.12 * max(last.size, row.size):
        return False
    fall = last.y - row.y
    if row.size > 1.12 * size:
        return 0 < fall < 1.7 * row.size
    if leading and fall > 0 and fall > 1.35 * leading:
        return False
    stopped = bool(_STOPPED.search(last.text))
    if stopped and len(last.text) < 0.8 * width:
        return False
    if fall <= 0:  # the next column or page
        return not stopped or row.text[:1].islower()
    return len(last.text) >= 0.5 * width or row.text[:1].islower()


def _joined(before: str, after: str) -> str:
    """A word cut at the line's end is whole again; "lunar-" before "base" keeps no hyphen, "US-" and "2018-" do."""
    cut = re.search(r"([^\W\d_]+)-$", before)
    if cut and after[:1].islower() and not cut[1].isupper():
        return before[:-1] + after
    return before + after if before.endswith("-") and not before.endswith(" -") else f"{before} {after}"


def _tag(row: _Row, size: float) -> str:
    if size and row.size > 1.45 * size:
        return "h1"
    return "h3" if size and row.size > 1.12 * size else "p"
