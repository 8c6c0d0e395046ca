"""What is looked at, and what becomes of it when the engine has run again."""

import builders
import stages

from reader.model.comparison import Finding
from reader.model.edits import AddArticles, RemoveArticle
from reader.ui.selection import Selection

CLAIM = builders.claim(stages.COURIER, "bridge")


def found(*findings):
    return builders.comparison(builders.dossier(*stages.ARTICLES), *findings).findings


def looking(*at):
    selection = Selection()
    selection.choose(*at)
    return selection


def test_choosing_the_same_again_is_told_once(qtbot):
    """Views are not asked to show what they show."""
    selection, told = Selection(), []
    selection.changed.connect(told.append)
    for _ in range(2):
        selection.choose(stages.BRIDGE, CLAIM, stages.DATE)
    assert told == [CLAIM]
    selection.clear()
    assert told == [CLAIM, None]


def test_after_comparing_again_the_group_is_the_one_that_shares_most_claims():
    """It has lost one article's claim and won another difference; what is looked at is still there."""
    changed = Finding(builders.group(*stages.BRIDGE.group.claims[:2]), (stages.DATE,))
    selection = looking(stages.BRIDGE, CLAIM, stages.DATE)
    selection.follow(found(stages.HURT, changed))
    assert (selection.finding, selection.claim, selection.discrepancy) == (changed, CLAIM, stages.DATE)


def test_a_difference_that_is_no_more_is_let_go():
    """Its group and the claim stay."""
    changed = Finding(stages.BRIDGE.group, (stages.CERTAINTY,))
    selection = looking(stages.BRIDGE, CLAIM, stages.DATE)
    selection.follow(found(changed))
    assert (selection.finding, selection.claim, selection.discrepancy) == (changed, CLAIM, None)


def test_a_group_of_which_little_is_left_is_let_go():
    """One claim in three is not the same group; the claim that is read stays."""
    other = Finding(builders.group(builders.claim(stages.LANTERN, "bridge"), builders.claim(stages.COURIER, "hurt")))
    selection = looking(stages.BRIDGE, CLAIM)
    selection.follow(found(other))
    assert (selection.finding, selection.claim) == (None, CLAIM)


def test_what_an_article_told_goes_with_it():
    """No claim of an article that is not there any more."""
    selection = looking(stages.HURT, builders.claim(stages.COURIER, "hurt"))
    selection.follow(builders.comparison(builders.dossier(stages.HARBOUR)).findings)
    assert (selection.finding, selection.claim) == (None, None)


def test_a_lonely_claim_is_kept():
    """It has no group to follow."""
    gulls = builders.claim(stages.HARBOUR, "Gulls")
    selection = looking(None, gulls)
    selection.follow(found(stages.BRIDGE))
    assert selection.claim == gulls


def test_a_claim_of_a_column_that_goes_is_not_looked_at(qtbot, window):
    """A click that reaches a column while it is being removed costs nothing."""
    one, other = (
        builders.article("Harbour", "The bridge will open on 3 May."),
        builders.article("Courier", "The bridge may open on 3 May."),
    )
    window.session.do(AddArticles((one, other)))
    qtbot.waitUntil(lambda: window.session.up_to_date)
    gone = window.session.comparison.findings.claims[one.id][0]
    window.session.do(RemoveArticle(one.id))
    window.selection.choose(None, gone)
    assert window.selection.claim is None
