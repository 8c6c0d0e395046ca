"""The annotated article on the screen."""

import builders
import stages


def test_another_base_article_is_one_choice_away(told):
    """Its claims are listed, the one that is looked at is current."""
    told.commands["view_article"].trigger()
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    view = told.desk.article
    view.chooser.activated.emit(1)
    assert view.model.lines[0].claim.article == stages.COURIER.id
    current = view.list.currentIndex().row()
    assert view.model.lines[current].claim == builders.claim(stages.COURIER, "hurt")
