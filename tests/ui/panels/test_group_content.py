"""What the inspector says of a group."""

import builders
import stages

from reader.model.framing import Framing, FramingSort
from reader.model.marks import Status
from reader.ui.panels.group_content import group_content
from reader.ui.panels.marked import Mark


def look_at(told, finding=0, words="bridge", article=stages.HARBOUR, discrepancy=None):
    told.selection.choose(told.session.comparison.findings.groups[finding], builders.claim(article, words), discrepancy)


def content(told, **wanted):
    return group_content(told.desk._parts, all_told=wanted.get("all_told", False))


def test_the_heading_says_in_words_how_things_stand(told):
    """Stated by, differs in, not compared and why."""
    look_at(told, 1, "hurt")
    facts = content(told).facts
    assert facts[0].startswith("stated by 2 of 3")
    assert "differs in number" in facts
    assert "not compared: Lantern (published before)" in facts


def test_word_choice_is_told_as_a_fact_where_the_person_asks_for_it(told, monkeypatch):
    """And is no difference: off at first."""
    pair = (builders.variant(stages.HARBOUR, "will"), builders.variant(stages.COURIER, "may"))
    framing = Framing(FramingSort.NAMING, pair, "militants / terrorists")
    monkeypatch.setattr("reader.ui.panels.group_content.framings", lambda *_: (framing,))
    look_at(told)
    assert not any("worded" in fact for fact in content(told).facts)
    told.view.show_framing(on=True)
    assert "worded: militants / terrorists" in content(told).facts
    assert len(content(told).told) == len(stages.BRIDGE.discrepancies)


def test_same_words_count_as_one_origin(told):
    """Harbour and Lantern print the same sentence: three state it, two independently."""
    look_at(told)
    assert content(told).facts[0] == "stated by all 3, 2 of them independently"


def test_each_article_has_a_row_with_its_exact_words_marked(told):
    """The differing words are marked as such, the chosen difference's more strongly; details are marked as details."""
    look_at(told, discrepancy=stages.DATE)
    first = content(told).rows[0]
    marks = {run.text: run.mark for run in first.runs}
    assert marks["3 May"] is Mark.CHOSEN
    assert marks["will"] is Mark.DIFFERS
    look_at(told, 1, "hurt")
    second = content(told).rows[1]
    assert {run.text: run.mark for run in second.runs}["on the old pier"] is Mark.DETAIL
    assert "on the old pier" in second.extra


def test_words_that_the_read_claim_has_not_are_underlined_where_both_are_alike(told):
    """Read at Harbour, Courier's unlike words stand out even where no difference was proposed."""
    told.view.show_all()
    for kind in (stages.CERTAINTY.kind, stages.DATE.kind):
        told.view.show_kind(kind, on=False)
    look_at(told)
    courier = content(told).rows[1]
    assert {run.text for run in courier.runs if run.mark is Mark.OTHER_WORDS} == {"may", "5"}


def test_the_unsure_stays_behind_one_click(told):
    """One difference is under the bar: counted, and told when asked."""
    look_at(told, 1, "hurt")
    assert content(told).hidden == 1
    assert [one.discrepancy for one in content(told).told] == [stages.NUMBER]
    assert {one.discrepancy for one in content(told, all_told=True).told} == {stages.NUMBER, stages.UNSURE}


def test_the_dismissed_stays_in_sight_here(told):
    """So that one can think again."""
    look_at(told)
    told.marking.judge_one(stages.DATE, Status.DISMISSED)
    assert stages.DATE in [one.discrepancy for one in content(told).told]
