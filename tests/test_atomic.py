"""A file is written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.atomic import private_folder, write_atomically

ROOT = Path(__file__).parent.parent


def test_a_new_file_holds_what_was_written_and_nothing_is_beside_it(tmp_path):
    """Writing to an empty folder leaves exactly the one file."""
    write_atomically(tmp_path / "a.html", b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.html", b"new")]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path):
    """Replacing a file keeps who may read it."""
    path = tmp_path / "a.html"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_the_half_file_is_as_private_as_the_old_one(tmp_path, monkeypatch):
    """While it is written, nobody may read it who may not read the file that it will replace."""
    path, seen = tmp_path / "a.html", []
    path.write_bytes(b"old")
    path.chmod(0o600)
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (seen.append(os.fstat(handle).st_mode & 0o777), sync(handle)))
    before = os.umask(0)
    try:
        write_atomically(path, b"new")
    finally:
        os.umask(before)
    assert seen[0] == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_a_private_folder_is_closed_to_others_made_or_taken_over(tmp_path):
    """Whatever the system would give a new folder, and whatever an old one had."""
    for folder in (tmp_path / "new" / "deep", tmp_path / "old"):
        if folder.name == "old":
            folder.mkdir(mode=0o755)
        private_folder(folder)
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_read_only_file_is_refused_and_stays(tmp_path):
    """A file made read-only is not replaced, though its folder would allow it."""
    path = tmp_path / "a.html"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_atomically(path, b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.html", b"old")]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_keeps_pointing_at_the_file_that_is_replaced(tmp_path):
    """Saving through a symbolic link changes what it points at, not the link."""
    there, link = tmp_path / "there.html", tmp_path / "link.html"
    there.write_bytes(b"old")
    link.symlink_to(there)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert there.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    """A missing folder is told, not made."""
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "gone" / "a.html", b"new")
    assert not (tmp_path / "gone").exists()


def test_a_half_file_of_an_old_crash_is_swept_and_a_fresh_one_is_not(tmp_path, monkeypatch):
    """What a crash left is removed at the next save; another writer's half file is left alone."""
    path = tmp_path / "a.html"
    halves = []

    def crash(half, target):
        halves.append(half)
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", crash)
        patch.setattr(Path, "unlink", lambda _: None)
        for _ in range(2):
            with pytest.raises(SystemExit):
                write_atomically(path, b"half")
    os.utime(halves[0], (0, 0))
    write_atomically(path, b"whole")
    assert set(tmp_path.iterdir()) == {path, halves[1]}


def test_a_disk_that_is_full_leaves_the_old_file_and_no_half(tmp_path):
    """When the bytes do not fit, the old file is whole and nothing is left beside it."""
    pytest.importorskip("resource", reason="needs a limit on file sizes")
    path = tmp_path / "a.html"
    path.write_bytes(b"old")
    script = (
        "import resource, signal, sys; from pathlib import Path; from reader.atomic import write_atomically\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_atomically(Path(sys.argv[1]), bytes(100_000))\n"
        "except OSError: sys.exit(7)"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert ended.returncode == 7
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.html", b"old")]
