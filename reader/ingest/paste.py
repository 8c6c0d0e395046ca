"""What a browser drops or the clipboard holds, to an original: a fragment of a page, plain text, an address."""

import re

from reader.errors import CannotIngest
from reader.ingest.original import Original

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+\.\S+", re.IGNORECASE)
_WINDOWS = re.compile(r"\AVersion:[\d.]+\s.*?(?=<)", re.DOTALL)
_SOURCE = re.compile(r"^SourceURL:(\S+)", re.MULTILINE)
_SHORTCUT = re.compile(rb"\A\s*\[InternetShortcut\]|<key>URL</key>|\A\s*\[Desktop Entry\][\s\S]{0,300}Type=Link")


def paste(html: str | None = None, text: str | None = None, address: str | None = None) -> Original:
    """The original of a drop or paste; markup wins over plain text, `address` is the page it came from.

    Raises CannotIngest where there is nothing in it, or nothing but a web address: nothing is ever fetched.
    """
    marked_up, source = _windows(html or "")
    plain = (text or "").strip()
    only_link = re.fullmatch(r"\s*(?:<meta[^>]*>)?\s*<a\s[^>]*>[^<]*</a>\s*", marked_up) is not None
    if _ADDRESS.fullmatch(plain) or (only_link and not plain) or (address and not plain and not marked_up.strip()):
        raise saved_pages_only(plain or address or "the link")
    if re.search(r"<[a-zA-Z]", marked_up) and not only_link:
        return Original("pasted.html", marked_up.encode("utf-8", "replace"), address or source)
    if not plain:
        raise CannotIngest("the clipboard", "it holds no text", "Select the article's text, copy it, and paste again")
    return Original("pasted.txt", plain.encode("utf-8", "replace"), address or source)


def saved_pages_only(name: str) -> CannotIngest:
    """The answer to an address: the program reads files and never the network."""
    return CannotIngest(name, "it is an address, and saved pages only are read", "Open the page, save it, then drop it")


def is_shortcut(data: bytes) -> bool:
    """A file that only points to a web page (.url, .webloc, .desktop)."""
    return len(data) < 20_000 and _SHORTCUT.search(data[:4000]) is not None


def _windows(html: str) -> tuple[str, str | None]:
    """The markup without the head that Windows puts before it, and the address that this head gives."""
    head = _WINDOWS.match(html)
    source = _SOURCE.search(head.group()) if head else None
    return (html[head.end() :] if head else html), (source[1] if source else None)
