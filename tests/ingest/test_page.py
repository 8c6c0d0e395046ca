"""Pieces, judged, to an article."""

from reader.ingest.original import Original
from reader.ingest.page import Page, Piece
from reader.model.article import ArticleId, Role


def test_an_article_is_the_pieces_with_their_gaps():
    """Each block stands for its piece's words; what nobody judged is body; blanks before the first are dropped."""
    pieces = [Piece("Bridge to close", role=Role.HEADLINE), Piece("Text.", gap="\n"), Piece("Share")]
    pieces[2].set_aside("share or follow line")
    page = Page("text/plain", pieces, tail="\n")
    article = page.article(Original("a.txt", b"x"), ArticleId("1"))
    assert article.text == "Bridge to close\nText.\n\nShare\n"
    assert [(article.words(block.span), block.role, block.why) for block in article.blocks] == [
        ("Bridge to close", Role.HEADLINE, ""),
        ("Text.", Role.BODY, ""),
        ("Share", Role.FURNITURE, "share or follow line"),
    ]
    assert [piece.text for piece in page.kept()] == ["Bridge to close", "Text."]
