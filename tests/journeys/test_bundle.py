"""The Linux bundle in the hands of a person: install, start from the menu, drop, save, open by file type, remove.

It needs a bundle, so it is run by hand or by a packager:
`SOURCE_READER_BUNDLE=OUT/source-reader-….tar.gz .venv/bin/pytest tests/journeys/test_bundle.py`.
SOURCE_READER_PICTURES names a folder for screenshots and the figures of the starts. It wants Xvfb, openbox, xdotool,
ImageMagick, gio and xdg-mime.
"""

import os
import shutil
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from journeys.desk import MISSING, Desk

from reader.resources import sample
from reader.store.file import MEDIA_TYPE, load

BUNDLE = os.environ.get("SOURCE_READER_BUNDLE")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BUNDLE, reason="SOURCE_READER_BUNDLE names no bundle"),
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}"),
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    try:
        yield desk
    finally:
        desk.clear()


def test_from_the_archive_to_a_comparison_and_back(desk: Desk, tmp_path: Path) -> None:
    """What issues from the archive is an application: it starts by its entry, takes a drop, and opens what it saved."""
    _install(desk, tmp_path)
    figures = f"cold start {_start(desk, cold=True)} s\nwarm start {_start(desk, cold=False)} s\n"
    (desk.pictures / "starts.txt").write_text(figures)

    desk.start("gtk-launch", "source-reader")
    window = desk.window("^New comparison")
    desk.picture("1-first-start")
    files = desk.hold("files", {"text/uri-list": [one.as_uri() for one in sorted(sample("lunar-base").iterdir())]})
    desk.drag(files, desk.middle(window), picture="2-dragged")
    desk.picture("2-dropped")

    saved = desk.home / "moon.comparison"
    desk.press(window, "ctrl+s")
    desk.name_file("^Save", saved)
    assert len(load(saved).dossier.articles) == 5
    desk.press(window, "ctrl+q")
    desk.gone(window)

    assert "source-reader.desktop" in desk.do("gio", "mime", MEDIA_TYPE)
    assert desk.do("xdg-mime", "query", "default", MEDIA_TYPE).strip() == "source-reader.desktop"
    desk.start("gio", "open", saved)
    window = desk.window("^moon")
    desk.picture("3-opened-by-its-type")
    exported = desk.home / "moon.html"
    desk.press(window, "ctrl+e")
    desk.do("xdotool", "windowactivate", "--sync", desk.window("Export the comparison"), "sleep", "0.5")
    desk.picture("4-export")
    desk.do("xdotool", "key", "Return")
    desk.name_file("^Export( — Source Reader)?$", exported)
    assert "Daily Lantern" in exported.read_text(encoding="utf-8")

    more = desk.home / "more.txt"
    more.write_text(
        "A sixth article\n\nRussia and China spoke about a base on the moon, people in the street said on Friday.\n"
    )
    desk.do("gtk-launch", "source-reader", more)  # what a desktop does when a file is dropped on the icon
    desk.window(r"^moon\*")
    desk.picture("5-second-launch")
    assert len(desk.windows("^(moon|New comparison)")) == 1, "a second launch hands its files to the open window"
    desk.press(window, "ctrl+s")
    desk.window("^moon$")
    assert len(load(saved).dossier.articles) == 6
    more.unlink()
    exported.unlink()
    desk.press(window, "ctrl+q")
    desk.gone(window)

    desk.do("sh", desk.home / ".local" / "share" / "source-reader-app" / "uninstall.sh")
    left = desk.left_at_home()
    assert Path("moon.comparison") in left
    own = {".config", ".cache", ".local/share/source-reader"}
    strange = {path for path in left if not any(path.is_relative_to(folder) for folder in own)}
    assert strange == {Path("moon.comparison")}


def test_what_breaks_is_told_and_costs_nothing(desk: Desk, tmp_path: Path) -> None:
    """A bundle that lacks a file: a plain dialog, details to copy, a log without a word of an article, the journal."""
    _install(desk, tmp_path)
    program = desk.home / ".local" / "share" / "source-reader-app"
    (template,) = program.rglob("report.html.j2")
    template.unlink()
    story = desk.home / "story.txt"
    story.write_text("The harbour bridge opens on 3 May, the mayor said in confidence.\n", encoding="utf-8")
    desk.start(desk.home / ".local" / "bin" / "source-reader", story)
    window = desk.window(r"^New comparison\*")
    desk.press(window, "ctrl+e")
    desk.do(
        "xdotool", "windowactivate", "--sync", desk.window("Export the comparison"), "sleep", "0.5", "key", "Return"
    )
    dialog = desk.window("^Export( — Source Reader)?$")
    desk.do("xdotool", "windowactivate", "--sync", dialog, "sleep", "0.5", "key", "ctrl+a")
    desk.do("xdotool", "type", "--delay", "15", str(desk.home / "story.html"))
    desk.do("xdotool", "key", "Return")
    told = desk.window("^Source Reader$")
    desk.picture("6-something-broke")
    desk.do("xdotool", "windowactivate", "--sync", told, "sleep", "0.3", "key", "alt+c", "sleep", "0.5")
    copied = desk.clipboard()
    (log,) = desk.home.rglob("reader.log")
    for said in (copied, log.read_text(encoding="utf-8")):
        assert "TemplateNotFound" in said
        assert "mayor" not in said
        assert "story" not in said
    assert not (desk.home / "story.html").exists()
    (journal,) = (desk.home / ".local" / "share" / "source-reader" / "recovery").iterdir()
    desk.kill_last()
    desk.start(desk.home / ".local" / "bin" / "source-reader")
    desk.window("^New comparison")
    desk.picture("7-go-on-where-you-were")
    desk.do("xdotool", "key", "Return")
    desk.window(r"^New comparison\*")
    desk.picture("8-gone-on")
    assert journal.parent.is_dir()


def _install(desk: Desk, folder: Path) -> None:
    with tarfile.open(str(BUNDLE)) as archive:
        archive.extractall(folder, filter="data")
    (unpacked,) = folder.glob("source-reader-*")
    desk.do("sh", unpacked / "install.sh")
    shutil.rmtree(unpacked)


def _start(desk: Desk, *, cold: bool) -> float:
    """Seconds from the entry in the menu to a visible window."""
    if cold:
        for path in (desk.home / ".local" / "share" / "source-reader-app").rglob("*"):
            if path.is_file():
                _forget(path)
    begun = time.monotonic()
    desk.start("gtk-launch", "source-reader")
    window = desk.window("^New comparison")
    taken = time.monotonic() - begun
    desk.press(window, "ctrl+q")
    desk.gone(window)
    return round(taken, 2)


def _forget(path: Path) -> None:
    """Ask the kernel to drop what it holds of a file, so that it comes from the disk next time."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(file)
