"""What the person confirmed or added stays, whatever the engine proposes."""

from dataclasses import replace

import pytest
from builders import article, claim, compared, discrepancy, dossier, group, span, variant

from reader.compare import compare
from reader.model.claim import By
from reader.model.discrepancy import Kind
from reader.model.edits import AddDiscrepancy, Judge, PinClaims
from reader.model.marks import Addition, PinKind, Status, Verdict
from reader.model.review import Review
from reader.model.targets import anchor, discrepancy_target, group_target

A = article("A", "The dam broke before dawn. Rain fell on the village for nine days.")
B = article("B", "A minister resigned. Showers, ten of them, came down there.")
OF = dossier(A, B)
UNLIKE = discrepancy(Kind.NUMBER, variant(A, "nine"), variant(B, "ten"), weight=0.3, why="nine / ten")
ADDITION = Addition(discrepancy_target(OF, UNLIKE), "nine / ten")
VERDICT = Verdict(discrepancy_target(OF, UNLIKE), Status.CONFIRMED, UNLIKE.why, UNLIKE.weight)


def test_the_engine_alone_does_not_propose_it():
    """These two claims share no word: what follows is the person's doing."""
    assert not any(UNLIKE.variants[0].claim in one.group.claims for one in compare(OF).groups)


@pytest.mark.parametrize("edit", [AddDiscrepancy(ADDITION), Judge((VERDICT,))], ids=["added", "confirmed"])
def test_a_discrepancy_by_hand_stands_in_a_group_of_its_claims(edit):
    """It appears once, by the person, confirmed, with its words and its reason."""
    of = edit.apply(OF)
    ((finding, found),) = list(compare(of).discrepancies())
    assert set(finding.group.claims) == {variant.claim for variant in UNLIKE.variants}
    assert (found.variants, found.why, found.by) == (UNLIKE.variants, "nine / ten", By.PERSON)
    assert Review.of(of.marks).status(found) is Status.CONFIRMED
    assert not set(finding.group.claims) & set(compare(of).unique)


def test_both_added_and_confirmed_it_appears_once():
    """Two marks on one discrepancy make one of it."""
    of = Judge((VERDICT,)).apply(AddDiscrepancy(ADDITION).apply(OF))
    assert len(list(compare(of).discrepancies())) == 1


@pytest.mark.parametrize("status", [Status.DISMISSED, Status.OPEN])
def test_only_what_is_confirmed_is_kept(status):
    """A dismissed proposal that the engine no longer makes is gone."""
    of = Judge((replace(VERDICT, status=status),)).apply(OF)
    assert compare(of) == compare(OF)


def test_a_confirmed_group_stays_together():
    """The claims of a confirmed group stand together though no word is shared."""
    pair = group(claim(A, "Rain"), claim(B, "Showers"))
    of = Judge((Verdict(group_target(OF, pair), Status.CONFIRMED),)).apply(OF)
    assert any(set(pair.claims) == set(one.group.claims) for one in compare(of).groups)


def test_a_pin_beats_a_verdict():
    """Who unlinks the claims of a confirmed discrepancy has taken its ground away."""
    apart = PinClaims(
        PinKind.APART, tuple(anchor(one, claim(one, words).span) for one, words in ((A, "nine"), (B, "ten")))
    )
    assert list(compare(apart.apply(Judge((VERDICT,)).apply(OF))).discrepancies()) == []


def test_what_the_engine_finds_is_not_doubled():
    """Confirming what the engine proposes leaves its findings as they are."""
    a = article("A", "At least 12 people died in the flood in Dresden.")
    b = article("B", "At least 15 people died in the flood in Dresden.")
    proposed = compared(a, b)
    verdicts = tuple(
        Verdict(discrepancy_target(proposed.dossier, found), Status.CONFIRMED)
        for _, found in proposed.findings.discrepancies()
    ) + tuple(Verdict(group_target(proposed.dossier, one.group), Status.CONFIRMED) for one in proposed.findings.groups)
    assert compare(Judge(verdicts).apply(proposed.dossier)) == proposed.findings


def test_a_selection_wider_than_a_claim_is_cut_to_it():
    """What is added by hand lies inside its claim, as the contract wants it."""
    wide = span(A, "dawn. Rain fell on the village")
    target = replace(ADDITION.target, anchors=(anchor(A, wide), ADDITION.target.anchors[1]))
    ((_, found),) = compare(AddDiscrepancy(replace(ADDITION, target=target)).apply(OF)).discrepancies()
    assert A.words(found.variants[0].span) == "Rain fell on the village"


def test_what_has_lost_its_passages_is_not_invented():
    """A confirmed discrepancy of which one passage was lost is in the marks, and in no group."""
    lost = replace(
        ADDITION.target, anchors=(replace(ADDITION.target.anchors[0], span=None), ADDITION.target.anchors[1])
    )
    of = AddDiscrepancy(replace(ADDITION, target=lost)).apply(OF)
    assert compare(of) == compare(OF)
    assert len(Review.of(of.marks).lost) == 1
