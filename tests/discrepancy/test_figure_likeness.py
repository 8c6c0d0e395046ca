"""How surely two figures fill one slot."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reader.discrepancy.figure_likeness import comparable, likeness, slipped
from reader.discrepancy.figure_slots import Slot, slots

_TEXTS = (
    "The storm in Odense closed 12 piers.",
    "A strike by dockers shut 15 piers.",
    "Three of the nine judges voted against it.",
    "Two of the nine members voted for it.",
    "The bank cut its rate by 0.5 per cent.",
    "The bank cut its rate to 3.25 per cent.",
    "The rate went down by 25 basis points.",
    "Five people died in the fire, 12 were hurt.",
    "It took the eighth place, 40 km from Vike, for $12.",
)


def _only(text: str) -> Slot:
    (slot,) = slots(text)
    return slot


def test_more_shared_surroundings_make_two_slots_liker():
    """Whatever the order; nothing joins unlike measures."""
    near, far, other = map(_only, (*_TEXTS[:2], "The storm in Odense had closed 15 piers."))
    assert likeness(near, other) == likeness(other, near) > likeness(near, far) > 0
    assert likeness(near, _only("The storm in Odense cost $12.")) == 0


@given(some.sampled_from(_TEXTS), some.sampled_from(_TEXTS))
def test_likeness_is_the_same_either_way_round(a: str, b: str):
    """Of any two figures."""
    for one in slots(a):
        for other in slots(b):
            assert likeness(one, other) == likeness(other, one)
            assert comparable(one, other) == comparable(other, one)


def test_parts_of_one_whole_fill_one_slot():
    """Three of the nine, and two of the nine, who did the same."""
    three, two = (slots(text)[0] for text in _TEXTS[2:4])
    assert likeness(three, two) >= 0.5
    assert likeness(three, slots("Two of the eight members voted for it.")[0]) < 0.5


def test_a_step_is_compared_with_a_step():
    """By half a per cent and by points; never with where it led."""
    by, to, points = map(_only, _TEXTS[4:7])
    assert comparable(by, points)
    assert likeness(by, points) > 0
    assert likeness(by, to) == 0


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("263 passengers", "236 passengers", True),
        ("300,000 customers", "3 million accounts", True),
        ("25 million sellers", "2.5 million sellers", True),
        ("263 passengers", "274 passengers", False),
        ("12 dead", "120 dead", False),
    ],
)
def test_a_slip_is_known_by_its_digits_or_noughts(a: str, b: str, one: bool):  # noqa: FBT001
    """Small figures differ by a nought too easily."""
    assert slipped(_only(a).figure, _only(b).figure) is one


def test_a_slip_joins_large_counts_of_one_sentence_whatever_is_counted():
    """Accounts here are customers there, if they stand beside the same words."""
    told = _only("They hold 300,000 cases, bank account numbers among them.")
    assert likeness(told, _only("What is in it: names and IBANs for roughly 3 million bank accounts.")) >= 0.5
    assert likeness(told, _only("What is in it: names and IBANs for roughly 7 million bank accounts.")) == 0
