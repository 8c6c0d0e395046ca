"""Bait that tells when it is touched, also by code in C, of which no audit hook hears: files that are watched, a port
that is listened at.

A document that names the bait in every way there is must leave it alone, whoever parses, shows or exports it.
"""

import ctypes
import ctypes.util
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

_OPENED = 0x20  # IN_OPEN, inotify(7)
_EVENT = struct.Struct("iIII")
PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
"""A picture of one dot."""


@dataclass
class Bait:
    """`page` names a picture, a style, a script and a font, on the disk and at the port; `touched` says which were."""

    folder: Path
    port: int
    touched: list[str] = field(default_factory=list)

    @property
    def files(self) -> str:
        return self.folder.as_uri()

    @property
    def afar(self) -> str:
        return f"http://127.0.0.1:{self.port}"


NAMES = ("pixel.gif", "style.css", "script.js", "secret.txt", "frame.html", "outside.dtd")


@contextmanager
def bait(folder: Path) -> Iterator[Bait]:
    """Lays the bait; `touched` is complete when the block ends."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux tells which files were opened")
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(PIXEL if name.endswith("gif") else b"hidden-words")
    libc = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0, os.strerror(ctypes.get_errno())
    assert libc.inotify_add_watch(watch, os.fsencode(folder), _OPENED) >= 0
    with socket.create_server(("127.0.0.1", 0)) as port:
        port.setblocking(False)  # noqa: FBT003 - socket's own form
        laid = Bait(folder, port.getsockname()[1])
        try:
            yield laid
        finally:
            laid.touched += [*_opened(watch), *_called(port)]
            os.close(watch)


def _opened(watch: int) -> Iterator[str]:
    try:
        told = os.read(watch, 1 << 16)
    except BlockingIOError:
        return
    at = 0
    while at < len(told):
        *_, length = _EVENT.unpack_from(told, at)
        name = told[at + _EVENT.size : at + _EVENT.size + length].rstrip(b"\0")
        if name:
            yield name.decode()
        at += _EVENT.size + length


def _called(port: socket.socket) -> Iterator[str]:
    while True:
        try:
            caller, _ = port.accept()
        except BlockingIOError:
            return
        caller.close()
        yield "the port"
