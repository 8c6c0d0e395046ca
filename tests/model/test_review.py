"""What the person said is found again on what is shown, also when claims are cut or joined otherwise."""

from dataclasses import replace

import pytest
from builders import article, claim, discrepancy, dossier, group, span, variant

from reader.model.claim import By, Claim
from reader.model.discrepancy import Kind
from reader.model.edits import AddBookmark, Annotate, Judge, PinClaims
from reader.model.marks import Anchor, Annotation, PinKind, Quote, Status, Target, TargetKind, Verdict
from reader.model.review import Review
from reader.model.span import Span
from reader.model.targets import anchor, discrepancy_target, group_target, passage

A = article("A", "Before. " * 60 + "At least 12 people died. Police spoke of arson.")
B = article("B", "15 people died, officials said. The mayor wept.")
C = article("C", "The dead are 15. Or 17 of them.")
OF = dossier(A, B, C)
TWELVE, FIFTEEN = variant(A, "At least 12", "≥12"), variant(B, "15")
TWO = discrepancy(Kind.NUMBER, TWELVE, FIFTEEN)
THREE_ALIKE = discrepancy(Kind.NUMBER, TWELVE, FIFTEEN, variant(C, "15"))
THREE_UNLIKE = discrepancy(Kind.NUMBER, TWELVE, FIFTEEN, variant(C, "17"))
PAIR = group(claim(A, "died"), claim(B, "died"))
TRIO = group(claim(A, "died"), claim(B, "died"), claim(C, "dead"))


def judged(target, status):
    return Review.of(Judge((Verdict(target, status),)).apply(OF).marks)


def test_nothing_is_judged_at_first():
    """What nobody has judged is open; what the person added themselves is confirmed."""
    review = Review.of(OF.marks)
    assert (review.status(TWO), review.group_status(PAIR)) == (Status.OPEN, Status.OPEN)
    assert review.status(replace(TWO, by=By.PERSON)) is Status.CONFIRMED


def test_the_review_of_the_same_marks_is_made_once():
    """A view may ask for it at every paint."""
    marks = Annotate(Annotation("1", passage(B, Span(0, 2)), "?")).apply(OF).marks
    assert Review.of(marks) is Review.of(marks)


@pytest.mark.parametrize(
    ("status", "alike", "unlike"),
    [
        (Status.CONFIRMED, Status.CONFIRMED, Status.CONFIRMED),
        (Status.DISMISSED, Status.DISMISSED, Status.OPEN),
    ],
)
def test_a_verdict_holds_while_no_unseen_value_joins(status, alike, unlike):
    """Confirmed stays confirmed; dismissed opens again when a value joins that the person has not seen."""
    review = judged(discrepancy_target(OF, TWO), status)
    assert review.status(replace(TWO, variants=TWO.variants[::-1])) is status
    assert review.status(THREE_ALIKE) is alike
    assert review.status(THREE_UNLIKE) is unlike


def test_a_verdict_on_one_kind_or_place_says_nothing_of_another():
    """Another kind at the same place, and the same kind elsewhere, stay open."""
    review = judged(discrepancy_target(OF, TWO), Status.CONFIRMED)
    assert review.status(replace(TWO, kind=Kind.DATE)) is Status.OPEN
    assert review.status(discrepancy(Kind.NUMBER, FIFTEEN, variant(C, "17"))) is Status.OPEN


def test_a_verdict_holds_where_a_later_engine_cuts_the_words_otherwise():
    """ "12" for "At least 12" is the same discrepancy."""
    review = judged(discrepancy_target(OF, TWO), Status.CONFIRMED)
    assert review.status(discrepancy(Kind.NUMBER, variant(A, "12"), FIFTEEN)) is Status.CONFIRMED


def test_a_group_that_gains_a_claim_is_open_again():
    """A verdict on a group is on its very claims, give or take a word."""
    review = judged(group_target(OF, PAIR), Status.CONFIRMED)
    shorter = group(Claim(A.id, span(A, "At least 12 people")), claim(B, "died"))
    assert review.group_status(PAIR) is Status.CONFIRMED
    assert review.group_status(shorter) is Status.CONFIRMED
    assert review.group_status(TRIO) is Status.OPEN


def test_notes_are_found_on_what_they_are_on_oldest_first():
    """A note on a group is not one on its discrepancy, and it stays when a claim joins."""
    of = OF
    for at, (key, target) in enumerate([("2", group_target(OF, PAIR)), ("1", group_target(OF, PAIR))]):
        of = Annotate(Annotation(key, target, "?", created=f"2026-01-0{2 - at}")).apply(of)
    of = Annotate(Annotation("3", discrepancy_target(OF, TWO), "!")).apply(of)
    review = Review.of(of.marks)
    assert [note.id for note in review.group_notes(PAIR)] == ["1", "2"]
    assert [note.id for note in review.group_notes(TRIO)] == ["1", "2"]
    assert [note.id for note in review.notes(TWO)] == ["3"]
    assert review.passages == ()


def test_notes_on_a_passage_are_found_by_any_letter_of_it():
    """A note on two words is met by a claim that holds them, and by nothing beside them."""
    noted = Annotate(Annotation("1", passage(A, span(A, "spoke of")), "?")).apply(OF)
    review = Review.of(noted.marks)
    assert [note.id for note in review.notes_at(A.id, claim(A, "arson").span)] == ["1"]
    assert review.notes_at(A.id, claim(A, "died").span) == ()
    assert review.notes_at(B.id, Span(0, 20)) == ()
    assert [note.id for note in review.passages] == ["1"]


def test_bookmarks_are_found_on_groups_discrepancies_and_passages():
    """Each on its own thing."""
    of = AddBookmark(group_target(OF, PAIR)).apply(OF)
    review = Review.of(AddBookmark(passage(B, span(B, "mayor"))).apply(of).marks)
    assert review.bookmarked(PAIR)
    assert not review.bookmarked(TWO)
    assert len(review.bookmarks_at(B.id, span(B, "mayor"))) == 1


def test_pins_are_found_on_their_claims():
    """The claims that a pin holds know of it, others do not."""
    one, other = (anchor(each, claim(each, "died").span) for each in (A, B))
    review = Review.of(PinClaims(PinKind.TOGETHER, (one, other)).apply(OF).marks)
    assert [pin.kind for pin in review.pins_on(claim(A, "died"))] == [PinKind.TOGETHER]
    assert review.pins_on(claim(A, "arson")) == ()


def test_what_was_lost_is_listed_and_on_nothing():
    """A mark whose words are gone is in no answer but that of the lost."""
    gone = Anchor(A.id, None, Quote("words that are gone"))
    review = Review.of(Annotate(Annotation("1", Target(TargetKind.PASSAGE, (gone,)), "?")).apply(OF).marks)
    assert [mark.id for mark in review.lost] == ["1"]
    assert review.notes_at(A.id, Span(0, len(A.text))) == ()
