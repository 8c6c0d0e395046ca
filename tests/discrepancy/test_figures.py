"""The figures of two claims, each in its slot, and which of them cannot both be true of one thing."""

from reader.discrepancy.figure_slots import slots
from reader.discrepancy.figures import detect, likeness
from tests.discrepancy.couples import linked, told


def counted(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


def test_the_same_thing_counted_otherwise_is_told_whatever_the_order_of_words():
    """On the figures alone; the reason says what was counted."""
    couple = linked("The storm closed three piers in Odense.", "In Odense the storm had closed five piers.")
    (one,) = detect(couple)
    assert (one.a.value, one.b.value, one.why) == ("3", "5", "three / five piers")
    assert told(detect, couple) == [("number", "three", "five")]


def test_figures_that_agree_are_set_aside_before_the_rest_is_compared():
    """12 boats is said twice, so 15 stands against 16 and not against 12."""
    assert counted("Odense lost 12 boats, Vike lost 15 boats.", "Odense lost 12 boats, Vike lost 16 boats.") == [
        ("number", "15", "16")
    ]


def test_each_figure_is_told_once():
    """One against one, by the likest slot: the dead against the dead, the hurt against the hurt."""
    a = "Three people were killed and 12 were injured in the harbour."
    b = "Four people were killed and 15 were injured in the harbour."
    assert counted(a, b) == [("number", "Three", "Four"), ("number", "12", "15")] or counted(a, b) == [
        ("number", "12", "15"),
        ("number", "Three", "Four"),
    ]


def test_another_fate_or_another_measure_is_another_slot():
    """The dead are not the hurt, nor people dollars."""
    killed = "The storm killed 12 people in the harbour."
    assert counted(killed, "The storm injured 15 people in the harbour.") == []
    assert counted(killed, "The storm cost $15 in the harbour.") == []


def test_a_rounded_figure_differs_in_nothing():
    """A dozen is 12."""
    assert counted("The storm killed 12 people in the harbour.", "About a dozen were killed in the harbour.") == []


def test_likeness_is_the_same_either_way_round_and_nothing_between_unlike_slots():
    """More shared surroundings make two slots liker."""
    (near,), (far,), (other,) = (
        slots(text)
        for text in (
            "The storm in Odense closed 12 piers.",
            "A strike by dockers shut 15 piers.",
            "The storm in Odense had closed 15 piers.",
        )
    )
    (money,) = slots("The storm in Odense cost $12.")
    assert likeness(near, other) == likeness(other, near) > likeness(near, far) > 0
    assert likeness(near, money) == 0


def test_what_lies_outside_the_link_is_not_told():
    """The figures of an unshared clause."""
    part = "the harbour crew of Vike slept"
    a, b = (f"The storm closed {count} piers in Odense; {part}." for count in ("three", "five"))
    assert len(counted(a, b)) == 1
    assert counted(a, b, narrowed=(part, part)) == []
