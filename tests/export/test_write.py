"""An export put in its place."""

import pytest

from reader.errors import CannotExport
from reader.export.write import write_export
from reader.model.filter import Filter
from reader.progress import Cancelled


def test_it_is_written_by_its_ending(small, tmp_path):
    """Whole, in the format that the name asks for."""
    write_export(tmp_path / "it.md", small, Filter())
    assert (tmp_path / "it.md").read_text(encoding="utf-8").startswith("# 3 articles")


def test_an_export_that_fails_leaves_no_half_file(small, tmp_path):
    """Cancelled at the last moment: what was there before is there still, and nothing else."""
    (tmp_path / "it.html").write_text("before")

    def refuse(fraction, doing):
        if fraction == 1.0:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_export(tmp_path / "it.html", small, Filter(), report=refuse)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("it.html", "before")]


def test_a_place_that_refuses_is_told(small, tmp_path):
    """In three parts, by the file's name alone."""
    with pytest.raises(CannotExport) as refusal:
        write_export(tmp_path / "gone" / "it.csv", small, Filter())
    assert refusal.value.what == "Cannot write it.csv"
    assert str(tmp_path) not in str(refusal.value)
