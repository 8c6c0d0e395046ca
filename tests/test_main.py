"""What `python -m reader` does with the command line, and which of its ways needs a window."""

import os
import subprocess
import sys

import pytest

from reader.__main__ import main

STORM = "The storm closed three piers in the harbour of Odense on Monday. Eight fishing boats sank overnight.\n"


@pytest.fixture
def files(tmp_path):
    paths = tmp_path / "first.txt", tmp_path / "second.txt"
    for path, text in zip(paths, (STORM, STORM.replace("three", "five")), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def python(script, *arguments, **environment):
    """A Python of its own without a display, unless the environment gives one."""
    kept = {name: value for name, value in os.environ.items() if name not in _DISPLAYS}
    return subprocess.run(
        [sys.executable, *script, *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False, env={**kept, "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
_WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; from reader.__main__ import main; sys.exit(main())"


def test_compare_never_imports_qt(files, tmp_path):
    """Where there is no PySide6 at all a comparison is still written."""
    out = tmp_path / "out.html"
    told = python(["-c", _WITHOUT_QT], "compare", *files, "--output", str(out))
    assert told.returncode == 0, told.stderr
    assert out.stat().st_size


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_summary_is_printed(files):
    """No window, no Qt, no traceback: the reason is told and the comparison stands in the terminal."""
    told = python(["-c", _WITHOUT_QT], *files)
    assert told.returncode == 0, told.stderr
    assert "three" in told.stdout
    assert "five" in told.stdout
    assert "no display is set" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_or_a_file_only_the_reason_is_told():
    """Nothing was asked that could be done; that is no failure."""
    told = python(["-m", "reader"])
    assert (told.returncode, told.stdout) == (0, "")
    assert "no display is set" in told.stderr


@pytest.mark.parametrize(("flag", "words"), [("--version", "Source Reader"), ("--help", "usage: source-reader")])
def test_help_and_the_version_need_no_window(flag, words, monkeypatch, capsys):
    """They answer wherever they stand among the arguments."""
    monkeypatch.setattr(sys, "argv", ["source-reader", "article.txt", flag])
    monkeypatch.setattr("reader.display.check_display", pytest.fail)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 0
    assert words in capsys.readouterr().out


def test_anything_else_is_shown_in_the_window(monkeypatch):
    """The window gets the arguments as they stand, and its exit code is ours."""
    shown = []
    monkeypatch.setattr(sys, "argv", ["source-reader", "one.txt", "compare"])
    monkeypatch.setattr("reader.display.check_display", lambda: None)
    monkeypatch.setattr("reader.ui.app.run", lambda arguments: shown.append(arguments) or 7)
    assert main() == 7
    assert shown == [["one.txt", "compare"]]
