"""Whether a window can be opened, asked before Qt is imported: Qt aborts the whole process where it cannot."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.errors import NoDisplay

_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
}
"""What Qt's xcb plugin loads and a bare Linux may lack, and the Debian package that brings each."""


def check_display(environment: Mapping[str, str] | None = None) -> None:
    """Raises NoDisplay where Qt would abort; other systems than Linux always have a display."""
    environment = os.environ if environment is None else environment
    if environment.get("QT_QPA_PLATFORM"):
        return  # the person knows better, and tests ask for "offscreen"
    if not sys.platform.startswith("linux"):
        return
    if wayland := environment.get("WAYLAND_DISPLAY"):
        if _wayland_answers(wayland, environment):
            return
    elif not environment.get("DISPLAY"):
        raise _refusal("no display is set")
    screen = environment.get("DISPLAY", "")
    if not _x_answers(screen):
        raise _refusal(f"no display answers at {screen or wayland}")
    if missing := [package for name, package in _LIBRARIES.items() if not _loads(name)]:
        raise NoDisplay(
            "Cannot open a window",
            "libraries that Qt needs are missing",
            f"Install {' '.join(missing)}; here is the comparison in plain text",
        )


def _refusal(why: str) -> NoDisplay:
    return NoDisplay("Cannot open a window", why, "Start it on a desktop; here is the comparison in plain text")


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    return _connects(str(Path(environment.get("XDG_RUNTIME_DIR", "")) / name))


def _x_answers(screen: str) -> bool:
    """`host:number.screen`; without a host a socket of the file system, or (Linux) of its abstract names."""
    host, _, rest = screen.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdecimal():
        return False
    if host and host not in {"unix", "localhost"}:
        return _reaches(host, 6000 + int(number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen, by their protocol
    return _connects(path) or _connects(f"\0{path}") or (host == "localhost" and _reaches(host, 6000 + int(number)))


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(2)
        try:
            line.connect(address)
        except (OSError, ValueError):
            return False
        return True


def _reaches(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host.strip("[]"), port), timeout=2):
            return True
    except (OSError, ValueError, OverflowError):
        return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
