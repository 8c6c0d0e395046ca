"""The front door: an original to an article, by what its bytes are, then by its name.

Each format's reader is imported when the first file of that format comes: start-up stays quick.
"""

from dataclasses import asdict, replace

from reader.errors import CannotIngest
from reader.ingest.encoding import decode
from reader.ingest.fields import take_fields
from reader.ingest.foreign import no_text
from reader.ingest.from_text import page_of_text
from reader.ingest.furniture import judge
from reader.ingest.original import LARGEST, LARGEST_TEXT, Original
from reader.ingest.page import Page
from reader.ingest.paste import is_shortcut, saved_pages_only
from reader.ingest.sniff import Format, format_of
from reader.ingest.visible import fill
from reader.model.article import Article, ArticleId, Doubt
from reader.wording import Wording

# ruff: noqa: PLC0415  a format's libraries cost up to a quarter of a second each


_MOST_PIECES = 30_000
"""Lines or paragraphs: ten thick novels."""

_WITH_PICTURES = frozenset(
    {Format.PDF, Format.DOCX, Format.ODT, Format.EPUB, Format.MHTML, Format.WEBARCHIVE, Format.MAIL}
)


def ingest(original: Original, article_id: ArticleId) -> Article:
    """The article in an original. Raises CannotIngest where none can be made of it."""
    form = format_of(original)
    _check(original, form)
    page = _page(original, form)
    if not page.pieces:
        raise CannotIngest(original.name, "there is no text in it", "Check that it was saved whole")
    if len(page.pieces) > _MOST_PIECES:
        raise _too_many(original.name)
    if not all(piece.is_set() for piece in page.pieces):
        page.pieces, typed = take_fields(page.pieces)
        page.particulars = replace(page.particulars, **{k: v for k, v in asdict(typed).items() if v})
        judge(page.pieces, page.particulars.title)
    if original.address:
        page.particulars = replace(page.particulars, address=original.address)
    fill(page)
    known = {field: value for field, value in asdict(page.particulars).items() if value}
    told: dict[tuple[str, str], Doubt] = {}
    for doubt in page.doubts:
        if not _is_settled(known.get(doubt.field), doubt.value):
            told.setdefault((doubt.field, doubt.value), doubt)
    page.doubts = list(told.values())
    return page.article(original, article_id)


def _is_settled(known: str | None, doubted: str) -> bool:
    """A doubtful value that turned out to be what the page says elsewhere is no doubt any more."""
    return known is not None and (
        known.casefold() == doubted.casefold() or (known[:4].isdigit() and known[:10] == doubted[:10])
    )


def _too_many(name: str) -> CannotIngest:
    return CannotIngest(
        name, "it has far more lines than an article", "Copy the article out of it, and paste that here"
    )


def _check(original: Original, form: Format) -> None:
    if not original.data.strip():
        raise CannotIngest(original.name, "it is empty", "Check that it was saved whole")
    most = LARGEST if form in _WITH_PICTURES else LARGEST_TEXT
    if len(original.data) > most:
        raise CannotIngest(
            original.name,
            Wording("it is larger than any article ({size} MB)", size=most // 1_000_000),
            "Copy the article out of it, and paste that here",
        )
    if is_shortcut(original.data):
        raise saved_pages_only(original.name)


def _page(original: Original, form: Format) -> Page:
    name, data = original.name, original.data
    if form is Format.PDF:
        from reader.ingest.from_pdf import page_of_pdf

        return page_of_pdf(name, data)
    if form in {Format.DOCX, Format.ODT, Format.OLE, Format.ZIP, Format.EPUB}:
        return _page_of_container(name, data, form)
    if form in {Format.MAIL, Format.MHTML}:
        from reader.ingest.from_mail import page_of_mail, page_of_mhtml

        return page_of_mail(name, data) if form is Format.MAIL else page_of_mhtml(name, data)
    if form is Format.WEBARCHIVE:
        from reader.ingest.from_webarchive import page_of_webarchive

        return page_of_webarchive(name, data)
    if form is Format.RTF:
        from reader.ingest.from_rtf import page_of_rtf

        return page_of_rtf(name, data)
    return _page_of_text(name, _text(original), form)


def _page_of_container(name: str, data: bytes, form: Format) -> Page:
    from reader.ingest.from_office import archive_error, office_error, page_of_docx, page_of_odt

    if form is Format.OLE:
        raise office_error(name, data)
    if form is Format.EPUB:
        from reader.ingest.from_epub import page_of_epub

        return page_of_epub(name, data)
    if form is Format.ZIP:
        raise archive_error(name, data)
    return page_of_docx(name, data) if form is Format.DOCX else page_of_odt(name, data)


def _page_of_text(name: str, text: str, form: Format) -> Page:
    if text.count("\n") > 10 * _MOST_PIECES or text.count("<") > 7 * _MOST_PIECES:
        raise _too_many(name)
    if form is Format.HTML:
        from reader.ingest.from_html import page_of_html

        return page_of_html(text)
    if form is Format.MARKDOWN:
        from reader.ingest.from_markdown import page_of_markdown

        return page_of_markdown(text)
    if form is Format.JSON:
        from reader.ingest.from_json import page_of_json

        return page_of_json(name, text)
    return page_of_text(text)


def _text(original: Original) -> str:
    text = decode(original.data)
    if text is None:
        raise no_text(original.name, original.data)
    return text
