"""What the interpreter is about to do, heard before it does it (PEP 578): nothing else sees every way out.

An audit hook cannot be taken away again, so one stands for the whole run and speaks to whoever listens.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

Heard = list[tuple[str, tuple]]

OUTWARD = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"})
STARTING = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "pty.spawn"}
)
RUNNING = frozenset({"exec", "compile", "code.__new__", "marshal.loads", "pickle.find_class", "ctypes.dlopen"})


@contextmanager
def listening(*names: frozenset[str]) -> Iterator[Heard]:
    """The events of these names, with their arguments, as long as the block lasts."""
    heard: Heard = []
    wanted = frozenset().union(*names)
    ears = _ears()

    def ear(event: str, arguments: tuple) -> None:
        if event in wanted:
            heard.append((event, arguments))

    ears.append(ear)
    try:
        yield heard
    finally:
        ears.remove(ear)


@cache
def _ears() -> list:
    ears: list = []
    sys.addaudithook(lambda event, arguments: [ear(event, arguments) for ear in ears])
    return ears
