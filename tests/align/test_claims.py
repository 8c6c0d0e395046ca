"""Claims are the sentences outside furniture, as the person divides them."""

from itertools import pairwise

from builders import article, span
from hypothesis import given
from strategies import articles

from reader.align.claims import claims
from reader.model.article import ASSERTING, Role
from reader.model.marks import Anchor, Division, DivisionKind, Quote

A = article("A", "Twelve died, and nine were hurt. Rain fell.\nShare this\nThe mayor wept.", roles={1: Role.FURNITURE})


def division(kind, of, words):
    return Division(kind, Anchor(of.id, span(of, words), Quote(words)))


def told(of, *marks):
    return [of.words(claim.span) for claim in claims(of, marks)]


def test_every_sentence_outside_furniture_is_a_claim():
    """In the order of the text."""
    assert told(A) == ["Twelve died, and nine were hurt.", "Rain fell.", "The mayor wept."]


@given(articles("A"))
def test_claims_are_sorted_and_apart_and_cover_what_asserts(of):
    """Every letter of a block that asserts something is in exactly one claim."""
    found = [claim.span for claim in claims(of)]
    assert found == sorted(found)
    assert all(not one.overlaps(other) for one, other in pairwise(found))
    covered = {at for one in found for at in range(one.start, one.end)}
    wanted = {at for block in of.blocks if block.role in ASSERTING for at in range(block.span.start, block.span.end)}
    assert {at for at in wanted if not of.text[at].isspace()} <= covered <= wanted


def test_a_split_ends_a_claim_where_the_passage_begins():
    """The blank at the cut belongs to neither."""
    marks = division(DivisionKind.SPLIT, A, "and nine were hurt")
    assert told(A, marks)[:2] == ["Twelve died,", "and nine were hurt."]


def test_a_split_at_the_edge_of_a_claim_changes_nothing():
    """There is nothing to cut."""
    assert told(A, division(DivisionKind.SPLIT, A, "Rain fell")) == told(A)


def test_a_merge_makes_one_claim_of_all_it_touches():
    """Whole sentences, even where the passage begins inside one."""
    assert told(A, division(DivisionKind.MERGE, A, "were hurt. Rain")) == [
        "Twelve died, and nine were hurt. Rain fell.",
        "The mayor wept.",
    ]


def test_a_merge_across_furniture_is_not_done():
    """Claims lie outside furniture."""
    assert told(A, division(DivisionKind.MERGE, A, "Rain fell.\nShare this\nThe mayor")) == told(A)


def test_a_merged_passage_can_be_split_elsewhere():
    """Merges come first, whatever the order of the marks."""
    split = division(DivisionKind.SPLIT, A, "and nine were hurt. Rain")
    merge = division(DivisionKind.MERGE, A, "were hurt. Rain")
    expected = ["Twelve died,", "and nine were hurt. Rain fell.", "The mayor wept."]
    assert told(A, split, merge) == told(A, merge, split) == expected


def test_a_division_that_lost_its_passage_does_nothing():
    """As does one of another article."""
    lost = Division(DivisionKind.MERGE, Anchor(A.id, None, Quote("gone")))
    other = article("B", A.text)
    assert told(A, lost, division(DivisionKind.SPLIT, other, "and nine")) == told(A)
