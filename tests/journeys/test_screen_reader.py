"""What a screen reader is given over AT-SPI, from the real window on a real display and a session bus of its own.

`apt install at-spi2-core gir1.2-atspi-2.0 python3-gi dbus` gives what it needs besides the tools of the other journeys.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from journeys.desk import MISSING, Desk

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SAMPLES = Path(__file__).parents[2] / "samples" / "lunar-base"
PRESSED = {"push button", "toggle button", "check box", "combo box", "spin button", "page tab", "text", "list", "table"}


def _lacking() -> str:
    if MISSING or not LAUNCHER.exists() or not shutil.which("dbus-run-session"):
        return f"needs {', '.join([*MISSING, LAUNCHER.name, 'dbus-run-session'])}"
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    able = subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False).returncode == 0
    return "" if able else "the system's Python has no Atspi"


pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(_lacking()), reason=_lacking() or "all is there")]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    try:
        yield desk
    finally:
        desk.clear()


def test_a_screen_reader_finds_articles_views_and_what_is_joined(desk: Desk) -> None:
    """Each article is a text by its outlet's name; nothing that can be pressed or focused is nameless."""
    samples = sorted(str(path) for path in SAMPLES.iterdir())
    program = [sys.executable, "-m", "reader", "--new-window", *samples]
    script = Path(__file__).with_name("at_tree.py")
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(script), "claims joined", *program],
        env={**desk.environment, "PATH": "/usr/bin:/bin"},
        cwd=SAMPLES.parents[1],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    tree = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    texts = {node["name"] for node in tree if node["role"] == "text"}
    assert {"Meridian Wire", "Daily Lantern", "The Harbour Courier", "Orbit & Ground", "Kestrel Review"} <= texts
    nameless = [node for node in tree if (node["focusable"] or node["role"] in PRESSED) and not node["name"]]
    assert nameless == []
    assert any("claims joined between Meridian Wire and Daily Lantern" in node["description"] for node in tree)
    assert {"Side by side", "Article", "Matrix", "Overview"} <= {node["name"] for node in tree}
