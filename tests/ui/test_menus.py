"""The menus on a claim and on an article."""

import stages

from reader.ui.menus import article_menu, claim_menu


def names(menu):
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]


def test_all_marks_are_in_the_claims_menu(told):
    """Whatever can be done by key can be done by menu."""
    offered = {action.objectName() for action in claim_menu(told, told.commands).actions()}
    assert {
        "note",
        "bookmark",
        "link",
        "unlink",
        "alone",
        "confirm",
        "dismiss",
        "split",
        "merge",
        "set_aside",
    } <= offered


def test_an_article_at_the_edge_moves_one_way_only(told):
    """The first cannot move left, the last not right."""
    first, last = (article_menu(told, told.session, told.documents, one) for one in (stages.HARBOUR, stages.LANTERN))
    enabled = [{action.text(): action.isEnabled() for action in menu.actions()} for menu in (first, last)]
    assert not enabled[0]["Move left"]
    assert enabled[0]["Move right"]
    assert not enabled[1]["Move right"]
    assert "Remove this article" in names(first)
