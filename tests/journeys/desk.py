"""An empty home, a screen with a window manager, and two hands: what a journey through the real program needs."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

TOOLS = ("Xvfb", "openbox", "xdotool", "import", "gio", "gtk-launch", "update-mime-database", "xdg-mime")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PATIENCE = 20.0
SCREEN = (1600, 1000)

Place = tuple[int, int]


class Desk:
    """The screen is a server of its own, so that nothing of it depends on what else runs."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        self.pictures = Path(os.environ.get("SOURCE_READER_PICTURES", folder))
        self._screen, display = _screen()
        self.environment = {
            "HOME": str(self.home),
            "PATH": str(_tools_without_python(folder / "bin")),
            "DISPLAY": display,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_DATA_DIRS": "/usr/share",
        }
        self.started: list[subprocess.Popen[bytes]] = []
        self.start("openbox")

    def start(self, *command: str | Path) -> None:
        self.started.append(
            subprocess.Popen([str(part) for part in command], env=self.environment, start_new_session=True)
        )

    def do(self, *command: str | Path) -> str:
        done = self._run(*command)
        assert done.returncode == 0, f"{command}: {done.stdout} {done.stderr}"
        return done.stdout

    def windows(self, name: str) -> list[str]:
        """The ids of the visible windows with that name (a regular expression)."""
        return self._run("xdotool", "search", "--onlyvisible", "--name", name).stdout.split()

    def window(self, name: str) -> str:
        """The id of the visible window with that name, as soon as there is one."""
        self.wait(lambda: bool(self.windows(name)), f"no window is called {name}")
        return self.windows(name)[-1]

    def wait(self, until: Callable[[], bool], else_: str) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, else_

    def press(self, window: str, *keys: str) -> None:
        """Keys of xdotool, with that window in front."""
        self.do("xdotool", "windowactivate", "--sync", window, "key", *keys)

    def name_file(self, dialog: str, path: Path) -> None:
        """Types a path into a file dialog, and waits until the file is written."""
        self.do("xdotool", "windowactivate", "--sync", self.window(dialog), "sleep", "0.5")
        self.do("xdotool", "key", "ctrl+a", "type", "--delay", "15", str(path))
        self.do("xdotool", "key", "Return")
        self.wait(path.exists, f"{path.name} was not written")

    def gone(self, window: str) -> None:
        self.wait(lambda: self._run("xdotool", "getwindowname", window).returncode != 0, "the window is still there")

    def picture(self, name: str) -> None:
        self.do("xdotool", "sleep", "1.5")
        self.do("import", "-window", "root", self.pictures / f"{name}.png")

    def hold(self, name: str, carried: Mapping[str, Any]) -> str:
        """A window of another program, from which that can be dragged; what it holds is on the clipboard, too."""
        script = Path(__file__).with_name("drag_source.py")
        environment = {**os.environ, "DISPLAY": self.environment["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
        self.started.append(
            subprocess.Popen(
                [sys.executable, script, name, json.dumps(carried)], env=environment, start_new_session=True
            )
        )
        return self.window(f"^{name}$")

    def clipboard(self) -> str:
        """What another program would paste."""
        script = "from PySide6.QtGui import QGuiApplication as G; a = G([]); print(G.clipboard().text())"
        environment = {**os.environ, "DISPLAY": self.environment["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True, timeout=30
        )
        return done.stdout

    def kill_last(self) -> None:
        """As a crash ends what was started last."""
        os.killpg(self.started[-1].pid, signal.SIGKILL)
        self.started[-1].wait(10)

    def drag(self, source: str, target: Place, *, picture: str = "") -> None:
        """A real X drag and drop, at the pace of a hand: the target has to answer each step."""
        start = self.middle(source)
        self.do("xdotool", "windowraise", source, "sleep", "0.2")
        steps: list[str] = []
        for step in range(11):
            x, y = (round(a + (b - a) * step / 10) for a, b in zip(start, target, strict=True))
            steps += ["mousemove", str(x), str(y), "sleep", "0.06"]
            if step == 0:
                steps += ["mousedown", "1", "sleep", "0.1"]
        self.do("xdotool", *steps, "sleep", "0.3", "mousemove_relative", "2", "2", "sleep", "0.3")
        if picture:
            self.do("import", "-window", "root", self.pictures / f"{picture}.png")
        self.do("xdotool", "mouseup", "1", "sleep", "0.3")

    def middle(self, window: str) -> Place:
        told = dict(line.split("=") for line in self.do("xdotool", "getwindowgeometry", "--shell", window).splitlines())
        return int(told["X"]) + int(told["WIDTH"]) // 2, int(told["Y"]) + int(told["HEIGHT"]) // 2

    def left_at_home(self) -> set[Path]:
        """Every file under the home, relative to it; the session bus that GLib starts by itself is not ours."""
        found = {path.relative_to(self.home) for path in self.home.rglob("*") if path.is_file()}
        return {path for path in found if path.parts[0] != ".dbus"}

    def clear(self) -> None:
        for process in self.started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(10)
        self._screen.terminate()
        self._screen.wait(10)

    def _run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        given: Sequence[str] = [str(part) for part in command]
        return subprocess.run(given, env=self.environment, check=False, capture_output=True, text=True, timeout=60)


def _screen() -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    size = "x".join(map(str, (*SCREEN, 24)))
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return screen, f":{told.readline().strip()}"


def _tools_without_python(folder: Path) -> Path:
    """A PATH with all that a desktop has, and no Python."""
    folder.mkdir()
    for place in ("/usr/local/bin", "/usr/bin", "/bin"):
        for tool in Path(place).iterdir():
            if "python" not in tool.name and not (folder / tool.name).exists():
                (folder / tool.name).symlink_to(tool)
    return folder
