"""What joins two columns."""

from reader.ui.panes.links import Side, filed, links_between, stub_at

ORDER = ("A", "B", "C")


def test_a_group_joins_its_claims_over_a_gutter(story):
    """Each link knows its group by number and its claims by side."""
    links = links_between("A", "B", filed(story.findings.groups))
    assert [(link.number, link.left.article, link.right.article) for link in links] == [(0, "A", "B"), (1, "A", "B")]


def test_a_claim_told_elsewhere_is_marked_as_moved(story):
    """The moon comes first in A and last in B, the crew comes between."""
    moved = {link.number: link.moved for link in links_between("A", "B", filed(story.findings.groups))}
    assert sorted(moved.values()) == [False, True]


def test_a_skipped_column_gets_a_stub_on_either_side(story):
    """The cost is told in A and C: a stub towards 3 beside A, one towards 1 beside C."""
    cost = story.findings.groups[2]
    left = stub_at(ORDER, 0, 2, cost)
    assert (left.number, left.claim.article, left.side, left.column) == (2, "A", Side.LEFT, 3)
    right = stub_at(ORDER, 1, 2, cost)
    assert (right.number, right.claim.article, right.side, right.column) == (2, "C", Side.RIGHT, 1)
    assert stub_at(ORDER, 0, 0, story.findings.groups[0]) is None
