"""One stage of long work fills its part of the whole, and can be stopped."""

import gc

import pytest

from reader.progress import Cancelled, part, silent, uncollected


def test_a_part_is_scaled_into_the_whole():
    """The second fifth of a fifth, and the words as they are."""
    told = []
    stage = part(lambda fraction, doing: told.append((fraction, doing)), 0.25, 0.75)
    for fraction in (0.0, 0.5, 1.0):
        stage(fraction, "Matching")
    assert told == [(0.25, "Matching"), (0.5, "Matching"), (0.75, "Matching")]


def test_a_part_of_what_is_cancelled_is_cancelled():
    """`Cancelled` passes through."""

    def report(fraction, doing):
        raise Cancelled

    with pytest.raises(Cancelled):
        part(report, 0, 1)(0.5, "Matching")


def test_silence_tells_nobody():
    """And stops nothing."""
    assert silent(0.5, "Matching") is None


def test_work_that_makes_no_cycles_is_not_collected():
    """The collector rests meanwhile, runs again afterwards, and stays off where somebody else turned it off."""
    with uncollected():
        assert not gc.isenabled()
        with pytest.raises(Cancelled), uncollected():
            raise Cancelled
        assert not gc.isenabled()
    assert gc.isenabled()
