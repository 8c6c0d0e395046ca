"""Findings to highlights."""

from builders import article, claim, comparison, discrepancy, dossier, group, variant

from reader.model.comparison import Finding
from reader.model.discrepancy import Kind
from reader.ui.panes.highlights import highlights
from reader.ui.theme import Look


def test_each_claim_has_one_look_in_the_order_of_the_text(story):
    """Shared, differs, then what stands only here, then shared."""
    a = story.dossier.articles[0]
    marks = highlights(a, story.findings, lambda _one: True)
    assert [mark.look for mark in marks][:3] == [Look.SHARED, Look.DIFFERS, Look.UNIQUE]
    assert [mark.claim for mark in marks] == sorted(mark.claim for mark in marks)
    assert [span.of(a.text) for span in marks[1].words] == ["12"]
    assert marks[1].kinds == (Kind.NUMBER,)


def test_a_claim_of_two_groups_shows_what_differs():
    """Whichever group comes first."""
    a, b, c = (article(key, "The crew is 12 people.") for key in "ABC")
    told = discrepancy(Kind.NUMBER, variant(a, "12"), variant(c, "12", "15"))
    shared, differs = (
        Finding(group(claim(a, "crew"), claim(b, "crew"))),
        Finding(group(claim(a, "crew"), claim(c, "crew")), (told,)),
    )
    for order in ((shared, differs), (differs, shared)):
        found = comparison(dossier(a, b, c), *order)
        (mark,) = highlights(a, found.findings, lambda _one: True)
        assert mark.look is Look.DIFFERS
        assert mark.finding is differs
