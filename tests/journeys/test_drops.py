"""What is dragged here from a file manager and a browser, with real X drags from another program; and what is pasted.

SOURCE_READER_BUNDLE names the bundle to do it with, as in test_bundle.py, or is `checkout` for the program as it stands
here. It takes most of a minute, since a hand is slow.
"""

import os
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from journeys.desk import MISSING, Desk

from reader.model.article import Article
from reader.store.file import load

BUNDLE = os.environ.get("SOURCE_READER_BUNDLE")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BUNDLE, reason="SOURCE_READER_BUNDLE names no bundle"),
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}"),
]
PAGE = "https://harbour.example/bridge"
SELECTION = (
    '<h1>The bridge opens in May</h1><p>The new <a href="https://harbour.example/who">harbour bridge</a> will open on '
    "3 May, the mayor said on Monday.</p><figure><img src='https://harbour.example/b.jpg' alt='A bridge'>"
    "<figcaption>The bridge, as it was on Sunday, without its road.</figcaption></figure>"
)
LINK = "Mayor says harbour bridge will open in June"
CAPTION = "Workers paint the harbour bridge on Sunday"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    desk.start(*_program(tmp_path), "--new-window")
    try:
        yield desk
    finally:
        desk.clear()


def test_things_of_other_programs_land_where_they_are_let_go(desk: Desk, tmp_path: Path) -> None:
    """Files, a folder, a selection with its page, a link's text, a picture's caption: each where the mark stood."""
    window = desk.window("^New comparison")
    middle = desk.middle(window)
    one = _written(tmp_path / "one.txt", "The harbour bridge opens on 3 May, the mayor said.")
    folder = tmp_path / "folder"
    folder.mkdir()
    two = _written(folder / "two.txt", "The harbour bridge opens on 5 May, the mayor said.")
    _drop(desk, "folder", {"text/uri-list": [folder.as_uri()]}, middle, "drop-1-folder")
    saved = desk.home / "drops.comparison"
    _let_settle(desk, window, saved, 1)
    _drop(desk, "file", {"text/uri-list": [one.as_uri()]}, _left_of(desk, window), "drop-2-file-on-the-left")
    assert _paths(_let_settle(desk, window, saved, 2)) == [one.name, two.name]

    browser = {"text/html": SELECTION, "text/plain": "The bridge opens in May", "chromium/x-source-url": PAGE}
    _drop(desk, "selection", browser, (middle[0] - 30, middle[1] - 100), "drop-3-selection-between")
    placed = _let_settle(desk, window, saved, 3)
    assert _paths(placed)[0::2] == [one.name, two.name]
    assert "The new harbour bridge will open on 3 May" in placed[1].text
    assert "The bridge, as it was on Sunday" in placed[1].text, "captions come along"
    assert placed[1].particulars.address == PAGE

    target = "https://harbour.example/june"
    link = {
        "text/uri-list": [target],
        "text/x-moz-url": f"{target}\n{LINK}",
        "text/html": f'<a href="{target}">{LINK}</a>',
        "text/plain": target,
    }
    _drop(desk, "link", link, _left_of(desk, window), "drop-4-link")
    placed = _let_settle(desk, window, saved, 4)
    assert (placed[0].text.strip(), placed[0].particulars.address) == (LINK, target)

    picture = {"text/uri-list": ["https://harbour.example/p.jpg"], "text/html": f'<img src="p.jpg" alt="{CAPTION}">'}
    held = desk.hold("picture", picture)
    desk.drag(held, _left_of(desk, window), picture="drop-5-picture")
    placed = _let_settle(desk, window, saved, 5)
    assert placed[0].text.strip() == CAPTION

    desk.hold("clipboard", {"text/plain": "Pasted: the harbour bridge opens on 9 May, the mayor said."})
    desk.press(window, "ctrl+v")
    placed = _let_settle(desk, window, saved, 6)
    assert placed[-1].text.startswith("Pasted:")

    desk.press(window, "ctrl+z")
    desk.press(window, "ctrl+s")
    _drop(desk, "comparison", {"text/uri-list": [saved.as_uri()]}, middle, "drop-6-comparison")
    desk.picture("drop-7-comparison-open")
    desk.window("^drops( — Source Reader)?$")
    assert len(load(saved).dossier.articles) == 5


def _program(folder: Path) -> list[str | Path]:
    if BUNDLE == "checkout":
        return [sys.executable, "-m", "reader"]
    with tarfile.open(str(BUNDLE)) as archive:
        archive.extractall(folder, filter="data")
    (unpacked,) = folder.glob("source-reader-*")
    return [unpacked / "program" / "source-reader"]


def _drop(desk: Desk, name: str, carried: dict[str, object], place: tuple[int, int], picture: str) -> None:
    desk.drag(desk.hold(name, carried), place, picture=picture)


def _left_of(desk: Desk, window: str) -> tuple[int, int]:
    """A place in the left half of the first column."""
    x, y = desk.middle(window)
    return x - 600, y - 100


def _let_settle(desk: Desk, window: str, saved: Path, count: int) -> tuple[Article, ...]:
    """The articles in their order, from the file that Ctrl+S writes, once there are that many."""
    first = not saved.exists()

    def enough() -> bool:
        if not first or saved.exists():
            desk.press(window, "ctrl+s")
        desk.do("xdotool", "sleep", "0.3")
        return saved.exists() and len(load(saved).dossier.articles) == count

    if first:
        desk.do("xdotool", "sleep", "1")
        desk.press(window, "ctrl+s")
        desk.name_file("^Save", saved)
    desk.wait(enough, f"there are not {count} articles")
    return load(saved).dossier.articles


def _paths(articles: tuple[Article, ...]) -> list[str]:
    return [article.path for article in articles]


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
