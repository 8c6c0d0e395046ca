"""The person's marks, by key and by call."""

import builders
import pytest
import stages
from PySide6.QtCore import Qt

from reader.model.discrepancy import Kind
from reader.model.marks import Addition, Bookmark, Division, DivisionKind, Pin, PinKind, Status
from reader.model.span import Span


@pytest.fixture
def told(window, monkeypatch, qtbot):
    return stages.raise_curtain(window, monkeypatch, qtbot)


def marks(window, sort):
    return [mark for mark in window.session.dossier.marks.values() if isinstance(mark, sort)]


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    window.activateWindow()
    window.setFocus()
    qtbot.keyClick(window, key, modifier)


def test_the_same_verdict_twice_takes_it_back(told, qtbot):
    """C confirms the difference that is looked at, C again opens it."""
    press(qtbot, told, Qt.Key.Key_F8)
    press(qtbot, told, Qt.Key.Key_C)
    assert told.marking.status_of(stages.CERTAINTY) is Status.CONFIRMED
    press(qtbot, told, Qt.Key.Key_C)
    assert told.marking.status_of(stages.CERTAINTY) is Status.OPEN


def test_without_a_difference_the_verdict_is_on_the_group(told, qtbot):
    """A clicked sentence is a group; C confirms that."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "hurt"))
    press(qtbot, told, Qt.Key.Key_C)
    assert told.marking.review.group_status(stages.HURT.group) is Status.CONFIRMED
    assert told.marking.status_of(stages.NUMBER) is Status.OPEN


def test_many_verdicts_are_one_step(told):
    """Confirm all: one undo takes all of it back."""
    steps = told.session.undo_stack.count()
    told.marking.judge_all([stages.DATE, stages.NUMBER], Status.CONFIRMED)
    assert told.session.undo_stack.count() == steps + 1
    told.session.move(-1)
    assert told.marking.left_to_review([stages.DATE, stages.NUMBER])[Status.OPEN] == 2


def test_m_sets_a_bookmark_and_takes_it_away(told, qtbot):
    """On what is looked at."""
    press(qtbot, told, Qt.Key.Key_F8)
    press(qtbot, told, Qt.Key.Key_M)
    assert len(marks(told, Bookmark)) == 1
    assert told.marking.is_bookmarked()
    press(qtbot, told, Qt.Key.Key_M)
    assert not marks(told, Bookmark)


def test_l_on_two_claims_links_them(told, qtbot):
    """The first is held, and said so on the screen; the second makes the link, as one undo step."""
    one, other = builders.claim(stages.HARBOUR, "Gulls"), builders.claim(stages.COURIER, "mayor")
    told.navigator.choose_claim(one)
    press(qtbot, told, Qt.Key.Key_L)
    assert told.linking.held == one
    told.navigator.choose_claim(other)
    press(qtbot, told, Qt.Key.Key_L)
    (pin,) = marks(told, Pin)
    assert pin.kind is PinKind.TOGETHER
    assert {anchor.article for anchor in pin.anchors} == {stages.HARBOUR.id, stages.COURIER.id}
    assert told.linking.held is None


def test_escape_lets_a_held_claim_go(told, qtbot):
    """And nothing is linked."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "Gulls"))
    press(qtbot, told, Qt.Key.Key_L)
    qtbot.keyClick(told, Qt.Key.Key_Escape)
    assert told.linking.held is None
    assert not marks(told, Pin)


def test_claims_of_one_article_are_not_linked(told):
    """There is nothing to link within one article."""
    told.linking.link([builders.claim(stages.HARBOUR, "Gulls"), builders.claim(stages.HARBOUR, "hurt")])
    assert not marks(told, Pin)


def test_shift_l_keeps_the_claim_that_is_read_apart_from_all_others(told, qtbot):
    """Lantern's claim is apart from Harbour's and Courier's, which stay together; one undo step."""
    told.selection.choose(told.session.comparison.findings.groups[0], builders.claim(stages.LANTERN, "bridge"))
    steps = told.session.undo_stack.count()
    press(qtbot, told, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    pins = marks(told, Pin)
    assert {pin.kind for pin in pins} == {PinKind.APART}
    assert len(pins) == 2
    assert all(stages.LANTERN.id in {anchor.article for anchor in pin.anchors} for pin in pins)
    assert told.session.undo_stack.count() == steps + 1


def test_no_counterpart_is_kept_and_can_be_taken_back(told):
    """The engine decides again once the pin is removed."""
    claim = builders.claim(stages.HARBOUR, "Gulls")
    told.linking.leave_alone(claim)
    (pin,) = told.linking.pins_on(claim, PinKind.ALONE)
    told.linking.remove(pin)
    assert not marks(told, Pin)


def test_a_difference_of_ones_own_is_added_and_removed(told):
    """With its kind, its words as values, and its reason."""
    places = [(one, builders.span(one, "bridge")) for one in (stages.HARBOUR, stages.COURIER)]
    told.marking.add_difference(Kind.NAME, places, "another bridge")
    (mark,) = marks(told, Addition)
    assert mark.why == "another bridge"
    assert mark.target.values == ("bridge", "bridge")
    assert mark.target.discrepancy is Kind.NAME


def test_a_claim_is_split_at_a_word_and_joined_with_the_next(told):
    """A cut in the middle of a word goes before the word; claims are joined over what lies between."""
    claim = builders.claim(stages.HARBOUR, "hurt")
    inside = builders.span(stages.HARBOUR, "workers").start + 3
    assert told.shaping.can_split(claim, inside)
    told.shaping.split(claim, inside)
    (split,) = marks(told, Division)
    assert split.anchor.span.start == builders.span(stages.HARBOUR, "workers").start
    told.shaping.merge(claim)
    kinds = [mark.kind for mark in marks(told, Division)]
    assert DivisionKind.MERGE in kinds


def test_there_is_nothing_to_split_at_a_claims_edge(told):
    """Words are wanted on both sides."""
    claim = builders.claim(stages.HARBOUR, "hurt")
    assert not told.shaping.can_split(claim, claim.span.start)
    assert not told.shaping.can_split(claim, claim.span.end)


def test_what_is_set_aside_can_be_restored(told):
    """Gulls go to the page's furniture and come back."""
    span = builders.claim(stages.HARBOUR, "Gulls").span
    told.shaping.set_aside(stages.HARBOUR, span)
    article = told.session.dossier.article(stages.HARBOUR.id)
    assert told.shaping.is_furniture(article, span)
    told.shaping.restore(article, span)
    assert not told.shaping.is_furniture(told.session.dossier.article(stages.HARBOUR.id), span)


def test_a_note_on_free_words_is_on_those_words(told):
    """Not on their claim."""
    told.marking.annotate_passage(stages.HARBOUR, Span(4, 10), "Which bridge?")
    (note,) = told.marking.review.notes_at(stages.HARBOUR.id, Span(4, 10))
    assert note.target.anchors[0].quote.exact == "bridge"
