"""The lists of parts and licences that a bundle brings along."""

import json
import runpy
import shutil
import sys
from pathlib import Path

import pytest

from reader.resources import resource

LICENCES = runpy.run_path(str(resource("packaging", "licences.py")))


def test_the_bundle_tells_all_that_is_in_it(tmp_path):
    """The packages, Python, what starts it, and the texts of Qt's licences, which its wheels do not bring."""
    LICENCES["write_licences"](tmp_path)
    names = [part["name"] for part in json.loads((tmp_path / "parts.json").read_text(encoding="utf-8"))]
    assert {"lxml", "PySide6_Essentials", "Python", "PyInstaller (what starts the bundle)"} <= set(names)
    assert names == sorted(names, key=str.lower)
    texts = (tmp_path / "LICENCES.txt").read_text(encoding="utf-8")
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "lxml",
        f"Python {sys.version[:4]}",
    ):
        assert words in texts


def test_what_is_left_out_is_not_told(tmp_path):
    """A package may ask for a module that the bundle goes without."""
    LICENCES["write_licences"](tmp_path, [tmp_path / "libicudata.so.73"], ["dateparser", "ssl"])
    parts = {
        part["name"]: part["version"] for part in json.loads((tmp_path / "parts.json").read_text(encoding="utf-8"))
    }
    assert "dateparser" not in parts
    assert parts["ICU (in Qt)"] == "73"


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not a Debian")
def test_the_systems_libraries_are_told_by_their_packages(tmp_path):
    """With the copyright that Debian keeps of them."""
    library = next(Path("/usr/lib").glob("*/libz.so.1"), None)
    if library is None:
        pytest.skip("no libz here")
    LICENCES["write_licences"](tmp_path, [library])
    parts = {part["name"]: part for part in json.loads((tmp_path / "parts.json").read_text(encoding="utf-8"))}
    assert parts["zlib1g"]["version"]
    assert "zlib1g" in (tmp_path / "LICENCES.txt").read_text(encoding="utf-8")
