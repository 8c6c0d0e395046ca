"""Python's collector on the main thread, between the acts."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt

from reader.text import lexicon
from reader.text.words import words_of
from reader.ui.collecting import Collector, forget_texts


class Knot:
    """Garbage that only the collector can see."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def busy():
    return []


@pytest.fixture
def collector(qapp, busy):
    made = Collector(lambda: bool(busy))
    yield made
    made.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def knotted(count=1):
    """Weak references to so many knots that nobody holds."""
    return [weakref.ref(Knot()) for _ in range(count)]


def test_garbage_goes_at_the_next_look(collector):
    """Not before, and not while it is too little to be worth it."""
    few = knotted()
    collector.look()
    assert few[0]() is not None
    many = knotted(3000)
    assert not gc.isenabled()
    collector.look()
    assert [one() for one in (*few, *many) if one() is not None] == []


def test_work_that_is_under_way_is_not_looked_through(collector, busy):
    """A worker's objects are many, and hardly any of them garbage."""
    busy.append(True)
    gone = knotted(3000)
    collector.look()
    assert gone[0]() is not None
    busy.clear()
    collector.look()
    assert gone[0]() is None


def test_what_is_large_is_set_aside_until_the_person_is_elsewhere(collector):
    """To look through it would be felt; a window in the background waits for nobody."""
    large, gone = [[] for _ in range(70_000)], knotted(3000)
    collector.look()
    collector.look()
    assert gone[0]() is not None
    assert gc.get_freeze_count() >= len(large)
    collector._follow(Qt.ApplicationState.ApplicationActive)
    assert gone[0]() is not None
    collector._follow(Qt.ApplicationState.ApplicationInactive)
    assert gone[0]() is None


def test_texts_that_are_closed_are_forgotten():
    """Whatever the engine has kept of them; the word lists stay."""
    words_of("Gulls over the harbour.")
    lists = lexicon.classes("function")
    forget_texts()
    assert words_of.cache_info().currsize == 0
    assert lexicon.classes("function") is lists
