"""What once broke a reader breaks none any more, and a few hundred new changed files do not either.

`tests/fuzz/run.py` tries thousands.
"""

import os
from pathlib import Path

import pytest
from mutation import mutated
from targets import KEPT, TARGETS, bounded

INPUTS = int(os.environ.get("READER_FUZZ", "25"))


@pytest.mark.parametrize("path", sorted(KEPT.iterdir()), ids=lambda path: path.name)
def test_what_once_broke_is_read_or_refused(path):
    """Each input that the fuzzer found is an article now, or a refusal in three parts."""
    with bounded(20):
        TARGETS[path.suffix[1:]].put(path.name, path.read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_changed_files_are_read_or_refused(name):
    """Bytes changed, parts repeated, moved and lost, words of the format said where they do not belong."""
    target = TARGETS[name]
    goods = [path.read_bytes() for path in target.goods]
    for seed in range(INPUTS):
        with bounded(20):
            target.put(f"x{target.suffix}", mutated(goods, 1_000_000 + seed))


def test_no_format_goes_without():
    """Every kind of file that is kept as a golden original is fuzzed, and so is the saved comparison."""
    assert set(TARGETS) >= {
        "txt",
        "md",
        "html",
        "json",
        "eml",
        "mhtml",
        "webarchive",
        "rtf",
        "docx",
        "odt",
        "epub",
        "pdf",
        "comparison",
        "paste",
    }
    assert all(Path(good).exists() for target in TARGETS.values() for good in target.goods)
