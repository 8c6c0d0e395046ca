"""Every act is a value that makes one dossier of another, and can be taken back."""

from dataclasses import replace

import pytest
from acts import Person
from builders import article, claim, comparison, discrepancy, dossier, group, span, variant

from reader.model.article import Doubt, Particulars, Role
from reader.model.discrepancy import Kind
from reader.model.edits import (
    AddArticles,
    AddBookmark,
    AddDiscrepancy,
    Annotate,
    ChangeOptions,
    Correct,
    Erase,
    Judge,
    MergeClaims,
    MoveArticle,
    OrderArticles,
    PinClaims,
    RemoveArticle,
    RemoveBookmark,
    RemoveDiscrepancy,
    Replace,
    Reword,
    SplitClaim,
    Unpin,
)
from reader.model.marks import Addition, Annotation, Bookmark, Pin, PinKind, Status, Verdict
from reader.model.options import CompareOptions, Preset
from reader.model.targets import anchor, discrepancy_target, group_target, passage

A = article("A", "At least 12 people died. Police spoke of arson.\nRain fell all night.")
B = article("B", "15 people died, officials said. The mayor wept.")
C = article("C", "The dead are 12.")
OF = dossier(A, B, C)
DIED = tuple(anchor(one, claim(one, words).span) for one, words in ((A, "died"), (B, "died"), (C, "dead")))
NOTE = Annotation("n1", passage(A, span(A, "arson")), "Who says so?", "Ana", "2026-01-02T03:04:05Z")
DIFFERS = discrepancy(Kind.NUMBER, variant(A, "At least 12", "≥12"), variant(B, "15"))
CONFIRMED = Verdict(discrepancy_target(OF, DIFFERS), Status.CONFIRMED, DIFFERS.why, DIFFERS.weight)


@pytest.mark.parametrize("seed", range(10))
def test_any_200_acts_can_be_undone_and_redone(seed):
    """After 200 random acts each undo gives the very dossier there was, and each redo the one that was undone."""
    person, now = Person(seed), dossier(A, B)
    steps = []
    while len(steps) < 200:
        edit = person.act(now)
        after = edit.apply(now)
        assert (after is now) == (after == now)
        if after is not now:
            steps.append((now, edit, after))
        now = after
    for before, _, after in reversed(steps):
        assert now is after
        now = before
    assert now == dossier(A, B)
    for before, edit, after in steps:
        assert now is before
        now = edit.apply(now)
        assert now == after
        now = after


def test_articles_are_added_in_one_step_and_once():
    """Several files dropped at once are one step; what is there already changes nothing."""
    after = AddArticles((A, B)).apply(dossier(C))
    assert [one.id for one in after.articles] == ["C", "A", "B"]
    assert AddArticles((A,)).apply(after) is after
    assert [one.id for one in AddArticles((A,), at=0).apply(dossier(C)).articles] == ["A", "C"]
    assert (AddArticles((A,)).label, AddArticles((A, B)).label) == ("add article", "add 2 articles")


def test_an_article_moves_to_a_place():
    """Re-ordering is by the place wanted; standing there already is no act."""
    assert [one.id for one in MoveArticle(A.id, 1).apply(OF).articles] == ["B", "A", "C"]
    assert MoveArticle(A.id, 0).apply(OF) is OF
    assert MoveArticle("gone", 0).apply(OF) is OF


def test_articles_stand_in_the_order_told():
    """Those that are not told of keep their order behind the rest; an order that stands already changes nothing."""
    assert [one.id for one in OrderArticles((C.id, A.id)).apply(OF).articles] == ["C", "A", "B"]
    assert [one.id for one in OrderArticles(("gone", B.id)).apply(OF).articles] == ["B", "A", "C"]
    assert OrderArticles((A.id, B.id)).apply(OF) is OF


def test_a_removed_article_takes_its_own_marks_and_no_others():
    """Notes on it go; a link of three keeps to the two others; a note on a discrepancy keeps to what is left of it."""
    of = PinClaims(PinKind.TOGETHER, DIED).apply(OF)
    of = Annotate(NOTE).apply(of)
    of = Annotate(replace(NOTE, id="n2", target=CONFIRMED.target)).apply(of)
    of = Judge((CONFIRMED,)).apply(of)
    after = RemoveArticle(A.id).apply(of)
    left = list(after.marks.values())
    assert [one for one in left if isinstance(one, Pin)] == [Pin(PinKind.TOGETHER, DIED[1:])]
    assert [one.target for one in left if isinstance(one, Annotation)] == [passage(B, span(B, "15"))]
    assert not any(isinstance(one, Verdict) for one in left)


def test_corrected_particulars_settle_their_doubts():
    """Who sets the date has no more use for the doubt about it; other doubts stay."""
    doubts = (Doubt("published", "2021", "the page's clock"), Doubt("author", "Admin", "a role"))
    of = dossier(replace(A, doubts=doubts))
    after = Correct(A.id, replace(A.particulars, published="2020-07-15")).apply(of).article(A.id)
    assert after.particulars.published == "2020-07-15"
    assert after.doubts == doubts[1:]
    assert Correct(A.id, A.particulars).apply(of) is of


def test_merging_takes_back_the_splits_inside():
    """A claim that was split and is merged again is whole."""
    split = SplitClaim(anchor(A, span(A, "Police"))).apply(OF)
    other = SplitClaim(anchor(A, span(A, "all night"))).apply(split)
    merged = MergeClaims(anchor(A, span(A, "At least 12 people died. Police spoke of arson."))).apply(other)
    assert {key.split()[0] for key in merged.marks} == {"merge", "split"}
    assert len(merged.marks) == 2


def test_unpinning_lets_the_engine_decide_again():
    """A pin that is taken back leaves no trace."""
    pinned = PinClaims(PinKind.TOGETHER, DIED).apply(OF)
    (pin,) = pinned.marks.values()
    assert Unpin(pin).apply(pinned) == OF
    assert Unpin(pin).apply(OF) is OF


def test_the_same_verdict_twice_is_one_act():
    """Confirming what is confirmed changes nothing; the order of the variants does not matter."""
    after = Judge((CONFIRMED,)).apply(OF)
    turned = discrepancy_target(OF, replace(DIFFERS, variants=DIFFERS.variants[::-1]))
    assert Judge((CONFIRMED,)).apply(after) is after
    assert len(Judge((replace(CONFIRMED, target=turned, status=Status.DISMISSED),)).apply(after).marks) == 1


def test_judging_many_is_one_step_and_open_takes_it_back():
    """All shown are confirmed in one act; "open" leaves nothing behind."""
    on_group = Verdict(group_target(OF, group(claim(A, "died"), claim(B, "died"))), Status.CONFIRMED)
    both = Judge((CONFIRMED, on_group))
    after = both.apply(OF)
    assert (len(after.marks), both.label) == (2, "confirm 2")
    assert Judge((replace(CONFIRMED, status=Status.OPEN), replace(on_group, status=Status.OPEN))).apply(after) == OF


def test_a_note_is_written_reworded_and_erased():
    """A note keeps its place, author and time when its words change."""
    noted = Annotate(NOTE).apply(OF)
    reworded = Reword("n1", "Which police?", ("ask",)).apply(noted)
    assert list(reworded.marks.values()) == [replace(NOTE, text="Which police?", tags=("ask",))]
    assert Reword("n1", "Which police?", ("ask",)).apply(reworded) is reworded
    assert Erase("n1").apply(reworded) == OF
    assert Erase("n1").apply(OF) is OF


def test_a_bookmark_and_an_added_discrepancy_come_and_go():
    """Both can be made once and taken away."""
    target = discrepancy_target(OF, DIFFERS)
    marked = AddBookmark(target).apply(OF)
    assert list(marked.marks.values()) == [Bookmark(target)]
    assert RemoveBookmark(target).apply(marked) == OF
    addition = Addition(target, "one says at least")
    assert RemoveDiscrepancy(addition).apply(AddDiscrepancy(addition).apply(OF)) == OF


def test_options_are_part_of_the_dossier():
    """Changing an option is an act; setting what is set is none."""
    strict = CompareOptions(Preset.STRICT)
    assert ChangeOptions(strict).apply(OF).options == strict
    assert ChangeOptions(OF.options).apply(OF) is OF


def test_a_replaced_article_keeps_its_place_and_its_marks():
    """The new text stands where the old one did, and each mark where it is told it has moved."""
    of = Annotate(NOTE).apply(OF)
    changed = article("A", "Police spoke of arson.")
    to = anchor(changed, span(changed, "arson"))
    after = Replace(changed, ((NOTE.target.anchors[0], to),)).apply(of)
    assert after.articles == (changed, B, C)
    (note,) = after.marks.values()
    assert note == replace(NOTE, target=passage(changed, span(changed, "arson")))
    assert Replace(A).apply(of) is of


def test_every_edit_says_what_it_does():
    """Labels follow "Undo" in the menu: lower case, no full stop."""
    said = [PinClaims(kind, DIED).label for kind in PinKind]
    assert said == ["link", "unlink", "no counterpart"]
    assert Judge((replace(CONFIRMED, status=Status.DISMISSED),)).label == "dismiss"
    assert Correct(A.id, Particulars()).label == "correct particulars"


def test_particulars_of_no_article_change_nothing():
    """An act on an article that is gone does nothing."""
    assert Correct("gone", Particulars(title="x")).apply(OF) is OF
    assert comparison(OF).dossier is OF
    assert Role.BODY in {block.role for block in A.blocks}
