"""The Linux bundle in the hands of a person: install, start from the menu, drop, save, open by file type, remove.

It needs a bundle, so it is run by hand or by a packager:
`SOURCE_READER_BUNDLE=OUT/source-reader-….tar.gz .venv/bin/pytest tests/journeys/test_bundle.py`.
SOURCE_READER_PICTURES names a folder for screenshots and the figures of the starts. It wants Xvfb, openbox, xdotool,
ImageMagick and gio.
"""

import os
import shutil
import signal
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.resources import sample
from reader.store.file import load

BUNDLE = os.environ.get("SOURCE_READER_BUNDLE")
TOOLS = ("Xvfb", "openbox", "xdotool", "import", "gio", "gtk-launch", "update-mime-database")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BUNDLE, reason="SOURCE_READER_BUNDLE names no bundle"),
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}"),
]
PATIENCE = 20.0


class Desk:
    """An empty home, a screen with a window manager, and two hands."""

    def __init__(self, folder: Path, display: str) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        self.pictures = Path(os.environ.get("SOURCE_READER_PICTURES", folder))
        self.environment = {
            "HOME": str(self.home),
            "PATH": str(_tools_without_python(folder / "bin")),
            "DISPLAY": display,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_DATA_DIRS": "/usr/share",
        }
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str | Path) -> None:
        self.started.append(
            subprocess.Popen([str(part) for part in command], env=self.environment, start_new_session=True)
        )

    def do(self, *command: str | Path) -> str:
        done = subprocess.run(
            [str(part) for part in command],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, f"{command}: {done.stdout} {done.stderr}"
        return done.stdout

    def windows(self, name: str) -> list[str]:
        """The ids of the visible windows with that name (a regular expression)."""
        return subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", name],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        ).stdout.split()

    def window(self, name: str) -> str:
        """The id of the visible window with that name, as soon as there is one."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.windows(name):
                return found[-1]
        raise AssertionError(f"no window is called {name}")

    def name_file(self, dialog: str, path: Path) -> None:
        """Types a path into a file dialog, and waits until the file is written."""
        self.do("xdotool", "windowactivate", "--sync", self.window(dialog), "sleep", "0.5")
        self.do("xdotool", "key", "ctrl+a", "type", "--delay", "15", str(path))
        self.do("xdotool", "key", "Return")
        end = time.monotonic() + PATIENCE
        while not path.exists():
            assert time.monotonic() < end, f"{path.name} was not written"
            self.do("xdotool", "sleep", "0.1")

    def gone(self, window: str) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            asked = subprocess.run(
                ["xdotool", "getwindowname", window], env=self.environment, check=False, capture_output=True
            )
            if asked.returncode:
                return
        raise AssertionError("the window is still there")

    def picture(self, name: str) -> None:
        self.do("xdotool", "sleep", "1.5")
        self.do("import", "-window", "root", self.pictures / f"{name}.png")

    def drag(self, source: str, target: str) -> None:
        """A real X drag and drop, at the pace of a hand: the target has to answer each step."""
        start, end = self._middle(source), self._middle(target)
        steps: list[str] = []
        for step in range(11):
            x, y = (round(a + (b - a) * step / 10) for a, b in zip(start, end, strict=True))
            steps += ["mousemove", str(x), str(y), "sleep", "0.06"]
            if step == 0:
                steps += ["mousedown", "1", "sleep", "0.1"]
        nudge = ["sleep", "0.3", "mousemove_relative", "2", "2", "sleep", "0.3", "mouseup", "1", "sleep", "0.3"]
        self.do("xdotool", *steps, *nudge)

    def _middle(self, window: str) -> tuple[int, int]:
        told = dict(line.split("=") for line in self.do("xdotool", "getwindowgeometry", "--shell", window).splitlines())
        return int(told["X"]) + int(told["WIDTH"]) // 2, int(told["Y"]) + int(told["HEIGHT"]) // 2

    def clear(self) -> None:
        for process in self.started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(10)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    desk = Desk(tmp_path, display)
    desk.start("openbox")
    try:
        yield desk
    finally:
        desk.clear()
        screen.terminate()
        screen.wait(10)


def test_from_the_archive_to_a_comparison_and_back(desk: Desk, tmp_path: Path) -> None:
    """What issues from the archive is an application: it starts by its entry, takes a drop, and opens what it saved."""
    with tarfile.open(str(BUNDLE)) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.glob("source-reader-*")
    desk.do("sh", unpacked / "install.sh")
    shutil.rmtree(unpacked)
    figures = f"cold start {_start(desk, cold=True)} s\nwarm start {_start(desk, cold=False)} s\n"
    (desk.pictures / "starts.txt").write_text(figures)

    desk.start("gtk-launch", "source-reader")
    window = desk.window("^New comparison")
    desk.picture("1-first-start")
    source = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("drag_source.py"), *sorted(sample("lunar-base").iterdir())],
        env={**os.environ, "DISPLAY": desk.environment["DISPLAY"], "QT_QPA_PLATFORM": "xcb"},
        start_new_session=True,
    )
    desk.started.append(source)
    desk.drag(desk.window("drag source"), window)
    desk.picture("2-dropped")

    saved = desk.home / "moon.comparison"
    desk.do("xdotool", "windowactivate", "--sync", window, "key", "ctrl+s")
    desk.name_file("^Save", saved)
    assert len(load(saved).dossier.articles) == 5
    desk.do("xdotool", "windowactivate", "--sync", window, "key", "ctrl+q")
    desk.gone(window)

    assert "source-reader.desktop" in desk.do("gio", "mime", "application/vnd.source-reader.comparison+zip")
    desk.start("gio", "open", saved)
    window = desk.window("^moon")
    desk.picture("3-opened-by-its-type")
    exported = desk.home / "moon.html"
    desk.do("xdotool", "windowactivate", "--sync", window, "key", "ctrl+e")
    desk.do("xdotool", "windowactivate", "--sync", desk.window("Export the comparison"), "sleep", "0.5")
    desk.picture("4-export")
    desk.do("xdotool", "key", "Return")
    desk.name_file("^Export( — Source Reader)?$", exported)
    assert "Daily Lantern" in exported.read_text(encoding="utf-8")

    more = desk.home / "more.txt"
    more.write_text(
        "A sixth article\n\nRussia and China spoke about a base on the moon, people in the street said on Friday.\n"
    )
    desk.do(desk.home / ".local" / "bin" / "source-reader", more)
    desk.window(r"^moon\*")
    desk.picture("5-second-launch")
    assert len(desk.windows("^(moon|New comparison)")) == 1, "a second launch hands its files to the open window"
    desk.do("xdotool", "windowactivate", "--sync", window, "key", "ctrl+s")
    desk.window("^moon$")
    assert len(load(saved).dossier.articles) == 6
    more.unlink()
    exported.unlink()
    desk.do("xdotool", "windowactivate", "--sync", window, "key", "ctrl+q")
    desk.gone(window)

    desk.do("sh", desk.home / ".local" / "share" / "source-reader-app" / "uninstall.sh")
    left = {path.relative_to(desk.home) for path in desk.home.rglob("*") if path.is_file()}
    assert Path("moon.comparison") in left
    own = {".config", ".cache", ".local/share/source-reader"}
    assert all(path.name == "moon.comparison" or any(path.is_relative_to(folder) for folder in own) for path in left)


def _start(desk: Desk, *, cold: bool) -> float:
    """Seconds from the entry in the menu to a visible window."""
    if cold:
        for path in (desk.home / ".local" / "share" / "source-reader-app").rglob("*"):
            if path.is_file():
                _forget(path)
    begun = time.monotonic()
    desk.start("gtk-launch", "source-reader")
    window = desk.window("^New comparison")
    taken = time.monotonic() - begun
    desk.do("xdotool", "windowactivate", "--sync", window, "key", "ctrl+q")
    desk.gone(window)
    return round(taken, 2)


def _forget(path: Path) -> None:
    """Ask the kernel to drop what it holds of a file, so that it comes from the disk next time."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(file)


def _tools_without_python(folder: Path) -> Path:
    """A PATH with all that a desktop has, and no Python."""
    folder.mkdir()
    for place in ("/usr/local/bin", "/usr/bin", "/bin"):
        for tool in Path(place).iterdir():
            if "python" not in tool.name and not (folder / tool.name).exists():
                (folder / tool.name).symlink_to(tool)
    return folder
