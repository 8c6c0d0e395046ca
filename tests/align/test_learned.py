"""The learned numbers fit the code, and mean what they say."""

import numpy as np
import pytest

from reader.align.events import EVENTS
from reader.align.learned import Regression, Tongue, Turn, chance, learned
from reader.align.signals import SIGNALS
from reader.align.support import SUPPORT
from reader.model.options import Preset


def test_the_file_has_a_number_for_every_signal():
    """In the order of the code."""
    numbers = learned(SIGNALS, EVENTS, SUPPORT)
    told = [(numbers.events, EVENTS)]
    told += [(numbers.first[tongue], SIGNALS) for tongue in Tongue]
    told += [(numbers.second[tongue], SUPPORT) for tongue in Tongue]
    assert all(len(regression.weights) == len(names) for regression, names in told)


def test_signals_that_turn_the_weights_have_a_number_for_every_signal_too():
    """The first look has such signals."""
    for first in learned(SIGNALS, EVENTS, SUPPORT).first.values():
        assert first.turns
        assert all(len(turn.weights) == len(SIGNALS) for turn in first.turns)


def test_what_an_encoder_read_is_weighed_without_its_words():
    """No word is the same in two languages, or means the same; what no language has may count."""
    first = learned(SIGNALS, EVENTS, SUPPORT).first
    encoded = dict(zip(SIGNALS, first[Tongue.ENCODED].weights, strict=True))
    by_words = dict(zip(SIGNALS, first[Tongue.ANY].weights, strict=True))
    assert encoded["sense"] > 0 == encoded["cover_most"]
    assert by_words["cover_most"] > 0 == by_words["sense"]


def test_a_turning_signal_changes_what_the_others_count():
    """Two units of the first signal raise the weight of the second by two rises; without any, nothing changes."""
    regression = Regression(1.0, (0.0, 3.0), (Turn(0, (0.0, 0.5)),))
    pairs = np.array([(2.0, 1.0), (0.0, 1.0)])
    assert regression.odds(pairs).tolist() == [1.0 + (3.0 + 2 * 0.5), Regression(1.0, (0.0, 3.0)).odds(pairs)[1]]


def test_a_signal_without_a_number_is_not_passed_over():
    """The weights would stand for other signals."""
    with pytest.raises(KeyError):
        learned((*SIGNALS, "phase of the moon"), EVENTS, SUPPORT)


def test_presets_ask_for_more_or_less_sureness():
    """Strict the most, lenient the least."""
    bars = learned(SIGNALS, EVENTS, SUPPORT).bars
    assert bars[Preset.STRICT] > bars[Preset.BALANCED] > bars[Preset.LENIENT] > 0


def test_odds_become_chances():
    """Even odds are a half; no odds are too long."""
    least, less, even, more, most = chance(np.array([-1e6, -1, 0, 1, 1e6]))
    assert 0 < least < less < even == 0.5 < more < most <= 1
    assert Regression(1.0, (2.0, -1.0)).odds(np.array([(3.0, 4.0)])) == 3.0
