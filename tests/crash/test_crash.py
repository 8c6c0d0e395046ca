"""Killed at any moment, nothing that was done is lost and no file is half.

`READER_CRASHES=100 pytest tests/crash/test_crash.py` runs as many as one likes; a full disk is a small tmpfs where the
system lets us mount one, a limit on file sizes elsewhere.
"""

import os
import shutil
import subprocess
import sys
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from window import doings

from reader.model.comparison import Dossier
from reader.store.file import load
from reader.store.journal import leftovers
from reader.store.lock import lock

WINDOW = Path(__file__).with_name("window.py")
CRASHES = int(os.environ.get("READER_CRASHES", "10"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL"),
]


@pytest.mark.parametrize("seed", range(CRASHES))
def test_a_killed_window_loses_nothing(seed, tmp_path):
    """Whatever was said to be done is there after SIGKILL: every act, and the file as it was last saved."""
    told = killed(seed, tmp_path, Random(seed).uniform(0.05, 1.0))
    assert told[0] == "begun"
    assert set(told[1:]) <= {"done act", "done move", "done save"}
    check(seed, tmp_path, len(told) - 1)


@pytest.mark.parametrize("seed", range(max(1, CRASHES // 5)))
def test_a_read_only_file_stays_while_acts_are_kept(seed, tmp_path):
    """Where the file may not be written, it stays as it was, and every act is in the journal."""
    path = tmp_path / "x.comparison"
    shutil.copy(Path(__file__).parents[1] / "golden" / "store" / "version-1.comparison", path)
    path.chmod(0o444)
    before = path.read_bytes()
    told = killed(seed, tmp_path, 0.8)
    assert {line.split(":")[0] for line in told[1:]} <= {"done act", "done move", "refused save"}
    assert path.read_bytes() == before
    assert recovered(tmp_path) in [dossier for _, _, _, dossier in states(seed, len(told) - 1)]


@pytest.mark.parametrize("seed", range(max(1, CRASHES // 5)))
def test_a_full_disk_costs_no_file_and_nothing_done_before(seed, tmp_path, small_disk):
    """When the disk fills up, the file is a whole save (one may have fitted when its note in the journal did not)."""
    told = killed(seed, small_disk, 2.5)
    first = next((at for at, line in enumerate(told) if line.startswith("refused")), len(told))
    assert first < len(told), "the disk did not fill up"
    fitted = list(islice(doings(seed), len(told)))
    saves = [(line, dossier) for line, (sort, *_, dossier) in zip(told[1:], fitted, strict=False) if sort == "save"]
    last = max((at for at, (line, _) in enumerate(saves) if line == "done save"), default=0)
    assert load(small_disk / "x.comparison").dossier in [dossier for _, dossier in saves[last:]]
    assert len(list(small_disk.glob(".*.half"))) <= 1  # of the save under way when it was killed
    kept = max(at for at, line in enumerate(told) if line.startswith("done"))
    back = recovered(small_disk)
    assert back is None or back in [dossier for _, _, _, dossier in fitted[kept - 1 :]]


@pytest.fixture
def small_disk(tmp_path):
    """A folder that holds 160 kB and not one byte more."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(place)], check=False, capture_output=True
    )
    if not mounted or mounted.returncode:
        pytest.skip("no small disk can be mounted here; tests/store limits the size of files instead")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def killed(seed, folder, after):
    """What a window said before it was killed, `after` seconds from its first word on."""
    command = [sys.executable, WINDOW, str(seed), folder]
    window = subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0)  # else readline would keep later lines
    told = [window.stdout.readline()]
    try:
        more, _ = window.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        window.kill()
        more, _ = window.communicate()
    whole = more[: more.rfind(b"\n") + 1]
    return [line.decode().strip() for line in told + whole.splitlines()]


def states(seed, done):
    """The doings that were said to be done, and the one that may have been under way."""
    return [("none", 0, None, Dossier()), *islice(doings(seed), done + 1)][-2:]


def recovered(folder):
    """The dossier that a new window offers to recover; None where it offers none."""
    found = leftovers(folder / "recovery")
    for left in found:
        left.leave()
    return found[0].recovered.dossier if found else None


def check(seed, folder, done):
    under_way = states(seed, done)
    back = recovered(folder)
    if back is not None:
        assert back in [dossier for _, _, _, dossier in under_way]
    all_done = list(islice(doings(seed), done + 1))
    saves = [(at, dossier) for at, (sort, _, _, dossier) in enumerate(all_done) if sort == "save"]
    before = [dossier for at, dossier in saves if at < done]
    possible = before[-1:] + [dossier for at, dossier in saves if at == done]
    path = folder / "x.comparison"
    if before:
        assert path.exists()
    if path.exists():
        assert load(path).dossier in possible
        if back is None:
            assert load(path).dossier in [dossier for _, _, _, dossier in under_way]
    elif back is None:
        assert done <= 1 or all(dossier == Dossier() for _, _, _, dossier in under_way[:1])
    lock(path).release()
