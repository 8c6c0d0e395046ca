"""README.md keeps its promises: the two commands, the formats and the keys it names are the real ones."""

import re
from itertools import chain

from reader.export.formats import FORMATS
from reader.ingest.gather import SUFFIXES
from reader.resources import resource
from reader.store.recognise import SUFFIX
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


def test_every_promise_of_security_names_tests_that_are_there() -> None:
    """A promise without a test is none."""
    rows = [line for line in _section("Security").splitlines() if line.startswith("| ")][1:]
    assert len(rows) >= 6
    for row in rows:
        held = re.findall(r"`([a-z_/]+\.py)`", row.split("|")[2])
        assert held, row
        assert not [name for name in held if not (resource().parent / "tests" / name).is_file()]


def test_every_link_to_a_file_leads_to_one() -> None:
    """Pictures, and the files that say more."""
    linked = re.findall(r"\]\(([^)#:]+)\)", README)
    assert linked
    assert not [name for name in linked if not (resource().parent / name).exists()]
