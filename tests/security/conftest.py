"""The window fixtures of the tests of ui: a security journey goes through the same window."""

import importlib.util
from pathlib import Path

_spec = importlib.util.spec_from_file_location("ui_conftest", Path(__file__).parents[1] / "ui" / "conftest.py")
_ui = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_ui)

executor, make_window, window, nothing_left = _ui.executor, _ui.make_window, _ui.window, _ui.nothing_left
