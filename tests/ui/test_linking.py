"""Which claims state the same, as the person has it."""

import builders
import stages
from PySide6.QtCore import Qt
from stages import marks, press

from reader.model.edits import RemoveArticle
from reader.model.marks import Pin, PinKind


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


def test_a_held_claim_goes_with_its_article(told):
    """The article is removed while one of its claims is held: linking begins anew."""
    told.navigator.choose_claim(builders.claim(stages.HARBOUR, "Gulls"))
    told.linking.hold_or_link()
    told.session.do(RemoveArticle(stages.HARBOUR.id))
    assert told.linking.held is None
    told.navigator.choose_claim(builders.claim(stages.COURIER, "mayor"))
    told.linking.hold_or_link()
    assert told.linking.held == builders.claim(stages.COURIER, "mayor")
