"""Paths to files: a folder means the articles in it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset(
    ".txt .text .md .markdown .html .htm .xhtml .mhtml .mht .webarchive "  # noqa: SIM905
    ".pdf .docx .odt .rtf .epub .eml .mbox .json".split()
)
"""What a folder is searched for; a file named outright is tried whatever its name."""
_NOT_ARTICLES = frozenset({"readme.md", "readme.txt", "readme", "license.txt", "licence.txt"})


def gather(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that the paths mean, folders opened (not what lies deeper), in the order given.

    A folder without an article is given back itself: to read it then says so. Whether two files are the same is told
    by their originals' `sha256`.
    """
    for path in paths:
        found = list(_articles(path)) if path.is_dir() else [path]
        yield from found or [path]


def _articles(folder: Path) -> Iterator[Path]:
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return
    for file in files:
        is_article = file.suffix.lower() in SUFFIXES and file.name.lower() not in _NOT_ARTICLES
        if is_article and not file.name.startswith(".") and file.is_file():
            yield file
