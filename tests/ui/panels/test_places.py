"""Where in its article a claim stands."""

import builders
import stages

from reader.ui.panels.places import moved, paragraph, place_words

DOSSIER = builders.dossier(*stages.ARTICLES)


def test_a_claim_that_stands_far_off_has_moved():
    """The paragraph's number is told, and where it is in the others."""
    claim = builders.claim(stages.HARBOUR, "Gulls")
    assert paragraph(stages.HARBOUR, claim) == 4
    assert place_words(stages.HARBOUR, claim) == "paragraph 4"
    far = (claim, builders.claim(stages.COURIER, "bridge"))
    assert moved(DOSSIER, far) == "paragraph 4 in Harbour and 1 in Courier"
    assert moved(DOSSIER, stages.BRIDGE.group.claims) == ""
