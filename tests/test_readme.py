"""README.md keeps its promises: the two commands, the formats and the keys it names are the real ones."""

import re
from itertools import chain

from reader.export.formats import FORMATS
from reader.ingest.gather import SUFFIXES
from reader.resources import resource
from reader.store.file import SUFFIX
from reader.ui.actions import TABLE

README = (resource().parent / "README.md").read_text(encoding="utf-8")


def _section(heading: str) -> str:
    return README.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def test_both_commands_do_all_of_their_set_up() -> None:
    """One line to run and one to test, each from nothing; .ci/run takes the second from here."""
    commands = [line[4:] for line in README.splitlines() if line.startswith("    python3 -m venv")]
    assert commands == [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/source-reader samples/lunar-base",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
    ]


def test_every_format_is_named_and_no_other() -> None:
    """What is read, saved and exported stands in the table by its suffix."""
    rows = [line for line in _section("What it reads and writes").splitlines() if line.startswith("|")]
    named = set(re.findall(r"\.[a-z]+\b", "\n".join(rows)))
    assert named == SUFFIXES | {known.suffix for known in FORMATS} | {SUFFIX}


def test_every_key_that_is_named_does_something() -> None:
    """The keys in the table are keys of the window."""
    cells = re.findall(r"^\| [^|]+ \| ([^|]+) \|$", _section("Keys"), flags=re.MULTILINE)
    named = {key.strip() for key in chain.from_iterable(re.split(r"(?<!\+), ", cell) for cell in cells)}
    assert len(named) > 10
    assert named <= {key for entry in TABLE for key in entry.keys}
