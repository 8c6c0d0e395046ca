"""A file's name and bytes, exactly as they were given."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.errors import CannotIngest


@dataclass(frozen=True)
class Original:
    """`name` is the file's name without its folders; `address` the page a drop or paste came from, where it says."""

    name: str
    data: bytes
    address: str | None = None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def read(path: Path) -> Original:
    """The file at `path`. Raises CannotIngest where it is not there or not readable."""
    try:
        return Original(path.name, path.read_bytes())
    except OSError as error:
        raise CannotIngest(
            path.name, error.strerror or str(error), "Check that the file is there and may be read"
        ) from error
