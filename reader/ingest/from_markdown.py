"""Markdown to a page: the words as they are shown, with headings, lists and quotations known for what they are."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.ingest.dom import parse, pieces_of
from reader.ingest.fields import WHY, particulars_of
from reader.ingest.page import Page, Piece
from reader.model.article import Particulars
from reader.text.normalize import normalize

_FRONT = re.compile(r"\A---[ ]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ ]*\n", re.DOTALL)


def page_of_markdown(raw: str) -> Page:
    """The page of a Markdown text; a block of fields before it (YAML) gives particulars."""
    text = normalize(raw)
    front = _FRONT.match(text)
    particulars = particulars_of(front["fields"].splitlines()) if front else Particulars()
    pieces = [Piece(line, tag="front", gap="\n") for line in _lines(front["fields"])] if front else []
    for piece in pieces:
        piece.set_aside(WHY)
    tokens = MarkdownIt("commonmark").enable(["table"]).parse(text[front.end() :] if front else text)
    return Page("text/markdown", pieces + list(_pieces(tokens)), particulars)


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    open_blocks: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            open_blocks.append(token.tag)
        elif token.nesting == -1 and open_blocks:
            open_blocks.pop()
        elif token.type == "inline":
            tag = next((tag for tag in reversed(open_blocks) if tag != "p"), "p")
            tag = "blockquote" if "blockquote" in open_blocks else tag
            text, links = _shown(token.children or [])
            gap = "\n" if tag in {"li", "td", "th"} else "\n\n"
            yield from (Piece(line, gap=gap, tag=tag, links=links) for line in _lines(text))
        elif token.type in {"code_block", "fence"}:
            yield from (Piece(line, gap="\n", tag="pre") for line in _lines(token.content))
        elif token.type == "html_block":
            root = parse(token.content)
            yield from pieces_of(root) if root is not None else ()


def _shown(children: Sequence[Token]) -> tuple[str, float]:
    """The letters a person sees, and the share of them that are links."""
    parts: list[str] = []
    linked = depth = 0
    for child in children:
        depth += child.nesting if child.type.startswith("link_") else 0
        if child.type in {"text", "code_inline", "text_special"}:
            parts.append(child.content)
            linked += len(child.content) if depth else 0
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    text = "".join(parts)
    return text, linked / max(1, len(text.strip()))


def _lines(text: str) -> Iterator[str]:
    return (line for line in (" ".join(part.split()) for part in text.split("\n")) if line)
