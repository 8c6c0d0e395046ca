"""A web page to a page: all its visible text, with the article told from the rest."""

from reader.ingest.dom import Element, Shown, parse, pieces_of
from reader.ingest.furniture import judge
from reader.ingest.metadata import declared
from reader.ingest.page import Page
from reader.ingest.vote import vote
from reader.ingest.webpage import judge_page
from reader.model.article import Role

_MEDIA_TYPE = "text/html"


def page_of_html(raw: str) -> Page:
    """A page of a saved web page or a fragment of one; without pieces where nothing in it can be seen."""
    root = parse(raw)
    if root is None:
        return Page(_MEDIA_TYPE, [])
    said = declared(root, raw)
    pieces = pieces_of(root)
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
