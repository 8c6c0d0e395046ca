"""What the person sets right in an article."""

import builders
import pytest
import stages

from reader.model.marks import Division, DivisionKind


@pytest.fixture
def told(window, monkeypatch, qtbot):
    return stages.raise_curtain(window, monkeypatch, qtbot)


def marks(window, sort):
    return [mark for mark in window.session.dossier.marks.values() if isinstance(mark, sort)]


def test_a_claim_is_split_at_a_word_and_joined_with_the_next(told):
    """A cut in the middle of a word goes before the word; claims are joined over what lies between."""
    claim = builders.claim(stages.HARBOUR, "hurt")
    inside = builders.span(stages.HARBOUR, "workers").start + 3
    assert told.shaping.can_split(claim, inside)
    told.shaping.split(claim, inside)
    (split,) = marks(told, Division)
    assert split.anchor.span.start == builders.span(stages.HARBOUR, "workers").start
    told.shaping.merge(claim)
    kinds = [mark.kind for mark in marks(told, Division)]
    assert DivisionKind.MERGE in kinds


def test_there_is_nothing_to_split_at_a_claims_edge(told):
    """Words are wanted on both sides."""
    claim = builders.claim(stages.HARBOUR, "hurt")
    assert not told.shaping.can_split(claim, claim.span.start)
    assert not told.shaping.can_split(claim, claim.span.end)


def test_what_is_set_aside_can_be_restored(told):
    """Gulls go to the page's furniture and come back."""
    span = builders.claim(stages.HARBOUR, "Gulls").span
    told.shaping.set_aside(stages.HARBOUR, span)
    article = told.session.dossier.article(stages.HARBOUR.id)
    assert told.shaping.is_furniture(article, span)
    told.shaping.restore(article, span)
    assert not told.shaping.is_furniture(told.session.dossier.article(stages.HARBOUR.id), span)
