"""Words inside the marks that were altered, and words put into another mouth."""

import pytest

from reader.discrepancy.quotations import detect
from reader.model.options import CompareOptions
from tests.discrepancy.couples import linked, told

YARD = "“We will never sell the old yard,” said Olga Petrova."


def quoted(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


def test_a_word_lost_inside_the_marks_is_told_beside_the_word_that_stands_there():
    """A place is marked on both sides, though one of them has no word there."""
    assert quoted(YARD, YARD.replace("never ", "")) == [("quotation", "never sell", "sell")]
    assert quoted(YARD.replace("never ", ""), YARD) == [("quotation", "sell", "never sell")]


def test_a_word_put_for_another_inside_the_marks_is_told():
    """Word against word."""
    assert quoted(YARD, YARD.replace("sell", "leave")) == [("quotation", "sell", "leave")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (YARD, YARD.replace("We will ", "")),
        (YARD.replace("old ", "… "), YARD),
        (YARD.replace("the old", "[the shipyard and] old"), YARD.replace("the old", "old")),
        (YARD.replace("old", "grey"), YARD.replace("old", "gray")),
        (YARD.replace("will never", "won’t"), YARD.replace("will never", "won't")),
    ],
    ids=["a shorter excerpt", "dots", "brackets", "two spellings", "two apostrophes"],
)
def test_what_is_an_editors_right_is_not_told(a: str, b: str):
    """Nothing else was said."""
    assert quoted(a, b) == []


def test_a_filler_weighs_less_than_a_word_of_matter():
    """A lost "really" is under the balanced bar; a lost "never" is not."""
    (slight,) = detect(linked(YARD.replace("never", "really"), YARD.replace("never ", "")))
    (grave,) = detect(linked(YARD, YARD.replace("never ", "")))
    assert slight.weight < CompareOptions().bar <= grave.weight


def test_only_two_quotations_of_one_utterance_are_compared():
    """Two sentences of two people are two sentences."""
    assert quoted(YARD, "“Nobody came to the market,” said Karl Moe.") == []


def test_the_same_words_in_another_mouth_are_told_on_the_names():
    """In marks, and with less weight where they are reported."""
    assert quoted(YARD, YARD.replace("Olga Petrova", "Karl Moe")) == [("attribution", "Olga Petrova", "Karl Moe")]
    marks, reported = (
        next(detect(linked(text, text.replace("Olga Petrova", "Karl Moe"))))
        for text in (YARD, "The old ferry sank in the harbour, said Olga Petrova.")
    )
    assert marks.weight > reported.weight


def test_one_speaker_in_two_names_is_one():
    """A surname alone, and what the person calls the same."""
    other = YARD.replace("Olga Petrova", "Karl Moe")
    assert quoted(YARD, YARD.replace("Olga ", "")) == []
    assert quoted(YARD, other, options=CompareOptions(same_words=(frozenset({"Olga Petrova", "Karl Moe"}),))) == []
