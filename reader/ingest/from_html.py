"""A web page to a page: all its visible text, with the article told from the rest."""

import re

from reader.ingest.dom import Element, Shown, parse, pieces_of
from reader.ingest.from_text import page_of_text
from reader.ingest.furniture import judge
from reader.ingest.metadata import declared
from reader.ingest.page import Page
from reader.ingest.vote import vote
from reader.ingest.webpage import judge_page
from reader.model.article import Role

_MEDIA_TYPE = "text/html"
_HUGE_TAG = re.compile(r"<([a-zA-Z][\w-]*)[^<>]{65536,}>")
"""Pictures inside a page, and attributes by the thousand on which the parser spends time by their square."""
_OWN_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
_CODE = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def page_of_html(raw: str) -> Page:
    """A page of a saved web page or a fragment of one; without pieces where nothing in it can be seen."""
    raw = _HUGE_TAG.sub(r"<\1>", _OWN_DOCTYPE.sub("", raw, count=1))
    root = parse(raw)
    pieces = pieces_of(root) if root is not None else []
    if root is None or not pieces:
        # what the parser gives up on (a hundred thousand levels) still has words
        return page_of_text(_TAG.sub("\n", _CODE.sub("", raw)), _MEDIA_TYPE)
    said = declared(root, raw)
    title = said.titles[0] if said.titles else said.page_title
    _judge(root, pieces, title)
    headline = next((piece.text for piece in pieces if piece.role is Role.HEADLINE), None)
    particulars, doubts = said.settle(headline)
    return Page(_MEDIA_TYPE, list(pieces), particulars, doubts)


def _judge(root: Element, pieces: list[Shown], title: str) -> None:
    """By the vote; a page or fragment too small for one is read as text is."""
    vote(root, pieces)
    if any(piece.vote for piece in pieces):
        judge_page(pieces, title)
    if not any(piece.role not in {None, Role.FURNITURE} for piece in pieces):
        for piece in pieces:
            piece.role = None
            if piece.hidden:
                piece.set_aside("not shown on the page")
        judge(pieces, title)
