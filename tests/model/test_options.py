"""Presets say in words how sure the engine must be."""

from reader.model.options import CompareOptions, Preset


def test_a_stricter_preset_shows_less():
    """Each bar is above that of the next more lenient one, and within 0 to 1."""
    bars = [CompareOptions(preset).bar for preset in (Preset.LENIENT, Preset.BALANCED, Preset.STRICT)]
    assert bars == sorted(set(bars))
    assert 0 < bars[0] < bars[-1] < 1


def test_balanced_is_what_nobody_chose():
    """The default."""
    assert CompareOptions() == CompareOptions(Preset.BALANCED)
