"""trafilatura's word on the pieces of a page."""

from reader.ingest.dom import parse, pieces_of
from reader.ingest.vote import vote

PROSE = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday."


def voted(markup: str) -> dict[str, bool]:
    root = parse(markup)
    pieces = pieces_of(root)
    vote(root, pieces)
    return {piece.text: piece.vote for piece in pieces}


def test_paragraphs_of_an_article_get_the_vote_and_menus_do_not():
    """The tree is left as it was."""
    body = "".join(f"<p>{PROSE} Part {n}.</p>" for n in range(6))
    found = voted(f"<html><body><nav><a href=a>Weather</a></nav><article>{body}</article></body></html>")
    assert found.pop("Weather") is False
    assert len(found) == 6
    assert all(found.values())


def test_a_tree_too_deep_is_not_voted_on():
    """It would be walked by recursion."""
    root = parse("<html><body>" + "<div>" * 200 + f"<p>{PROSE}</p>" + "</div>" * 200 + "</body></html>")
    pieces = pieces_of(root)
    pieces[0].inside *= 3
    vote(root, pieces)
    assert not pieces[0].vote


def test_many_pieces_in_deep_boxes_are_not_voted_on(monkeypatch):
    """What is asked grows with both; such a page has no article that a person wrote."""
    asked = []
    monkeypatch.setattr("reader.ingest.vote._extract", lambda root: asked.append(root) or PROSE)
    for boxes, paragraphs in ((300, 2000), (20, 2000)):
        lines = f"<p>{PROSE}</p>" * paragraphs
        root = parse("<html><body>" + "<div>" * boxes + lines + "</div>" * boxes + "</body></html>")
        vote(root, pieces_of(root))
        assert len(asked) == (boxes == 20)
