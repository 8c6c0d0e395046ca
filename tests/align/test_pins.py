"""Pins point at text; here they become claims."""

from builders import article, claim, span

from reader.align.claims import claims
from reader.align.pins import pinned
from reader.model.marks import Anchor, Bookmark, Pin, PinKind, Quote, Target, TargetKind

A = article("A", "Twelve died in the flood. Rain fell. The mayor wept.")
B = article("B", "The mayor cried. A dozen people died.")
CLAIMS = {one.id: claims(one) for one in (A, B)}


def anchor(of, words):
    return Anchor(of.id, span(of, words), Quote(words))


def test_an_anchor_means_the_claim_it_stands_in():
    """A few words of it are enough."""
    pin = Pin(PinKind.TOGETHER, (anchor(A, "mayor wept"), anchor(B, "The mayor cried.")))
    assert pinned([pin], CLAIMS).together == ((claim(A, "mayor"), claim(B, "mayor")),)


def test_an_anchor_over_two_claims_means_both():
    """A passage that was one claim when it was pinned, and has been split since."""
    pin = Pin(PinKind.ALONE, (anchor(A, "Twelve died in the flood. Rain fell."),))
    assert pinned([pin], CLAIMS).alone == {claim(A, "Twelve"), claim(A, "Rain")}


def test_a_claim_that_the_anchor_only_grazes_is_not_meant():
    """Half of the claim or half of the anchor."""
    pin = Pin(PinKind.ALONE, (anchor(A, "flood. Rain fell."),))
    assert pinned([pin], CLAIMS).alone == {claim(A, "Rain")}


def test_apart_means_every_two_of_the_anchors():
    """And neither side by itself."""
    found = pinned([Pin(PinKind.APART, (anchor(A, "Rain fell"), anchor(B, "The mayor cried")))], CLAIMS)
    assert found.forbids(claim(A, "Rain"), claim(B, "mayor"))
    assert not found.forbids(claim(A, "Rain"), claim(B, "dozen"))
    assert found.claims() == {claim(A, "Rain"), claim(B, "mayor")}


def test_a_pin_whose_place_is_lost_or_closed_says_nothing():
    """As do marks that are no pins."""
    lost = Anchor(A.id, None, Quote("gone"))
    closed = Anchor(article("C", "Gone.").id, span(A, "Rain"), Quote("Rain"))
    other = Bookmark(Target(TargetKind.PASSAGE, (anchor(A, "Rain"),)))
    found = pinned([Pin(PinKind.ALONE, (lost,)), Pin(PinKind.ALONE, (closed,)), other], CLAIMS)
    assert found.claims() == frozenset()
