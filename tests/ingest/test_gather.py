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
