"""What one claim denies and the other tells as done."""

import pytest

from reader.discrepancy.negation import detect
from tests.discrepancy.couples import linked, told


def denied(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


NOT, DONE = "The captain did not warn the harbour crew.", "The captain warned the harbour crew."


def test_a_denial_of_what_the_other_tells_as_done_is_told():
    """The word that denies, and the word done, whichever article denies."""
    assert denied(NOT, DONE) == [("negation", "not", "warned")]
    assert denied(DONE, NOT) == [("negation", "warned", "not")]


def test_a_denial_needs_a_predicate_in_common():
    """Two claims that share a captain and a verb may tell of two warnings."""
    assert denied("The captain did not warn them.", "The captain warned them.") == []


def test_a_name_before_both_makes_one_predicate():
    """What Berg did not pay, Berg paid."""
    assert denied("Berg had got the letter but had not paid.", "According to two men, Berg paid at once.") == [
        ("negation", "not", "paid")
    ]
    assert denied("Berg had got the letter but had not paid.", "According to two men, Moe paid at once.") == []


def test_a_verb_of_denying_is_set_against_what_it_denies():
    """And weighs more than a "not", for it answers somebody."""
    spoken = linked("The Velora team denied reports that it had fired the Italian.", "Velora, which fired Conti, left.")
    assert told(detect, spoken) == [("negation", "denied", "fired")]
    (more,), (less,) = detect(spoken), detect(linked(NOT, DONE))
    assert more.weight > less.weight


def test_a_headline_tells_in_the_present_what_is_done():
    """ "Concedes" is done as "conceded" is."""
    denial = "Prime Minister Igor Petrik has not conceded."
    assert denied(denial, "Prime Minister Petrik concedes") == [("negation", "not", "concedes")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The rules do not endanger rare animals and plants in parks.",
            "It endangered rare animals and plants in parks.",
        ),
        ("Odense did not take the lead until Roos scored for them.", "Odense took the lead when Roos scored for them."),
        (
            "The judge denied Berg an offer of the prosecutor on Monday.",
            "On Monday the prosecutor offered Berg a deal.",
        ),
        ("Berg never checked into the Vike clinic.", "Berg checked into the Odense clinic."),
        ("Did the captain not warn the harbour crew?", DONE),
    ],
    ids=["a rule", "not until", "denied as refused", "another object", "a question"],
)
def test_what_denies_nothing_that_was_done_is_not_told(a: str, b: str):
    """Rules, delays, refusals, other objects and questions."""
    assert denied(a, b) == []


HURT = "Four passengers were treated for injuries."


def test_nobody_was_hurt_and_somebody_was():
    """One word of the fate on each side is enough."""
    assert denied("No one was hurt in the raid.", HURT) == [("negation", "No", "injuries")]


@pytest.mark.parametrize(
    "spared",
    ["There were no reports of injuries.", "No more people were hurt.", "No one was killed.", "They were not injured."],
)
def test_what_is_not_known_or_of_another_fate_spares_nobody(spared: str):
    """Nor does it deny that these were hurt."""
    assert denied(spared, HURT) == []


def test_what_lies_outside_the_link_is_not_told():
    """A denial behind the semicolon."""
    part = "the harbour crew of Vike slept"
    a, b = (f"The yard {words}; {part}." for words in ("did not warn the harbour crew", "warned the harbour crew"))
    assert len(denied(a, b)) == 1
    assert denied(a, b, narrowed=(part, part)) == []
