"""Marks in words."""

from builders import article, claim, comparison, dossier, group

from reader.model.comparison import Finding
from reader.model.discrepancy import Kind
from reader.ui.panes.highlights import Highlight
from reader.ui.panes.spoken import claim_announcement, claim_words, moved_words
from reader.ui.theme import Look


def test_a_claim_that_differs_says_in_what():
    """The look first, then every kind."""
    one = article("A", "The crew is 12.")
    mark = Highlight(claim(one, "crew"), Look.DIFFERS, kinds=(Kind.NUMBER, Kind.DATE))
    assert claim_words(mark) == "differs, number, date"
    assert claim_announcement(mark, one) == "differs, number, date: The crew is 12."


def test_a_moved_claim_is_told_by_its_paragraphs():
    """Ninth here, first there; nothing is said of one that stands where the others have it."""
    filler = "\n".join(f"Line {n} is here." for n in range(8))
    a, b, c = (
        article("A", f"{filler}\nThe moon is near."),
        article("B", f"The moon is near.\n{filler}"),
        article("C", f"{filler}\nThe moon is near."),
    )
    moon = Finding(group(*(claim(one, "moon") for one in (a, b, c))))
    told = comparison(dossier(a, b, c), moon)
    assert moved_words(told, moon, claim(a, "moon")) == "Paragraph 9 here, 1 in B"
    alike = Finding(group(claim(a, "moon"), claim(c, "moon")))
    assert moved_words(told, alike, claim(a, "moon")) == ""
