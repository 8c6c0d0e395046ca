"""Run by the system's Python on a session bus of its own: starts a command, prints the tree that a screen reader gets.

    dbus-run-session -- /usr/bin/python3 at_tree.py NAME COMMAND…

Each node that is shown is one line of JSON: role, name, description, whether it can have the focus. It waits until one
of them has NAME in its name or description.
"""

import json
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only after its version is asked for

PATIENCE = 40.0
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def main(wanted: str, command: list[str]) -> None:
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"])
    time.sleep(1.0)  # it says nowhere when its bus is there
    program = subprocess.Popen(command, env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        Atspi.init()
        end, told = time.monotonic() + PATIENCE, []
        while time.monotonic() < end and not any(wanted in node["name"] + node["description"] for node in told):
            time.sleep(1.0)
            told = list(nodes(Atspi.get_desktop(0)))
        sys.stdout.write("\n".join(map(json.dumps, told)))
    finally:
        for started in (program, launcher):
            started.terminate()
            started.wait(10)


def nodes(node):
    """What is shown, from the top down; what vanishes while one looks is left out."""
    try:
        states = node.get_state_set()
        shown = states.contains(Atspi.StateType.SHOWING)
        if shown:
            yield {
                "role": node.get_role_name(),
                "name": node.get_name(),
                "description": node.get_description(),
                "focusable": states.contains(Atspi.StateType.FOCUSABLE),
            }
        children = [node.get_child_at_index(number) for number in range(min(node.get_child_count(), 60))]
    except GLib.Error:
        return
    for child in filter(None, children):
        yield from nodes(child)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
