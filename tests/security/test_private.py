"""What the program writes without being asked lies where nobody else looks, and goes when it is not needed."""

import os
import tempfile
from pathlib import Path

import pytest
from audit import listening

from reader.export.formats import FORMATS
from reader.export.write import write_export
from reader.model.filter import Filter

FIRST = "The new bridge over the Tarn will open on 3 May, Mayor Lena Orlov said.\n\nIt cost 40 million euros.\n"
SECOND = "The new bridge over the Tarn will open on 5 May, Mayor Lena Orlov said.\n\nIt cost 42 million euros.\n"


@pytest.fixture
def loose():
    """The most careless umask there is."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_what_is_kept_for_recovery_is_private_and_goes(loose, make_window, home, tmp_path, qtbot):
    """Under 0700 whatever the umask, and gone with the window."""
    window = make_window()
    _opened(window, _files(tmp_path), qtbot)
    held = [path for path in home.rglob("*.comparison") if path.name == "base.comparison"]
    assert held, "an act was done: it is on the disk"
    closed = [one for one in held[0].parents if home in one.parents and one.stat().st_mode & 0o077 == 0]
    assert closed, "nobody else may look into one of the folders above"
    assert b"mine" in b"".join(path.read_bytes() for path in held[0].parent.glob("*.jsonl"))
    window.session.undo_stack.setClean()
    window.close()
    assert not [path for path in home.rglob("*") if "recovery" in path.parts and path.is_file()]


def test_nothing_is_written_where_it_was_not_asked_for(window, home, tmp_path, qtbot):
    """A journey writes what the person named and what the home holds for the program; no file of the system's own."""
    files, before = _files(tmp_path), set(Path(tempfile.gettempdir()).iterdir())
    with listening(frozenset({"open", "os.mkdir", "os.symlink", "os.link"})) as heard:
        _opened(window, files, qtbot)
        window.session.save(tmp_path / "asked" / "x.comparison")
        for form in FORMATS:
            write_export(tmp_path / "asked" / f"x{form.suffix}", window.session.comparison, Filter())
    asked = {home, tmp_path / "asked"}
    places = [Path(os.fsdecode(path)) for path in map(_written, heard) if path is not None]
    assert places
    assert not [path for path in places if not asked & {path, *path.parents} and path != Path(os.devnull)]
    assert {path.name for path in (tmp_path / "asked").iterdir()} == {
        "x.comparison", *(f"x{form.suffix}" for form in FORMATS),
    }  # fmt: skip
    assert not [path for path in set(Path(tempfile.gettempdir()).iterdir()) - before if "reader" in path.name]


def _files(tmp_path):
    (tmp_path / "asked").mkdir()
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(files, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return files


def _opened(window, files, qtbot):
    window.documents.open(files)
    qtbot.waitUntil(lambda: window.session.up_to_date and len(window.session.dossier.articles) == len(files))
    window.commands["next_difference"].trigger()
    window.marking.annotate("mine")


def _written(event):
    """The path that an audited event writes to; None where it only reads, or where a number stands for it."""
    name, (path, *rest) = event
    writes = name != "open" or (rest[1] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    return path if writes and isinstance(path, (str, bytes, Path)) and not str(path).endswith(".pyc") else None
