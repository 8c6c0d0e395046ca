"""The lists beside the views."""

import builders
import pytest
import stages


@pytest.fixture
def lists(told):
    told.desk.lists.setVisible(True)
    told.desk.lists.setCurrentWidget(told.desk.lists.differences)
    told.desk.lists.refresh()
    return told.desk.lists


def test_the_nearest_passages_can_be_linked(told, lists):
    """Asked for a lonely claim, chosen in the list, linked by the button."""
    gulls = builders.claim(stages.HARBOUR, "Gulls")
    told.navigator.choose_claim(gulls)
    told.commands["nearest"].trigger()
    near = lists.near
    assert near.list.told.lines
    near.list.setCurrentIndex(near.list.model().index(0, 0))
    near.link()
    (pin,) = told.session.dossier.marks.values()
    assert {anchor.article for anchor in pin.anchors} >= {stages.HARBOUR.id}
