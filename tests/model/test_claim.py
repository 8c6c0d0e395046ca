"""Groups know whose claims they hold; links know which."""

from builders import article, claim, group

A, B = article("A", "The dam broke. Rain fell."), article("B", "A dam gave way.")
BROKE, RAIN, GAVE = claim(A, "broke"), claim(A, "Rain"), claim(B, "gave")


def test_a_group_gives_the_claims_of_each_article():
    """Any number of each, also none."""
    both = group(BROKE, RAIN, GAVE)
    assert both.of(A.id) == (BROKE, RAIN)
    assert both.of("gone") == ()
    assert both.articles == {"A", "B"}


def test_a_link_touches_its_two_claims():
    """And no third."""
    (link,) = group(BROKE, GAVE).links
    assert link.touches(BROKE)
    assert link.touches(GAVE)
    assert not link.touches(RAIN)


def test_claims_sort_as_they_stand_in_the_articles():
    """By article, then by place."""
    assert sorted([GAVE, RAIN, BROKE]) == [BROKE, RAIN, GAVE]
