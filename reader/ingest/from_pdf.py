"""PDF to a page: lines to paragraphs, hyphens and ligatures undone, headers and footers of the pages told apart."""

import io
import logging
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import Configuration, PdfReader, apply_configuration

from reader.errors import CannotIngest
from reader.ingest.container import locked
from reader.ingest.page import Page, Piece
from reader.ingest.phrases import fold
from reader.model.article import Doubt
from reader.text.normalize import normalize
from reader.wording import Wording

_MOST_PAGES = 200
_MOST_STEPS = 600_000
"""Drawing operations of a file, about 10 s: pages of news have 200 to 2,500, and some come again and again."""
_MOST_BYTES = 12_000_000
"""Of what draws the pages, unpacked: a page has 4 to 60 kB."""
_BOUNDS = Configuration(
    zlib_maximum_output_length=20_000_000,
    lzw_maximum_output_length=20_000_000,
    run_length_maximum_output_length=20_000_000,
    brotli_maximum_output_length=20_000_000,
    array_based_stream_maximum_output_length=20_000_000,
    stream_decoding_work_maximum_length=60_000_000,
    stream_parsing_work_maximum_count=1_000_000,
    xform_maximum_invocations_per_extraction=500,
    jbig2dec_binary=None,  # no program is started for a picture
    disable_legacy_handling=True,
)
"""pypdf's own bounds are three to four times as wide: 7 s and 600 MB for a file of 60 kB."""
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
    """Raises CannotIngest where the PDF is locked, damaged, a scan (pictures of pages without text) or a bomb."""
    with apply_configuration(_BOUNDS):
        return _page(name, _open(name, data))


def _page(name: str, reader: PdfReader) -> Page:
    try:
        sheets = _sheets(name, reader)
        said = reader.metadata
        title = normalize(str((said and said.title) or "")).strip()
        author = normalize(str((said and said.author) or "")).strip()
    except CannotIngest:
        raise
    except Exception as error:  # pypdf lets through whatever a damaged file provokes, NotImplementedError too
        raise _damaged(name) from error
    letters = sum(len(row.text) for sheet in sheets for row in sheet)
    if letters < 25 * max(1, len(sheets)):
        raise CannotIngest(
            name, "it is a scan: pictures of pages without text", "Run text recognition (OCR) on it, then drop that"
        )
    _mark_edges(sheets)
    pieces = _pieces(sheets)
    doubts = [Doubt("author", author, Wording("from the file's properties, not from the article"))] if author else []
    if title and fold(title) not in {fold(piece.text) for piece in pieces[:12]}:
        doubts.append(Doubt("title", title, Wording("from the file's properties, not from the article")))
    return Page("application/pdf", pieces, doubts=doubts)


def _open(name: str, data: bytes) -> PdfReader:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells stderr of every flaw that it mends
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        is_locked = reader.is_encrypted and not reader.decrypt("")
        is_empty = not is_locked and len(reader.pages) == 0
    except Exception as error:
        raise _damaged(name) from error
    if is_locked:
        raise locked(name)
    if is_empty:
        raise _damaged(name)
    return reader


def _damaged(name: str) -> CannotIngest:
    return CannotIngest(name, "it is damaged or was not saved whole", "Download or print it to PDF again, then drop it")


def _sheets(name: str, reader: PdfReader) -> list[list[_Row]]:
    """The lines of each page; what would take minutes is refused after seconds."""
    steps = read = 0

    def step(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps > _MOST_STEPS:
            raise _endless(name)

    sheets = []
    for sheet in reader.pages[:_MOST_PAGES]:
        drawn = sheet.get_contents()
        read += len(drawn.get_data()) if drawn is not None else 0
        if read > _MOST_BYTES:
            raise _endless(name)
        sheets.append(_rows(sheet, step))
    return sheets


def _endless(name: str) -> CannotIngest:
    return CannotIngest(
        name, "it draws far more than an article", "Open it, copy the article out of it, and paste that here"
    )


def _rows(sheet: Any, step: Callable[..., None]) -> list[_Row]:
    """The lines of a page in the order in which they are drawn, which keeps columns apart; `step` hears each act."""
    chunks: list[tuple[str, float, float]] = []

    def visit(text: str, page: Any, line: Any, _font: Any, size: float) -> None:
        y = line[4] * page[1] + line[5] * page[3] + page[5]
        chunks.append((text, float(y), abs(float(size * (line[3] or 1) * (page[3] or 1)))))

    sheet.extract_text(visitor_text=visit, visitor_operand_before=step)
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
