"""A file's name and bytes."""

import errno
from unittest.mock import Mock

import pytest

from reader.errors import CannotIngest
from reader.ingest import original
from reader.ingest.original import Original, read


def test_an_id_is_given_once():
    """Two copies of one file are two articles, and an id sorts by what the file holds."""
    one = Original("a.txt", b"The bridge is closed.")
    first = one.id_among(())
    second = Original("b.txt", one.data).id_among({first})
    assert one.sha256.startswith(first)
    assert second == f"{first}-2"


def test_a_file_is_read_by_its_name_without_its_folders(tmp_path):
    """Where it lay is nobody's business."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"The bridge is closed.")
    assert read(path) == Original("a.txt", b"The bridge is closed.")


def test_what_is_no_file_is_refused(tmp_path, monkeypatch):
    """Missing, a folder, too large: each with what to do."""
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 100)
    monkeypatch.setattr(original, "LARGEST", 99)
    for path, why in ((tmp_path / "no.txt", "not there"), (tmp_path, "folder"), (large, "larger")):
        with pytest.raises(CannotIngest, match=why) as caught:
            read(path)
        assert caught.value.what == path.name
        assert caught.value.remedy


def test_what_may_not_be_read_is_told_in_the_middle_of_a_sentence(tmp_path, monkeypatch):
    """With what to do; a drive that fails says so in the system's own words."""
    path = tmp_path / "a.txt"
    path.write_text("The bridge is closed.", "utf-8")
    for error, why in (
        (PermissionError(errno.EACCES, "Permission denied"), "permission"),
        (OSError(errno.EIO, "x"), "input"),
    ):
        monkeypatch.setattr(type(path), "read_bytes", Mock(side_effect=error))
        with pytest.raises(CannotIngest, match=f"a.txt: {why}") as caught:
            read(path)
        assert caught.value.remedy
