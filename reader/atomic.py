"""A file written whole or not at all: the old one stands until every byte of the new one is on the disk."""

import os
import stat
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

_LEFTOVER_AGE = 3600.0
"""Seconds after which a half file beside the target is from a crash, not from a writer still at work."""


def write_atomically(path: Path, data: bytes) -> None:
    """Puts `data` at `path` in one step, with the mode the old file had; a symbolic link keeps pointing where it did.

    Until it is whole nobody may read the new file who might not read the old one.
    Raises OSError where the place refuses (full, read-only, gone); the old file is then as it was and nothing is left
    beside it. A file without any write bit is refused although its folder would let us replace it: whoever made it
    read-only meant it.
    """
    target = path.resolve()
    mode = _mode(target)
    if mode is not None and not mode & 0o222:
        raise PermissionError(13, "it is read-only", str(path))
    mark = f".{sha256(target.name.encode(errors='surrogateescape')).hexdigest()[:12]}-"
    _sweep(target.parent, mark)
    half = target.parent / f"{mark}{token_hex(6)}.half"
    try:
        _write(half, data, mode)
        half.replace(target)
    except BaseException:
        with suppress(OSError):
            half.unlink()
        raise
    sync_folder(target.parent)


def private_folder(folder: Path) -> None:
    """Makes the folder, or takes it over, so that nobody else on this computer looks into it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)


def sync_folder(folder: Path) -> None:
    """Has the disk remember what was named, renamed or removed in a folder, where the system can (Windows cannot)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write(half: Path, data: bytes, mode: int | None) -> None:
    kept = 0o666 if mode is None else mode
    with open(half, "xb", opener=lambda path, flags: os.open(path, flags, kept)) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        half.chmod(mode)


def _sweep(folder: Path, mark: str) -> None:
    with suppress(OSError):
        for leftover in folder.glob(f"{mark}*.half"):
            if time.time() - leftover.stat().st_mtime > _LEFTOVER_AGE:
                leftover.unlink()
