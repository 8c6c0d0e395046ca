"""What the program is made of: asked of the installed packages, or of the list that a bundle brings along."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from reader.ui import made_of
from reader.ui.made_of import DRAWN, Part, installed, parts, texts

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_every_library_that_is_asked_for_is_listed():
    """Those of the wheel and, through them, theirs; each with version and licence, and none twice."""
    found = {re.sub(r"[-_.]+", "-", part.name).lower(): part for part in installed()}
    asked = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", one)[0]).lower() for one in asked}
    assert names | {"shiboken6", "markupsafe", "mdurl"} <= found.keys()
    assert len(found) == len(installed())
    assert all(part.version and part.licence for part in found.values())
    assert "pytest" not in found, "what only tests and builds use is not shipped"


def test_nothing_stands_under_a_licence_that_binds_the_program():
    """Qt's LGPL is kept by leaving its libraries files of their own."""
    bound = [part for part in installed() if re.search(r"\bA?GPL", part.licence)]
    assert {part.name for part in bound if "LGPL" not in part.licence} == set()


def test_a_bundle_brings_its_own_list(monkeypatch, tmp_path):
    """Which names the system's libraries as well; what was drawn stands last, as everywhere."""
    (tmp_path / "licences").mkdir()
    said = [{"name": "libxcb1", "version": "1.15-1", "licence": "X11"}]
    (tmp_path / "licences" / "parts.json").write_text(json.dumps(said), encoding="utf-8")
    (tmp_path / "licences" / "LICENCES.txt").write_text("libxcb1 1.15-1\n\nX11 says so\n", encoding="utf-8")
    monkeypatch.setattr(made_of, "resource", tmp_path.joinpath)
    assert parts() == (Part("libxcb1", "1.15-1", "X11"), *DRAWN)
    assert "X11 says so" in texts()


@pytest.mark.parametrize(
    "words", ["SIL OPEN FONT LICENSE", "Permission to use, copy", "WordNet", "GloVe", "rapidfuzz", "lxml"]
)
def test_the_texts_are_in_full(words):
    """Of the libraries, of fonts, drawings and word lists."""
    assert words.lower() in texts().lower()
