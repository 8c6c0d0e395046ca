"""Which format bytes are in: by what they say themselves, then by the file's name."""

import re
from enum import StrEnum

from reader.ingest.original import Original


class Format(StrEnum):
    """The formats an article can come in; ZIP and OLE are containers of something else."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    MHTML = "mhtml"
    WEBARCHIVE = "webarchive"
    MAIL = "mail"
    PDF = "pdf"
    RTF = "rtf"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    JSON = "json"
    ZIP = "zip"
    OLE = "ole"


_BY_SUFFIX = {
    "md": Format.MARKDOWN,
    "markdown": Format.MARKDOWN,
    "html": Format.HTML,
    "htm": Format.HTML,
    "xhtml": Format.HTML,
    "eml": Format.MAIL,
}
_XML = re.compile(rb"<\?xml\s")
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_MARKUP = re.compile(
    rb"^\s*(?:<!--.{0,3000}?-->\s*)?<(?:!doctype|html|head|body|meta|div|p|article|section|main|h1|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADERS = re.compile(
    rb"\A(?:From |(?:return-path|received|from|to|subject|date|message-id|mime-version|delivered-to|x-[\w-]+"
    rb"|dkim-signature|content-type|snapshot-content-location)\s*:)",
    re.IGNORECASE,
)
_MAIL_MUST = re.compile(
    rb"^(?:mime-version|message-id|content-type|received|snapshot-content-location)\s*:", re.IGNORECASE | re.MULTILINE
)
_MHTML = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def format_of(original: Original) -> Format:
    """The format of an original. A wrong or missing suffix does no harm."""
    data = original.data
    suffix = original.name.lower().rpartition(".")[2] if "." in original.name else ""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return _by_mark(data, head) or _mail(head, suffix) or _written(data, head, suffix)


def _mail(head: bytes, suffix: str) -> Format | None:
    if _HEADERS.match(head) and _MAIL_MUST.search(head):
        return Format.MHTML if _MHTML.search(head) or suffix in {"mht", "mhtml"} else Format.MAIL
    return Format.MAIL if suffix == "eml" else None


def _written(data: bytes, head: bytes, suffix: str) -> Format:
    if head[:1] in {b"{", b"["} and (suffix == "json" or re.match(rb'[{\[]\s*(?:"|\{|\[|\])', head)):
        return Format.JSON
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    is_xml = _XML.match(head) is not None  # NITF and its like name their paragraphs as web pages do
    looks_marked_up = is_xml or (_MARKUP.match(head) and (_HTML.search(data[:8192]) or suffix not in {"txt", "text"}))
    return Format.HTML if looks_marked_up else Format.TEXT


def _by_mark(data: bytes, head: bytes) -> Format | None:
    """The marks that binary formats begin with."""
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if head.startswith(b"{\\rtf"):
        return Format.RTF
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Format.OLE
    if data.startswith((b"bplist00", b"<?xml")) and b"WebMainResource" in data:
        return Format.WEBARCHIVE
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    return None


def _zip_kind(data: bytes) -> Format:
    """By the first entry (`mimetype` in ODT and EPUB) or the names that the archive's directory lists."""
    if b"mimetypeapplication/epub+zip" in data[:200]:
        return Format.EPUB
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return Format.ODT
    if b"word/document.xml" in data or b"word/" in data[-200_000:]:
        return Format.DOCX
    if b"META-INF/container.xml" in data:
        return Format.EPUB
    if b"content.xml" in data and b"META-INF/manifest.xml" in data:
        return Format.ODT
    return Format.ZIP
