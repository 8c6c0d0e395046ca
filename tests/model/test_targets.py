"""Anchors quote what they point at, with what stands around."""

import pytest
from builders import article, dossier, span
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, spans

from reader.model.claim import Claim
from reader.model.discrepancy import Kind
from reader.model.marks import Target, TargetKind
from reader.model.targets import AROUND, anchor, anchor_of, passage


@given(st.data())
def test_prefix_exact_and_suffix_stand_in_the_text_as_they_are(data):
    """Whatever the letters, the three parts together are a stretch of the text around the span."""
    of = data.draw(articles("A"))
    place = data.draw(spans(of))
    quote = anchor(of, place).quote
    start = place.start - len(quote.prefix)
    assert of.text[start:].startswith(quote.prefix + quote.exact + quote.suffix)
    assert len(quote.prefix) == min(AROUND, place.start)
    assert len(quote.suffix) == min(AROUND, len(of.text) - place.end)


def test_a_claim_of_an_article_that_is_not_there_has_no_anchor():
    """It is a mistake of ours, not of the person."""
    one = article("A", "Rain fell.")
    with pytest.raises(KeyError):
        anchor_of(dossier(), Claim(one.id, span(one, "Rain")))


def test_a_target_fits_its_kind():
    """A discrepancy has a kind and one value for each place; nothing else has."""
    one = passage(article("A", "Rain fell."), span(article("A", "Rain fell."), "Rain")).anchors
    with pytest.raises(ValueError):
        Target(TargetKind.DISCREPANCY, one, Kind.NUMBER, ())
    with pytest.raises(ValueError):
        Target(TargetKind.DISCREPANCY, one)
    with pytest.raises(ValueError):
        Target(TargetKind.GROUP, one, Kind.NUMBER)
