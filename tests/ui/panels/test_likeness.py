"""Shares and copies."""

import stages

from reader.ui.panels.likeness import common_words, copied, shared_part


def test_likeness_is_a_share_of_the_article_and_copies_count_once(told):
    """All of nothing is nothing; the same sentence in two articles is told once."""
    comparison = told.session.comparison
    assert 0 < shared_part(comparison, stages.HARBOUR.id, stages.COURIER.id) < 1
    (same,) = copied(comparison)
    assert {same.one.article, same.other.article} == {stages.HARBOUR.id, stages.LANTERN.id}
    assert same.share == 1
    assert common_words(comparison.dossier, *stages.HURT.group.claims) < 0.6
