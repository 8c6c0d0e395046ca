"""Damaged files give a clear error or open right: never a crash, never a write outside, never other words.

`READER_DAMAGES=2000 pytest tests/crash/test_damage.py` runs as many as one likes.
"""

import os
from pathlib import Path

import pytest
from damage import damaged

from reader.errors import DossierTooNew, NotADossier, ReaderError
from reader.store.file import load

GOOD = Path(__file__).parents[1] / "golden" / "store" / "version-1.comparison"
CASES = int(os.environ.get("READER_DAMAGES", "100"))


@pytest.mark.parametrize("tenth", range(10))
def test_a_damaged_file_is_told_or_opens_right(tenth, tmp_path, monkeypatch):
    """Bytes flipped, cut and lost, sizes that lie, members swapped or renamed to lead outside."""
    monkeypatch.chdir(tmp_path)
    good, path = load(GOOD), tmp_path / "x.comparison"
    for seed in range(tenth, CASES, 10):
        data, forged = damaged(GOOD.read_bytes(), seed)
        path.write_bytes(data)
        opened = tried(path)
        if isinstance(opened, ReaderError):
            assert isinstance(opened, NotADossier | DossierTooNew)
            assert (opened.what, bool(opened.why), bool(opened.remedy)) == ("x.comparison", True, True)
            continue
        assert sound(opened), f"seed {seed}"
        if not forged:
            assert opened.comparison == good.comparison, f"seed {seed}"
            assert set(opened.originals.items()) <= set(good.originals.items())
    assert list(tmp_path.iterdir()) == [path]
    assert not list(tmp_path.parent.glob("*.json"))


def tried(path):
    try:
        return load(path)
    except ReaderError as error:
        return error


def sound(opened):
    """Every span lies in its text, so that whatever the file says can be shown."""
    lengths = {one.id: len(one.text) for one in opened.dossier.articles}
    claims = [claim for told in opened.findings.claims.values() for claim in told]
    return all(claim.span.end <= lengths[claim.article] for claim in claims) and all(
        block.span.end <= len(one.text) for one in opened.dossier.articles for block in one.blocks
    )
