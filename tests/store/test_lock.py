"""One window for one file; a dead window holds nothing."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import InUse
from reader.store.lock import hold, lock

ROOT = Path(__file__).parents[2]
HOLDER = (
    "import sys, signal; from pathlib import Path; from reader.store.lock import lock\n"
    "held = lock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def other_window(tmp_path):
    """Another process that has the file open."""
    window = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "x.comparison")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert window.stdout.readline().strip() == b"held"
    yield window
    window.kill()
    window.communicate()


def test_a_file_is_held_until_it_is_released(tmp_path):
    """A second window of this process is refused too; afterwards nothing is left beside the file."""
    path = tmp_path / "x.comparison"
    held = lock(path)
    with pytest.raises(InUse, match="another window"):
        lock(path)
    held.release()
    held.release()
    lock(path).release()
    assert list(tmp_path.iterdir()) == []


def test_another_window_is_told_with_its_holder(tmp_path, other_window):
    """The message says where it is open and since when."""
    with pytest.raises(InUse, match="has it open in another window since 2"):
        lock(tmp_path / "x.comparison")


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL on Windows")
def test_the_lock_of_a_killed_window_is_free(tmp_path, other_window):
    """A crash leaves the note behind, and the next window takes the file."""
    other_window.send_signal(signal.SIGKILL)
    other_window.wait()
    assert list(tmp_path.glob(".~*"))
    lock(tmp_path / "x.comparison").release()
    assert list(tmp_path.iterdir()) == []


def test_another_computers_note_is_believed_until_the_person_says_otherwise(tmp_path):
    """On a shared folder the note of another host counts; "open anyway" takes it."""
    path = tmp_path / "x.comparison"
    note = tmp_path / ".~x.comparison.lock"
    told = json.dumps({"who": "Ana", "host": "desk-7", "pid": 1, "since": "2026-01-01 10:00 UTC"})
    note.write_text(told)
    with pytest.raises(InUse, match="Ana has it open on the computer desk-7 since 2026"):
        lock(path)
    assert note.read_text() == told
    lock(path, anyway=True).release()


@pytest.mark.parametrize("note", [b"", b"{", b"[1]", b"\xff\xfe"])
def test_a_note_that_says_nothing_holds_nothing(tmp_path, note):
    """Half a note of a crash is no holder."""
    tmp_path.joinpath(".~x.comparison.lock").write_bytes(note)
    lock(tmp_path / "x.comparison").release()


def test_where_no_lock_can_be_had_none_is_asked_for(tmp_path):
    """A place that takes no lock file opens all the same."""
    held = lock(tmp_path / "gone" / "x.comparison")
    assert held.handle is None
    held.release()


def test_a_folder_that_takes_no_file_is_an_error_of_the_system(tmp_path):
    """`hold` itself tells what the system said."""
    with pytest.raises(FileNotFoundError):
        hold(tmp_path / "gone" / "held")
