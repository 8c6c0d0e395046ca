"""Word lists: read once, by class, and never empty."""

from pathlib import Path

import pytest

from reader.resources import resource
from reader.text.lexicon import class_of, classes, words

PLAIN = ("furniture", "outlet-words")
"""Lists without classes, one word a line, which ingest reads by itself."""
LISTS = sorted(path.stem for path in Path(resource("lexicons")).glob("*.txt") if not path.stem.startswith(PLAIN))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_read(name: str):
    """Each line has a class and words, all case-folded."""
    assert classes(name)
    assert all(found for found in classes(name).values())
    assert all(word == word.casefold() for word in class_of(name))


def test_a_word_is_found_by_its_class():
    """Both ways lead to the same."""
    assert "killed" in words("figures", "dead")
    assert class_of("figures")["killed"] == "dead"


def test_an_unknown_list_is_told():
    """A list that does not travel with the program is a FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        classes("no such list")


def test_an_unknown_class_is_told():
    """A class that a list lacks is a KeyError."""
    with pytest.raises(KeyError):
        words("figures", "no such class")
