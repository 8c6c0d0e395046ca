"""The person's marks, by key and by call."""

import builders
import stages
from PySide6.QtCore import Qt
from stages import marks, press

from reader.model.discrepancy import Kind
from reader.model.marks import Addition, Bookmark, Status
from reader.model.span import Span
from reader.model.targets import passage


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


def test_a_difference_of_ones_own_is_added_and_removed(told):
    """With its kind, its words as values, and its reason."""
    places = [(one, builders.span(one, "bridge")) for one in (stages.HARBOUR, stages.COURIER)]
    told.marking.add_difference(Kind.NAME, places, "another bridge")
    (mark,) = marks(told, Addition)
    assert mark.why == "another bridge"
    assert mark.target.values == ("bridge", "bridge")
    assert mark.target.discrepancy is Kind.NAME


def test_a_note_on_free_words_is_on_those_words(told):
    """Not on their claim."""
    told.marking.annotate("Which bridge?", passage(stages.HARBOUR, Span(4, 10)))
    (note,) = told.marking.review.notes_at(stages.HARBOUR.id, Span(4, 10))
    assert note.target.anchors[0].quote.exact == "bridge"
