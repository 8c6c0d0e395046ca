"""Two claims in nearly the same words: what was put for what, and what is only wording."""

import pytest

from reader.discrepancy.substitution import detect
from reader.model.options import CompareOptions
from tests.discrepancy.couples import linked, told


def edits(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The storm closed three piers in the harbour.", "The storm closed five piers in the harbour.",
         ("number", "three", "five")),
        ("The ferry to Vike sank in the harbour.", "The ferry to Storholt sank in the harbour.",
         ("name", "Vike", "Storholt")),
        ("The old ferry sank in May in the harbour.", "The old ferry sank in July in the harbour.",
         ("date", "May", "July")),
        ("The council is opening the old swimming pool.", "The council is considering opening the old swimming pool.",
         ("certainty", "opening", "considering")),
        ("Prices in the harbour market rose in the spring.", "Prices in the harbour market fell in the spring.",
         ("negation", "rose", "fell")),
        ("Eight sailors were killed in the old harbour.", "Eight sailors were injured in the old harbour.",
         ("negation", "killed", "injured")),
        ("The captain praised the co-founder of the shipyard.", "The captain praised the founder of the shipyard.",
         ("name", "co-founder", "founder")),
        ("The ferry crew met the captain in the harbour.", "The ferry crew met the plumber in the harbour.",
         ("name", "captain", "plumber")),
    ],
    ids=["figure", "name", "date", "hedge", "opposite", "fate", "office", "thing"],
)  # fmt: skip
def test_what_was_put_for_what_is_told_by_what_it_is(a: str, b: str, expected: tuple[str, str, str]):
    """A figure, name, date, hedge, opposite, fate, office and thing, each on its words; either way round."""
    kind, one, other = expected
    assert edits(a, b) == [expected]
    assert edits(b, a) == [(kind, other, one)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The storm closed three piers.", "A brass band of sailors played on the quay by night."),
        ("Vike, Monday.", "Vike, Tuesday."),
        ("The storm closed three piers in the harbour.", "The storm shut three piers in the harbour."),
        ("The storm closed the old piers in the harbour.", "The storm closed the long piers in the harbour."),
        ("The storm closed about 300 piers in the harbour.", "The storm closed 297 piers in the harbour."),
        ("The envoy of Norway sank the boat in the harbour.", "The envoy of Vike sank the boat in the harbour."),
    ],
    ids=["another sentence", "a dateline", "a verb", "an adjective", "a rounded figure", "a land and a town"],
)
def test_what_is_only_wording_is_not_told(a: str, b: str):
    """Nor what stands in too few equal words to be one sentence."""
    assert edits(a, b) == []


def test_a_lost_not_is_told_beside_the_words_that_stand_without_it():
    """The denial on one side, the word that it denied on the other."""
    plain, denied = "The ferry had sunk in the harbour.", "The ferry had not sunk in the harbour."
    assert edits(plain, denied) == [("negation", "sunk", "not")]
    assert edits(denied, plain) == [("negation", "not", "sunk")]


def test_a_whole_other_phrase_is_no_denial():
    """Where more than a word stands against the denial, it is another phrase and not the same one affirmed."""
    denied = "The ferry did not sink in the harbour of Vike on its way out."
    assert edits(denied, "The ferry barely kept afloat in the harbour of Vike on its way out.") == []


@pytest.mark.parametrize(
    ("denied", "other"),
    [
        ("The eight sailors were not harmed in the harbour.", "The eight sailors were unharmed in the harbour."),
        ("The captain did not leave the old ferry.", "The captain refused to leave the old ferry."),
    ],
)
def test_what_both_deny_is_no_denial(denied: str, other: str):
    """The same in other words: "not harmed" and "unharmed"."""
    assert [row for row in edits(denied, other) if row[0] == "negation"] == []


def test_an_edit_outside_what_the_link_vouches_for_is_not_told():
    """The part behind the semicolon is not shared."""
    a = "The storm closed three piers in the harbour; eight fishing boats sank overnight."
    b = "The storm closed five piers in the harbour; eight fishing boats sank overnight."
    part = "eight fishing boats sank overnight"
    assert edits(a, b) == [("number", "three", "five")]
    assert edits(a, b, narrowed=(part, part)) == []


def test_what_the_person_calls_the_same_is_not_told():
    """Two listed names, and two listed words."""
    a, b = "The ferry to Vike sank in the harbour.", "The ferry to Storholt sank in the harbour."
    assert edits(a, b, options=CompareOptions(same_words=(frozenset({"Vike", "Storholt"}),))) == []
