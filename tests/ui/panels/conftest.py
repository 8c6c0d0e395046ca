"""The window with a small story on it."""

import pytest
import stages


@pytest.fixture
def told(window, monkeypatch, qtbot):
    """The window with the three articles of `stages` compared."""
    window.resize(1700, 900)
    return stages.raise_curtain(window, monkeypatch, qtbot)
