"""One window for one file: a lock that the system lets go of when its holder dies, with a note on who holds it.

The system's own lock tells the living from the dead on this computer. It does not reach other computers on every
network folder, so there the note counts too: it is believed until the person says otherwise.
"""

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.errors import InUse
from reader.wording import Wording

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        os.lseek(handle, 2**30, os.SEEK_SET)  # a locked byte cannot be read there: one that no note reaches
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(slots=True)
class Hold:
    """A file held by this window until `release`, or until the process ends, however it ends."""

    path: Path
    handle: int | None

    def release(self) -> None:
        """Lets go and takes the file away; a second call does nothing."""
        if self.handle is not None:
            handle, self.handle = self.handle, None
            if sys.platform == "win32":  # which removes no open file
                os.close(handle)
            with suppress(OSError):
                self.path.unlink()
            if sys.platform != "win32":
                os.close(handle)


def hold(path: Path) -> Hold | None:
    """The file at `path`, made if need be and held; None where another window holds it. Raises OSError."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _seize(handle)
            if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
                return Hold(path, handle)
        except (BlockingIOError, PermissionError):
            os.close(handle)
            return None
        except OSError:
            os.close(handle)
            raise
        os.close(handle)  # its holder took it away between our opening and our lock


def lock(file: Path, *, anyway: bool = False) -> Hold:
    """Holds a saved comparison for this window: release it when another is opened.

    Where the place takes no lock (read-only, or a network folder without any), nothing is held and nothing is said.
    `anyway` is the person's word that the other computer no longer has it open.
    Raises InUse where another window or computer has it open, and says whose and since when.
    """
    beside = file.resolve().with_name(f".~{file.name}.lock")
    try:
        held = hold(beside)
    except OSError:
        return Hold(beside, None)
    here = platform.node()
    holder = _note(beside)
    if held is None or held.handle is None:
        raise _in_use(file, holder, here)
    if not anyway and holder.get("host", here) != here:
        os.close(held.handle)
        raise _in_use(file, holder, here)
    since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    note = json.dumps({"who": _who(), "host": here, "pid": os.getpid(), "since": since})
    with suppress(OSError):
        os.ftruncate(held.handle, 0)
        os.write(held.handle, note.encode())
    return held


def _in_use(file: Path, holder: dict[str, Any], here: str) -> InUse:
    host, who, since = holder.get("host", here), holder.get("who"), holder.get("since")
    where = Wording("in another window") if host == here else Wording("on the computer {host}", host=str(host))
    why = Wording("it is open {where}", where=where)
    if who and since:
        why = Wording("{who} has it open {where} since {since}", who=str(who), where=where, since=str(since))
    remedy = Wording("Close it there" if host == here else "Close it there, or open it anyway if that computer is off")
    return InUse(file.name, why, remedy)


def _note(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
