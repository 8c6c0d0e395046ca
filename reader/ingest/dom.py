"""A page's DOM to its visible text, piece by piece: each with its tag, its links and what it stands in.

Nothing a browser shows is left out; scripts, styles and the like are not text. Depth is no danger: no recursion.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.etree import _Element as Element

from reader.ingest.page import Piece
from reader.text.normalize import normalize

_UNSEEN = frozenset(
    """script style template noscript head iframe object svg math canvas audio video map select datalist
    textarea title meta link param applet noframes frameset""".split()  # noqa: SIM905  a table of words
)
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter nobr output
    picture progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr""".split()  # noqa: SIM905
)
_NEVER_CLOSED = ("embed", "source", "track")
"""Elements of HTML5 that hold nothing; libxml2, which reads HTML 4, puts all that follows into them."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_GROUPS = frozenset({"li", "td", "th", "tr", "dd", "dt", "option"})


__all__ = ["Element", "Shown", "parse", "pieces_of"]


@dataclass(slots=True)
class Shown(Piece):
    """A piece of a web page. `inside` are the elements it stands in, from the page down to its own block."""

    inside: tuple[Element, ...] = ()
    hidden: bool = False
    vote: bool = False
    linked: list[str] = field(default_factory=list)


def parse(text: str) -> Element | None:
    """The tree of a page; None where there is no element in it. Never touches the network."""
    parser = html.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root: Element = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    etree.strip_tags(root, *_NEVER_CLOSED)
    return root


def pieces_of(root: Element) -> list[Shown]:
    """The visible text of a tree in reading order."""
    return list(_Walk().run(root))


@dataclass(slots=True)
class _Walk:
    """One pass over a tree. Letters gather until a block begins or ends; what has gathered is then one piece."""

    letters: list[str] = field(default_factory=list)
    in_links: int = 0
    links: int = 0
    path: list[Element] = field(default_factory=list)
    hidden: int = 0

    def run(self, root: Element) -> Iterator[Shown]:
        start = root.find("body") if root.find("body") is not None else root
        stack: list[tuple[Element, bool]] = [(start, True)]
        while stack:
            element, entering = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if not entering:
                yield from self._leave(element, tag, is_root=element is start)
                continue
            if not tag or tag in _UNSEEN:
                if element is not start:
                    self._add(element.tail)
                continue
            yield from self._enter(element, tag)
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))
        yield from self._flush()

    def _enter(self, element: Element, tag: str) -> Iterator[Shown]:
        if tag == "br":
            self.letters.append("\n")
        elif tag == "a":
            self.links += 1
        elif tag not in _INLINE:
            yield from self._flush()
            self.path.append(element)
            self.hidden += _is_hidden(element)
        self._add(element.text)

    def _leave(self, element: Element, tag: str, *, is_root: bool) -> Iterator[Shown]:
        if tag == "a":
            self.links -= 1
        elif tag not in _INLINE and tag != "br":
            yield from self._flush()
            self.path.pop()
            self.hidden -= _is_hidden(element)
        if not is_root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            bare = text.strip()
            self.letters.append(text.replace("\n", " ").replace("\r", " ") if bare else " ")
            self.in_links += len(bare) if self.links else 0

    def _flush(self) -> Iterator[Shown]:
        raw = "".join(self.letters)
        if not raw or raw.isspace():
            self.letters.clear()
            self.in_links = 0
            return
        text = normalize(raw)
        share = min(1.0, self.in_links / max(1, len(text.strip())))
        self.letters.clear()
        self.in_links = 0
        tag = next((str(one.tag) for one in reversed(self.path)), "")
        for line in _lines(text):
            gap = "\n" if tag in _GROUPS else "\n\n"
            yield Shown(line, gap=gap, tag=tag, links=share, inside=tuple(self.path), hidden=self.hidden > 0)


def _lines(text: str) -> Iterator[str]:
    """A <br> ends a line, but not where it falls inside a sentence."""
    joined: list[str] = []
    for line in (" ".join(part.split()) for part in text.split("\n")):
        if line and joined and joined[-1] and line[0].islower() and joined[-1][-1] not in '.!?:;”"':
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return (line for line in joined if line)


def _is_hidden(element: Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))
