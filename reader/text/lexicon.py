"""Word lists from `resources/lexicons`: one file a subject, one class a line (`class: word, a phrase, ...`).

The lists are data, so that a person who misses a word finds it in one place; `#` begins a remark.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from reader.resources import resource


@cache
def classes(name: str) -> Mapping[str, tuple[str, ...]]:
    """The words of each class of `name`.txt, in the order of the file, case-folded.

    Raises FileNotFoundError where no such list travels with the program, ValueError for a line without a class.
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in resource("lexicons", f"{name}.txt").read_text(encoding="utf-8").splitlines():
        bare = line.split("#")[0].strip()
        if not bare:
            continue
        head, colon, tail = bare.partition(":")
        if not colon:
            raise ValueError(f"{name}.txt: a line without a class: {line!r}")
        words = tuple(word.strip().casefold() for word in tail.split(",") if word.strip())
        found[head.strip()] = found.get(head.strip(), ()) + words
    return MappingProxyType(found)


@cache
def class_of(name: str) -> Mapping[str, str]:
    """Each word or phrase of `name`.txt to its class; the first line that has a word keeps it."""
    found: dict[str, str] = {}
    for head, words in classes(name).items():
        for word in words:
            found.setdefault(word, head)
    return MappingProxyType(found)


@cache
def words(name: str, head: str) -> frozenset[str]:
    """The words of one class.

    Raises KeyError where the list has no such class.
    """
    return frozenset(classes(name)[head])
