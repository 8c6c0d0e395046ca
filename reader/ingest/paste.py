"""What a browser drops or the clipboard holds, to an original: a fragment of a page, plain text, an address."""

import re
from dataclasses import dataclass

from reader.errors import CannotIngest
from reader.ingest.dom import parse
from reader.ingest.original import Original
from reader.wording import Wording

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+\.\S+", re.IGNORECASE)
_WINDOWS = re.compile(r"\AVersion:[\d.]+\s.*?(?=<)", re.DOTALL)
_SOURCE = re.compile(r"^SourceURL:(\S+)", re.MULTILINE)
_TELLING = 3
"""Words from which the text of a link tells something: a headline does, "read more" does not."""
_SHORTCUT = re.compile(
    rb"\A\s*\[InternetShortcut\]|<key>URL</key>|\A\s*\[Desktop Entry\][\s\S]{0,300}Type=Link|\Abplist00[\s\S]{0,60}SURL"
)


@dataclass(frozen=True, slots=True)
class Alone:
    """A link or a picture dragged by itself: the link's text or the picture's caption, and where the link leads."""

    words: str
    leads_to: str | None
    picture: bool


def alone(html: str) -> Alone | None:
    """What a fragment is about where it is one link or one picture and nothing else."""
    whole = parse(html)
    if whole is None:
        return None
    links, pictures = whole.findall(".//a"), whole.findall(".//img")
    linked = " ".join(link.text_content() for link in links)
    if len(links) > 1 or len(pictures) > 1 or not (links or pictures) or _flat(linked) != _flat(whole.text_content()):
        return None
    said = [_flat(picture.get(name)) for picture in pictures for name in ("alt", "title")]
    words = _flat(linked) or next(filter(None, said), "")
    return Alone(words, links[0].get("href") if links else None, not links)


def paste(html: str | None = None, text: str | None = None, address: str | None = None) -> Original:
    """The original of a drop or paste; markup wins over plain text, `address` is the page it came from.

    Of a link that is dragged by itself it is the link's text, of a picture its caption. Raises CannotIngest where there
    is nothing in it, or nothing but a web address: nothing is ever fetched.
    """
    marked_up, source = _windows(html or "")
    plain, lone = (text or "").strip(), alone(marked_up)
    if lone and len(lone.words.split()) >= _TELLING:
        return Original("pasted.txt", lone.words.encode("utf-8", "replace"), lone.leads_to or address or source)
    if lone and lone.picture:
        raise CannotIngest(
            Wording("the picture"), "it has no caption", "Select the article's text in the browser, then drop that"
        )
    if _ADDRESS.fullmatch(plain) or (lone and not plain) or (address and not plain and not marked_up.strip()):
        raise saved_pages_only(plain or address or Wording("the link"))
    if re.search(r"<[a-zA-Z]", marked_up) and not lone:
        return Original("pasted.html", marked_up.encode("utf-8", "replace"), address or source)
    if not plain:
        raise CannotIngest(
            Wording("the clipboard"), "it holds no text", "Select the article's text, copy it, and paste again"
        )
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


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())
