"""What every panel is given: all of one window, and nothing of another."""

from dataclasses import FrozenInstanceError, fields

import pytest

from reader.ui.parts import Parts


def test_the_parts_are_of_one_window(make_window):
    """No part is shared between two windows, and none is made twice for one."""
    one, other = make_window(), make_window()
    for field in fields(Parts):
        mine, again, theirs = (getattr(window.desk._parts, field.name) for window in (one, one, other))
        assert mine is again
        assert mine is not theirs


def test_parts_are_not_exchanged(window):
    """A panel cannot put another session in the place of its own."""
    with pytest.raises(FrozenInstanceError):
        window.desk._parts.session = None
