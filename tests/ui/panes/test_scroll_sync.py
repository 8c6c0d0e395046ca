"""Scrolling together: which claims carry it and where a height lies on the other page."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.panes.scroll_sync import Track, backbone

pairs = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12)
rises = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), min_size=1, max_size=10).map(
    lambda steps: [(sum(a for a, _ in steps[: n + 1]), sum(b for _, b in steps[: n + 1])) for n in range(len(steps))]
)


@given(pairs)
def test_a_backbone_rises_on_both_sides(told):
    """It is a part of the pairs, in order on either page."""
    spine = backbone(told)
    assert set(spine) <= set(told)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(spine))


@given(pairs)
def test_no_longer_backbone_exists(told):
    """It is as long as the longest found by trying all chains."""
    longest: dict = {}
    for pair in sorted(set(told)):
        longest[pair] = 1 + max((long for (a, b), long in longest.items() if a < pair[0] and b < pair[1]), default=0)
    assert len(backbone(told)) == max(longest.values(), default=0)


def test_a_claim_told_elsewhere_does_not_pull():
    """Four in order and one at the wrong place: that one is left out."""
    assert backbone([(0, 0), (10, 40), (20, 10), (30, 20), (40, 30)]) == ((0, 0), (20, 10), (30, 20), (40, 30))


@given(rises, st.integers(-50, 600))
def test_a_track_leads_there_and_back(points, here):
    """The way back ends where one set out."""
    track = Track(points)
    assert abs(track.here(track.there(here)) - here) < 1e-6


@given(rises)
def test_a_track_meets_its_points_and_never_falls(points):
    """Aligned claims are brought level, and scrolling down never moves the other page up."""
    track = Track(points)
    assert all(abs(track.there(one) - other) < 1e-9 for one, other in points)
    heights = [track.there(here) for here in range(-10, 600, 7)]
    assert heights == sorted(heights)


def test_without_points_the_pages_move_alike():
    """Two articles with nothing in common scroll side by side."""
    assert Track([]).there(120) == 120
