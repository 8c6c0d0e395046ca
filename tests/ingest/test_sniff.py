"""Formats by content first, then by name."""

import pytest
from builders import zipped

from reader.ingest.original import Original
from reader.ingest.sniff import Format, format_of


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("page.txt", b"<!DOCTYPE html><html><body>x</body></html>", Format.HTML),
        ("page", b"\xef\xbb\xbf\n<!-- saved -->\n<html><p>x</p></html>", Format.HTML),
        ("notes.txt", b"<p>I like tags</p>", Format.TEXT),
        ("report.docx", b"%PDF-1.7", Format.PDF),
        ("mail.txt", b"From: a@b.example\r\nMIME-Version: 1.0\r\n\r\nx", Format.MAIL),
        (
            "saved.eml",
            b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
            Format.MHTML,
        ),
        ("desk.mbox", b"From a@b.example Thu May  4 08:15:00 2023\nMessage-ID: <1>\n\nx", Format.MAIL),
        ("page", b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", Format.WEBARCHIVE),
        ("wire.xml", b'<?xml version="1.0"?><nitf><body.content><p>x</p></body.content></nitf>', Format.HTML),
        ("letter.txt", b"From: the harbour master\nDate: today\n\nDear all", Format.TEXT),
        ("a.md", b"# Title", Format.MARKDOWN),
        ("a.txt", b'{"headline": "x"}', Format.JSON),
        ("a.json", b"{}", Format.JSON),
        ("quote.txt", b"[Reporter's note] The bridge is closed.", Format.TEXT),
        ("a.doc", b"{\\rtf1 x}", Format.RTF),
        ("a.zip", zipped({"META-INF/container.xml": ""}), Format.EPUB),
        ("a.zip", zipped({"content.xml": "", "META-INF/manifest.xml": ""}), Format.ODT),
        ("a.docx", zipped({"photo.jpg": ""}), Format.ZIP),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.OLE),
        ("noname", b"The bridge is closed.", Format.TEXT),
    ],
)
def test_the_bytes_decide_before_the_name(name, data, form):
    """A wrong suffix does no harm."""
    assert format_of(Original(name, data)) is form
