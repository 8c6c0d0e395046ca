"""Pages as Safari saves them (.webarchive): a property list that holds the page and its pictures."""

import plistlib
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from reader.errors import CannotIngest
from reader.ingest.encoding import decode
from reader.ingest.from_html import page_of_html
from reader.ingest.page import Page

_UNSOUND = (ExpatError, ValueError, LookupError, TypeError, AttributeError, RecursionError, MemoryError, OverflowError)
"""What plistlib raises on bytes that nobody meant."""


def page_of_webarchive(name: str, data: bytes) -> Page:
    """The page itself; pictures and frames are left alone. Raises CannotIngest where it is damaged or holds none."""
    try:
        told: Any = plistlib.loads(data)
    except _UNSOUND as error:
        raise CannotIngest(name, "it is damaged or was not saved whole", "Save the page again, then drop it") from error
    main = told.get("WebMainResource") if isinstance(told, dict) else None
    held = main if isinstance(main, dict) else {}
    source, kind = held.get("WebResourceData"), str(held.get("WebResourceMIMEType", ""))
    text = decode(source, str(held.get("WebResourceTextEncodingName", ""))) if isinstance(source, bytes) else None
    if not text or not kind.startswith(("text/html", "application/xhtml")):
        raise CannotIngest(name, "it holds no web page", "Open it in Safari, print it to PDF, then drop that")
    page = page_of_html(text)
    page.media_type = "application/x-webarchive"
    address = str(held.get("WebResourceURL", ""))
    if address.startswith(("http://", "https://")) and not page.particulars.address:
        page.particulars = replace(page.particulars, address=address)
    return page
