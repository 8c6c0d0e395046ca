"""The inspector while nothing is selected."""

import pytest
import stages
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.model.edits import RemoveArticle


@pytest.fixture
def invitation(told):
    """Of the staged story, with nothing selected."""
    told.selection.clear()
    return told.desk.inspector.invitation


def buttons(invitation):
    return {one.objectName(): one for one in invitation.findChildren(QPushButton) if one.isVisibleTo(invitation)}


def test_the_first_difference_is_one_click_away(told, invitation, qtbot):
    """Its button names the key that does the same."""
    button = buttons(invitation)["next_difference"]
    assert button.text().endswith("F8")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.selection.discrepancy is told.navigator.stops()[0].discrepancy
    assert told.desk.inspector.currentWidget() is not invitation


def test_a_button_names_the_key_that_the_person_chose(told, invitation):
    """And none that is no longer there."""
    told.appearance.prefer(keys={"next_difference": "F12", "lists": ""})
    shown = buttons(invitation)
    assert shown["next_difference"].text().endswith("F12")
    assert shown["lists"].text() == told.commands["lists"].iconText()
    told.appearance.prefer(keys={})


def test_every_kind_leads_to_its_first_difference(told, invitation, qtbot):
    """What the filter keeps back is not counted; the links are reached by keyboard too."""
    text = invitation._kinds.text()
    assert "href='date'" in text
    assert "href='quotation'" not in text
    assert invitation._kinds.focusPolicy() & Qt.FocusPolicy.TabFocus
    invitation._kinds.linkActivated.emit("date")
    assert told.selection.discrepancy is stages.DATE


def test_with_one_article_it_asks_for_another(told, invitation):
    """And offers to open one, nothing else."""
    told.session.do(RemoveArticle(stages.HARBOUR.id))
    told.session.do(RemoveArticle(stages.COURIER.id))
    assert "Drop a second article" in invitation.told
    assert set(buttons(invitation)) == {"open"}
    assert not invitation._kinds.isVisibleTo(invitation)
