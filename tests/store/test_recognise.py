"""A comparison is known for one before it is read."""

import json
import os

import pytest

from reader.store.recognise import holds_comparison

TOLD = {"format": "source-comparison", "version": 1, "articles": []}


def test_a_saved_comparison_is_known_by_its_name(tmp_path):
    """Damaged or gone, it is still opened as one, and told as one that cannot be."""
    assert holds_comparison(tmp_path / "Gone.COMPARISON")
    (tmp_path / "folder.comparison").mkdir()
    assert not holds_comparison(tmp_path / "folder.comparison")


@pytest.mark.parametrize(
    "text",
    [json.dumps(TOLD), json.dumps(TOLD, indent=4), json.dumps({"app": {}, **dict(reversed(TOLD.items()))})],
    ids=["one line", "indented", "sorted"],
)
def test_an_export_is_known_by_what_is_in_it(text, tmp_path):
    """However another program has set its keys."""
    path = tmp_path / "told.json"
    path.write_text(text, encoding="utf-8")
    assert holds_comparison(path)
    assert not holds_comparison(path.rename(tmp_path / "told.txt"))


def test_other_files_are_not(tmp_path):
    """An article in JSON, a folder, a pipe that nobody writes into, a file that is not there."""
    (tmp_path / "article.json").write_text('{"articleBody": "Rain fell.", "format": "news"}', encoding="utf-8")
    (tmp_path / "folder.json").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
    assert not any(map(holds_comparison, [*tmp_path.iterdir(), tmp_path / "gone.json"]))


def test_a_file_that_may_not_be_read_is_no_comparison_yet(tmp_path, monkeypatch):
    """Whoever reads it next says why."""
    path = tmp_path / "told.json"
    path.write_text(json.dumps(TOLD), encoding="utf-8")

    def refused(_path):
        raise PermissionError

    monkeypatch.setattr(type(path), "read_bytes", refused)
    assert not holds_comparison(path)
