"""A group for the clipboard."""

from lxml import html

from reader.export.clipboard import plain, rich


def test_plain_text_has_the_words_and_their_sources(apparatus):
    """Every passage with outlet, title and day; the difference first, who is silent and the notes last."""
    assert plain(apparatus.rows[0]) == (
        "Number differs: Harbour Post: “three piers” / Coast & Country: “Five piers”\n"
        "- The storm closed three piers on Monday, the mayor said. (Harbour Post, Storm closes piers, 4 March 2024)\n"
        "- Five piers were shut on Monday by the storm, a *harbour* spokesman said. (Coast & Country, March 2024)\n"
        "Al Bahr: not compared (another language)\n"
        "Note (Ada): Ask the harbour master.\n"
        "<script>alert(1)</script>\n"
    )


def test_rich_text_marks_the_words_that_differ(apparatus):
    """With styles inline, since a word processor takes no others; a note is text."""
    tree = html.fromstring(rich(apparatus.rows[0]))
    assert [one.text for one in tree.iter("span")] == ["three piers", "Five piers"]
    assert not list(tree.iter("script"))


def test_both_say_the_same(apparatus):
    """Rich and plain text hold the same words."""
    for row in apparatus.rows:
        words = html.fromstring(f"<div>{rich(row)}</div>").text_content()
        assert "".join(f"\n{plain(row)}".replace("\n- ", "").split()) == "".join(words.split())
