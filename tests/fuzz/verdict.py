"""What an input did to the program: whether it broke, hung or took too much, told in one line."""

import resource
import sys
import traceback
from hashlib import sha256
from pathlib import Path

from targets import Hung, Target, bounded

SECONDS, MEGABYTES = 5, 500


def trouble(target: Target, data: bytes) -> str:
    """What went wrong and where; "" where the input is read or refused as it should be."""
    before = peak()
    try:
        with bounded(SECONDS):
            target.put(f"x{target.suffix}", data)
    except Hung:
        return f"hung over {SECONDS} s at {_where()}"
    except Exception as error:  # noqa: BLE001 - any at all is what is looked for
        return f"{type(error).__name__} at {_where()}: {str(error)[:200]}"
    more = peak() - before
    return f"took {more:.0f} MB" if more > MEGABYTES else ""


def keep(found: Path, target: Target, data: bytes) -> Path:
    """Puts what broke into the folder `found`; the same bytes go by the same name."""
    found.mkdir(parents=True, exist_ok=True)
    place = found / f"{target.name}-{sha256(data).hexdigest()[:8]}{target.suffix}"
    place.write_bytes(data)
    return place


def peak() -> float:
    """Megabytes that this process has taken at the most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _where() -> str:
    frames = [
        one for one in traceback.extract_tb(sys.exc_info()[2]) if "/reader/" in one.filename or "/fuzz/" in one.filename
    ]
    return " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames[:-4:-1])
