"""Whether a window can be opened, asked without Qt."""

import socket
import sys

import pytest

from reader.display import check_display
from reader.errors import NoDisplay

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


def test_a_platform_that_was_asked_for_is_believed():
    """QT_QPA_PLATFORM means that the person knows better."""
    check_display({"QT_QPA_PLATFORM": "offscreen"})


@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({}, "no display is set"),
        ({"DISPLAY": ":4711"}, "no display answers at :4711"),
        ({"DISPLAY": "nonsense"}, "no display answers at nonsense"),
        ({"DISPLAY": ":"}, "no display answers"),
        ({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"}, "no display answers at wayland-9"),
    ],
)
def test_the_reason_is_told(environment, why):
    """What is missing, and what to do."""
    with pytest.raises(NoDisplay, match=why) as refusal:
        check_display(environment)
    assert refusal.value.remedy


def test_a_wayland_that_answers_is_enough(tmp_path):
    """A socket that takes a connection."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        check_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_missing_libraries_are_named_with_their_packages(monkeypatch):
    """Where the screen answers but Qt's plugin could not load, it is told what to install."""
    monkeypatch.setattr("reader.display._x_answers", lambda _: True)
    monkeypatch.setattr("reader.display._loads", lambda library: "cursor" not in library)
    with pytest.raises(NoDisplay, match="Install libxcb-cursor0"):
        check_display({"DISPLAY": ":0"})


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]"])
def test_a_display_on_another_machine_is_asked_at_its_port(host, monkeypatch):
    """`host:number` is TCP port 6000 and up, as X11 has it; a machine that does not answer is told."""
    asked = []

    def reached(address, timeout):
        asked.append(address)
        return socket.socket()

    monkeypatch.setattr(socket, "create_connection", reached)
    monkeypatch.setattr("reader.display._loads", lambda _name: True)
    check_display({"DISPLAY": f"{host}:12.0"})
    assert asked == [(host.strip("[]"), 6012)]
    monkeypatch.undo()
    with pytest.raises(NoDisplay, match="no display answers"):
        check_display({"DISPLAY": "127.0.0.1:59999"})


def test_localhost_is_asked_by_its_socket_and_then_by_its_port(monkeypatch):
    """As ssh forwards it: there is no socket in the file system."""
    ports = []
    monkeypatch.setattr("reader.display._connects", lambda _address: False)
    monkeypatch.setattr("reader.display._reaches", lambda _host, port: ports.append(port) or True)
    monkeypatch.setattr("reader.display._loads", lambda _name: True)
    check_display({"DISPLAY": "localhost:10.0"})
    assert ports == [6010]
