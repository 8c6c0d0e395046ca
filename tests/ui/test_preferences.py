"""The look of this machine is kept, and nonsense in its file costs nothing."""

import json
from pathlib import Path

import appdirs
import pytest

from reader.model.discrepancy import Kind
from reader.ui.eyes import Eyes
from reader.ui.preferences import Preferences, load_preferences
from reader.ui.theme import Scheme


def place():
    return Path(appdirs.user_config_dir("source-reader", appauthor=False)) / "preferences.json"


def test_what_is_saved_is_loaded():
    """Each field comes back as it was."""
    kept = Preferences(scheme=Scheme.DARK, points=14.5, measure=60, author="Ana", eyes=Eyes.RED_GREEN, autosave=True)
    kept = kept.with_(left_out=frozenset({Kind.NAME, Kind.CERTAINTY}), keys={"note": "Ctrl+K"})
    kept.save()
    assert load_preferences() == kept


def test_a_value_that_makes_no_sense_becomes_the_default():
    """The other values still hold."""
    Preferences(author="Ana").save()
    said = json.loads(place().read_text())
    place().write_text(json.dumps({**said, "scheme": "plaid", "points": "huge"}))
    assert load_preferences() == Preferences(author="Ana")


def test_no_file_or_a_torn_one_means_the_defaults():
    """A first start, and one after a disk was full."""
    assert load_preferences() == Preferences()
    place().parent.mkdir(parents=True, exist_ok=True)
    place().write_text('{"scheme": ')
    assert load_preferences() == Preferences()


@pytest.mark.parametrize(
    "said",
    [
        {"points": -3.0},
        {"points": 1e9},
        {"measure": 0},
        {"leading": "many"},
        {"left_out": ["colour"]},
        {"left_out": 7},
        {"eyes": "four"},
        {"keys": [1]},
    ],
    ids=str,
)
def test_what_could_not_be_read_or_shown_is_never_in_force(said):
    """A file that was edited by hand, or by a later version."""
    place().parent.mkdir(parents=True, exist_ok=True)
    place().write_text(json.dumps(said))
    assert load_preferences() == Preferences()
