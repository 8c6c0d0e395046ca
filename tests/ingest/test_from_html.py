"""Saved pages and fragments of them."""

from reader.ingest.from_html import page_of_html
from reader.model.article import Role

PROSE = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday."


def test_a_fragment_is_read_as_text_is():
    """It has too little for a vote."""
    page = page_of_html(f"<p>{PROSE}</p><p>Share this article</p>")
    assert [(piece.text, piece.role is Role.FURNITURE) for piece in page.pieces] == [
        (PROSE, False),
        ("Share this article", True),
    ]


def test_what_is_not_shown_is_set_aside():
    """And not dropped."""
    page = page_of_html(f"<div><p hidden>{PROSE} Again.</p><p>{PROSE}</p></div>")
    assert [piece.role is Role.FURNITURE for piece in page.pieces] == [True, False]


def test_what_the_parser_gives_up_on_still_has_words():
    """A page of tags alone has none."""
    assert PROSE in " ".join(piece.text for piece in page_of_html("<div>" * 50_000 + PROSE).pieces)
    assert page_of_html("<html><body></body></html>").pieces == []


def test_a_picture_inside_a_page_costs_nothing():
    """Its letters are no text."""
    page = page_of_html(f'<p>{PROSE}</p><img src="data:image/png;base64,{"A" * 200_000}"><p>{PROSE} Again.</p>')
    assert [piece.text for piece in page.pieces] == [PROSE, f"{PROSE} Again."]


def test_entities_that_a_page_declares_are_not_expanded():
    """Its own doctype is taken off."""
    page = page_of_html(f'<!DOCTYPE html [<!ENTITY a "haha">]><html><body><p>{PROSE} &a;</p></body></html>')
    assert "haha" not in " ".join(piece.text for piece in page.pieces)
