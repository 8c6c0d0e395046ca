"""A dossier finds its articles, findings their discrepancies and groups."""

import pytest
from builders import article, claim, comparison, discrepancy, dossier, group, variant

from reader.model.comparison import Dossier, Finding
from reader.model.discrepancy import Kind

A, B = article("A", "12 died. Rain fell."), article("B", "15 died. It rained.")
OF = dossier(A, B)
DIED = group(claim(A, "12"), claim(B, "15"))
RAINED = group(claim(A, "Rain"), claim(B, "rained"))
DIFFERS = discrepancy(Kind.NUMBER, variant(A, "12"), variant(B, "15"))
FOUND = comparison(OF, RAINED, Finding(DIED, (DIFFERS,))).findings


def test_an_article_is_found_by_its_id():
    """One that is not there is a mistake of ours."""
    assert OF.article(B.id) is B
    with pytest.raises(KeyError):
        OF.article("gone")


def test_every_discrepancy_comes_with_its_group():
    """In the order of the groups."""
    assert list(FOUND.discrepancies()) == [(Finding(DIED, (DIFFERS,)), DIFFERS)]


def test_a_claim_finds_its_groups():
    """All in which it stands."""
    assert [finding.group for finding in FOUND.of(claim(A, "Rain"))] == [RAINED]


def test_an_empty_dossier_is_a_dossier():
    """The window opens with one; equal ones are equal and hash alike."""
    assert Dossier() == Dossier()
    assert len({Dossier(), Dossier(), OF}) == 2
