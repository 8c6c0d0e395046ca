"""A file's name and bytes, exactly as they were given."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

from reader.errors import CannotIngest, reason
from reader.model.article import ArticleId
from reader.wording import Wording

LARGEST = 60_000_000
"""Bytes of a file with pictures in it (PDF, Word, mail); a larger one is no article."""
LARGEST_TEXT = 12_000_000
"""Bytes of a file that is all text or markup."""


@dataclass(frozen=True)
class Original:
    """`name` is the file's name without its folders; `address` the page a drop or paste came from, where it says.

    Two originals of the same `sha256` are the same file.
    """

    name: str
    data: bytes
    address: str | None = None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    def id_among(self, taken: Collection[ArticleId]) -> ArticleId:
        """An id for its article which none of the others has; kept for good, even when the text changes.

        It begins with the digest: ids sort the same way whoever loads the files, and in whatever order, so what the
        engine decides by the order of ids it decides alike everywhere.
        """
        start = self.sha256[:16]
        names = (ArticleId(start if number == 1 else f"{start}-{number}") for number in count(1))
        return next(name for name in names if name not in taken)


def read(path: Path) -> Original:
    """The file at `path`. Raises CannotIngest where it is not there, not readable, no file, or far too large."""
    try:
        if path.is_dir():
            raise CannotIngest(path.name, "no article lies in this folder", "Drop the folder that holds the articles")
        if not path.is_file():
            raise CannotIngest(path.name, "it is not there", "Check its name and where it lies")
        if path.stat().st_size > LARGEST:
            raise CannotIngest(
                path.name,
                Wording("it is larger than any article ({size} MB)", size=LARGEST // 1_000_000),
                "Copy the article out of it, and paste that here",
            )
        return Original(path.name, path.read_bytes())
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise CannotIngest(path.name, why, "Check that the file is there and may be read") from error
