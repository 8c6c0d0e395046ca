"""Whether a file is a comparison: asked of every file that is opened, so it loads nothing of what reads one."""

import re
from pathlib import Path

SUFFIX = ".comparison"
LARGEST = 512 * 2**20
"""Bytes that a comparison may be, or unpack to; a hundred articles with their pages are under 50 MB."""

_EXPORT = re.compile(rb'"format"\s*:\s*"source-comparison"')
"""Anywhere, since other programs sort the keys of JSON."""


def holds_comparison(path: Path) -> bool:
    """True of a saved comparison by its name, damaged or not, and of one exported as JSON by what is in it."""
    if path.suffix.lower() != ".json":
        return path.suffix.lower() == SUFFIX and not path.is_dir()
    try:
        return path.is_file() and path.stat().st_size <= LARGEST and bool(_EXPORT.search(path.read_bytes()))
    except OSError:
        return False
