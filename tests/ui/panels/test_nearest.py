"""The passages that come nearest."""

import builders
import stages

from reader.ui.panels.nearest import nearest


def test_the_nearest_passage_shares_the_rare_words(told):
    """Courier's sentence on workers is nearest to Harbour's; nothing of one's own article is offered."""
    found = nearest(told.session.comparison, stages.HARBOUR, builders.claim(stages.HARBOUR, "hurt").span)
    assert found[0].claim == builders.claim(stages.COURIER, "hurt")
    assert "workers" in found[0].shared
    assert all(near.claim.article != stages.HARBOUR.id for near in found)
    assert [near.score for near in found] == sorted((near.score for near in found), reverse=True)
