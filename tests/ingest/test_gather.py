"""Paths to files."""

import pytest

from reader.errors import CannotIngest
from reader.ingest.gather import gather
from reader.ingest.original import LARGEST, read


def test_a_folder_means_its_articles_in_order(tmp_path):
    """Not what lies deeper, hidden or of another kind; a file named outright is tried whatever its name."""
    for name in ("b.txt", "a.html", "c.pdf", ".hidden.txt", "picture.png", "README.md"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "d.txt").write_text("x", "utf-8")
    assert [path.name for path in gather([tmp_path])] == ["a.html", "b.txt", "c.pdf"]
    assert list(gather([tmp_path / "picture.png"])) == [tmp_path / "picture.png"]


def test_a_folder_without_an_article_says_so_when_it_is_read(tmp_path):
    """So does what is not there, and what is far too large."""
    (found,) = gather([tmp_path])
    with pytest.raises(CannotIngest, match="no article lies in this folder"):
        read(found)
    with pytest.raises(CannotIngest, match="not there"):
        read(tmp_path / "gone.txt")
    with (tmp_path / "large.txt").open("wb") as large:
        large.truncate(LARGEST + 1)
    with pytest.raises(CannotIngest, match="larger"):
        read(tmp_path / "large.txt")


def test_the_same_file_twice_is_known_by_its_sum(tmp_path):
    """Whatever its name."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The bridge is closed.", "utf-8")
    one, two = (read(path) for path in gather([tmp_path]))
    assert one.sha256 == two.sha256


def test_a_folder_that_may_not_be_looked_into_is_given_back(tmp_path, monkeypatch):
    """To read it then says so; the others are gathered."""
    closed, open_ = tmp_path / "closed", tmp_path / "open"
    for folder in (closed, open_):
        folder.mkdir()
        (folder / "a.txt").write_text("x", "utf-8")
    looked = type(closed).iterdir

    def iterdir(path):
        if path == closed:
            raise PermissionError
        return looked(path)

    monkeypatch.setattr(type(closed), "iterdir", iterdir)
    assert list(gather([closed, open_])) == [closed, open_ / "a.txt"]


def test_links_that_lead_round_and_round_end(tmp_path):
    """So do those that lead nowhere; what Finder and Windows leave in folders is no article."""
    (tmp_path / "a.txt").write_text("x", "utf-8")
    for name in (".DS_Store", "._a.txt", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).write_bytes(b"\0")
    for name, to in (("loop", "."), ("round.txt", "about.txt"), ("about.txt", "round.txt"), ("gone.txt", "nowhere")):
        (tmp_path / name).symlink_to(to)
    assert list(gather([tmp_path])) == [tmp_path / "a.txt"]
    (looped,) = gather([tmp_path / "round.txt"])
    with pytest.raises(CannotIngest, match="not there"):
        read(looped)
