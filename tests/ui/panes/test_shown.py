"""A comparison seen through a filter."""

from reader.ui.panes.shown import Shown
from reader.ui.theme import Look


def test_each_group_has_its_look(story):
    """Shared, differing, shared; what is not let through has none."""
    shown = Shown(story)
    assert shown.looks(frozenset(Look)) == [Look.SHARED, Look.DIFFERS, Look.SHARED]
    assert shown.looks(frozenset({Look.DIFFERS})) == [None, Look.DIFFERS, None]


def test_a_difference_that_is_kept_back_leaves_its_group_shared(story):
    """And is another set of marks than before."""
    strict = Shown(story, lambda _one: False)
    assert strict.looks(frozenset(Look)) == [Look.SHARED] * 3
    assert not strict.same_marks(Shown(story))
    assert Shown(story).same_marks(Shown(story))


def test_a_claim_knows_its_group(story):
    """And a lonely one none."""
    shown = Shown(story)
    finding = story.findings.groups[1]
    assert shown.finding_of(finding.group.claims[0]) is finding
    assert shown.finding_of(story.findings.unique[0]) is None
