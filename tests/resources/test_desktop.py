"""The desktop files: a Linux desktop knows the program, its icon and its file type."""

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.ingest.gather import SUFFIXES
from reader.model.comparison import Comparison, Dossier, Findings
from reader.resources import resource
from reader.store.file import MEDIA_TYPE, save
from reader.store.recognise import SUFFIX

DESKTOP = resource("desktop", "source-reader.desktop")
MIME = resource("desktop", "source-reader.xml")
TYPE = "application/vnd.source-reader.comparison+zip"


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


@pytest.fixture
def data_home(tmp_path: Path) -> Path:
    """A person's data folder in which the file type is installed."""
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages)
    done = subprocess.run(
        [_tool("update-mime-database"), str(tmp_path / "mime")], check=True, capture_output=True, text=True
    )
    assert "error" not in done.stderr.lower()
    return tmp_path


def test_the_desktop_entry_is_valid() -> None:
    """desktop-file-validate has neither error nor warning nor hint."""
    done = subprocess.run([_tool("desktop-file-validate"), str(DESKTOP)], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_desktop_entry_opens_the_type_that_is_declared() -> None:
    """The entry claims exactly the type of the MIME file, and hands over several files at once."""
    entry = configparser.ConfigParser(interpolation=None, strict=False)
    entry.read(DESKTOP, encoding="utf-8")
    section = entry["Desktop Entry"]
    assert TYPE in section["MimeType"].split(";")
    assert f'type="{TYPE}"' in MIME.read_text(encoding="utf-8")
    assert section["Exec"].endswith(" %F")


def test_qt_knows_a_comparison_by_its_name(data_home: Path) -> None:
    """QMimeDatabase answers with our type, which is a kind of ZIP archive."""
    code = (
        "from PySide6.QtCore import QMimeDatabase as D\n"
        "kind = D().mimeTypeForFile('/nowhere/moon.comparison', D.MatchMode.MatchExtension)\n"
        "print(kind.name(), kind.inherits('application/zip'), kind.iconName(), kind.comment())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_DATA_HOME": str(data_home)},
    )
    assert done.stdout.strip() == f"{TYPE} True {TYPE.replace('/', '-')} comparison of articles"


def test_qt_knows_a_comparison_by_its_first_bytes(data_home: Path, tmp_path: Path) -> None:
    """A saved comparison that lost its suffix on the way is still known."""
    nameless = tmp_path / "from a mail"
    save(nameless, Comparison(Dossier(), Findings()), {})
    code = f"from PySide6.QtCore import QMimeDatabase as D; print(D().mimeTypeForFile({str(nameless)!r}).name())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_DATA_HOME": str(data_home)},
    )
    assert done.stdout.strip() == TYPE == MEDIA_TYPE


def test_whatever_can_be_read_can_be_opened_from_the_file_manager(data_home: Path) -> None:
    """The menu entry claims the type of each suffix, as Qt knows it; the Windows installer claims each suffix."""
    code = (
        "import sys; from PySide6.QtCore import QMimeDatabase as D\n"
        "for s in sys.argv[1:]: print(D().mimeTypeForFile('/nowhere/a' + s, D.MatchMode.MatchExtension).name())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *sorted(SUFFIXES)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_DATA_HOME": str(data_home)},
    )
    claimed = set(re.findall(r"[\w.+-]+/[\w.+-]+", DESKTOP.read_text(encoding="utf-8").partition("MimeType=")[2]))
    unknown_to_qt = {"application/octet-stream"}
    assert claimed == {*done.stdout.split(), TYPE} - unknown_to_qt
    installer = resource("packaging", "windows", "source-reader.iss").read_text(encoding="utf-8")
    assert set(re.findall(r'SupportedTypes".*ValueName: "([^"]+)"', installer)) == {*SUFFIXES, SUFFIX}


def test_windows_and_macos_know_the_same_type() -> None:
    """The installer script and the spec name the suffix and the MIME type that the program writes."""
    installer = resource("packaging", "windows", "source-reader.iss").read_text(encoding="utf-8")
    spec = resource("packaging", "source-reader.spec").read_text(encoding="utf-8")
    for text in (installer, spec):
        assert MEDIA_TYPE in text
    assert f"Software\\Classes\\{SUFFIX}" in installer
    assert f'["{SUFFIX[1:]}"]' in spec


def test_every_size_of_both_icons_is_drawn() -> None:
    """PNG, ICO and ICNS stand beside each SVG, and each PNG has the size of its name."""
    for name in ("app", "app-comparison"):
        assert {path.suffix for path in resource("icons").glob(f"{name}.*")} == {".svg", ".ico", ".icns"}
        sizes = {}
        for path in resource("icons").glob(f"{name}-*.png"):
            if found := re.fullmatch(rf"{name}-(\d+)\.png", path.name):
                sizes[int(found[1])] = int.from_bytes(path.read_bytes()[16:20], "big")
        assert sizes
        assert all(named == drawn for named, drawn in sizes.items())
        assert {16, 24, 32, 48, 64, 128, 256, 512} == set(sizes)
