"""Walking by keys from difference to difference."""

import builders
import stages
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from stages import press

from reader.model.marks import Status
from reader.ui.navigation import Stop, alone, place, step, stops

FINDINGS = stages.staged(builders.dossier(*stages.ARTICLES))
EVERY = stops(FINDINGS, lambda _: True)


def chosen(window):
    return window.selection.discrepancy


def test_f8_walks_what_is_shown_and_goes_round(told, qtbot):
    """The unsure one lies under the bar of the preset and is passed over."""
    walked = []
    for _ in range(4):
        press(qtbot, told, Qt.Key.Key_F8)
        walked.append(chosen(told))
    assert walked == [stages.CERTAINTY, stages.DATE, stages.NUMBER, stages.CERTAINTY]
    press(qtbot, told, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(told) == stages.NUMBER


def test_f8_stays_in_the_column_that_one_reads(told, qtbot):
    """Where that has a word in the difference; at first, and else, one stands in the leftmost that has."""
    press(qtbot, told, Qt.Key.Key_F8)
    assert told.selection.claim.article == stages.HARBOUR.id
    told.navigator.read_at(builders.claim(stages.COURIER, "bridge"))
    for _ in range(2):
        press(qtbot, told, Qt.Key.Key_F8)
        assert told.selection.claim.article == stages.COURIER.id
    told.navigator.choose_claim(builders.claim(stages.LANTERN, "Nobody"))
    press(qtbot, told, Qt.Key.Key_F8)
    assert told.selection.claim.article == stages.HARBOUR.id


def test_the_unsure_are_walked_where_they_are_shown(told, qtbot):
    """What the filter lets through is what one walks."""
    told.view.show_all()
    assert [stop.discrepancy for stop in told.navigator.stops()][-1] == stages.UNSURE


def test_after_dismissing_one_goes_on_from_there(told, qtbot):
    """A dismissed difference leaves the walk; the next is the one after it, not the first."""
    press(qtbot, told, Qt.Key.Key_F8)
    press(qtbot, told, Qt.Key.Key_F8)
    press(qtbot, told, Qt.Key.Key_X)
    assert told.marking.status_of(stages.DATE) is Status.DISMISSED
    press(qtbot, told, Qt.Key.Key_F8)
    assert chosen(told) == stages.NUMBER


def test_u_goes_to_what_is_not_reviewed(told, qtbot):
    """Confirmed ones are passed over; when all are judged it stays where it is."""
    told.marking.judge_one(stages.CERTAINTY, Status.CONFIRMED)
    press(qtbot, told, Qt.Key.Key_U)
    assert chosen(told) == stages.DATE
    told.marking.judge_all([stages.DATE, stages.NUMBER], Status.CONFIRMED)
    press(qtbot, told, Qt.Key.Key_U)
    assert chosen(told) == stages.DATE


def test_f9_walks_what_one_article_alone_tells(told, qtbot):
    """Lonely claims and details within groups, article by article."""
    walked = []
    for _ in alone(told.session.comparison):
        press(qtbot, told, Qt.Key.Key_F9)
        walked.append(told.selection.claim)
    assert walked == [claim for _, claim in alone(told.session.comparison)]
    assert builders.claim(stages.HARBOUR, "Gulls") in walked
    assert builders.claim(stages.COURIER, "pier") in walked


def test_reading_another_claim_of_the_group_keeps_the_difference(told, qtbot):
    """Going to the other article's words is not leaving the difference."""
    press(qtbot, told, Qt.Key.Key_F8)
    told.navigator.read_at(builders.claim(stages.COURIER, "bridge"))
    assert chosen(told) == stages.CERTAINTY
    assert told.selection.claim == builders.claim(stages.COURIER, "bridge")


def test_one_article_filter_shows_only_differences_it_takes_part_in(told):
    """Two articles chosen: differences between these two; none with Lantern."""
    told.view.show_articles([stages.HARBOUR.id, stages.LANTERN.id])
    assert told.navigator.stops() == ()
    told.view.show_articles([stages.HARBOUR.id, stages.COURIER.id])
    assert len(told.navigator.stops()) == 3


def test_the_same_words_in_two_groups_are_one_stop():
    """Groups may share claims; a difference is walked once."""
    twice = builders.comparison(builders.dossier(*stages.ARTICLES), stages.HURT, stages.HURT).findings
    assert len(stops(twice, lambda _: True)) == 2


@given(st.lists(st.booleans(), min_size=len(EVERY), max_size=len(EVERY)), st.sampled_from([1, -1]))
def test_a_walk_meets_every_wanted_stop_once(wanted, by):
    """Whatever is filtered out, as many steps as there are stops come to each of them, whichever way one goes."""
    admitted = {stop.discrepancy for stop, wants in zip(EVERY, wanted, strict=True) if wants}
    at, met = place(EVERY, FINDINGS, None, None, by), []
    for _ in admitted:
        stop = step(EVERY, admitted.__contains__, at, by)
        assert isinstance(stop, Stop)
        met.append(stop.discrepancy)
        at = EVERY.index(stop)
    assert set(met) == admitted
    assert len(met) == len(admitted)
