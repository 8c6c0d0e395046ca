"""How sure two claims are of one thing."""

import pytest

from reader.discrepancy.stance import detect
from tests.discrepancy.couples import linked, told


def stances(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


HEDGED, DONE = "The yard could be sold to the union.", "The yard was sold to the union."


def test_a_hedge_is_set_against_the_very_word_told_as_done():
    """The cue on one side and the word it governs on the other, whichever article hedges."""
    assert stances(HEDGED, DONE) == [("certainty", "could", "sold")]
    assert stances(DONE, HEDGED) == [("certainty", "sold", "could")]


def test_each_variant_is_called_by_its_rung():
    """What `merging` puts the ladder together by."""
    (one,) = detect(linked(HEDGED, DONE))
    assert (one.a.value, one.b.value) == ("possible", "done")
    assert one.why == "could (possible) / sold (done)"


def test_a_hedge_in_another_clause_governs_nothing_here():
    """The commonest false alarm on natural news."""
    assert stances("Critics could complain, but the old yard was sold to the union.", DONE) == []


@pytest.mark.parametrize(
    ("hedged", "question"),
    [
        (HEDGED, "Was the yard sold to the union?"),
        ("It was apparently arson at the yard.", "Was it arson at the yard?"),
    ],
)
def test_a_question_tells_nothing_as_done(hedged: str, question: str):
    """It is no surer than a hedge."""
    assert stances(hedged, question) == []


def test_a_case_goes_two_stages_before_it_differs():
    """Charged and convicted differ; arrested and charged are neighbours."""
    charged = "Tilo Harms was charged with stealing the bells."
    assert stances(charged, "Tilo Harms was convicted of stealing the bells.") == [
        ("certainty", "charged with", "convicted")
    ]
    assert stances("Tilo Harms was arrested for stealing the bells.", charged) == []


def test_what_lies_outside_the_link_is_not_told():
    """A hedge behind the semicolon."""
    part = "the harbour crew of Vike slept"
    a, b = (f"The yard {words}; {part}." for words in ("could be sold to the union", "was sold to the union"))
    assert [row[0] for row in stances(a, b)] == ["certainty"]
    assert stances(a, b, narrowed=(part, part)) == []
