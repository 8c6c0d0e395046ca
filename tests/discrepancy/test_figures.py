"""The figures of two claims, each in its slot, and which of them cannot both be true of one thing."""

from reader.discrepancy.figures import detect
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


def test_what_lies_outside_the_link_is_not_told():
    """The figures of an unshared clause."""
    part = "the harbour crew of Vike slept"
    a, b = (f"The storm closed {count} piers in Odense; {part}." for count in ("three", "five"))
    assert len(counted(a, b)) == 1
    assert counted(a, b, narrowed=(part, part)) == []


def test_an_article_that_gives_another_value_too_does_not_settle_on_one():
    """One value of a count in each article is a difference; a third beside them makes two counts likely."""
    a, b = "The blast damaged 12 old barns.", "The blast shook Vike and hit 31 old barns."
    (sole,) = detect(linked(a, b))
    (beside,) = detect(linked(a, b, rest="Vike once had 20 old barns."))
    assert sole.weight > beside.weight
