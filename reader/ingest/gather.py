"""Paths to originals: a folder means its articles, and the same file twice counts once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".xhtml"})
"""What a folder is searched for; a file named outright is tried whatever its name."""


def gather(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that the paths mean, folders opened (not what lies deeper), in the order given."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and not file.name.startswith(".")
            )
        else:
            yield path
