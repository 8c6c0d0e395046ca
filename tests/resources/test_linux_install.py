"""install.sh and uninstall.sh: the archive for a person's home goes in whole and comes out without a trace."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.resources import resource

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the archive is for Linux")
PACKAGING = resource("packaging", "linux")
TYPE = "application/vnd.source-reader.comparison+zip"


class Home:
    """A person's home, and an unpacked archive whose program only tells what it was given."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "ho me $100 50% `x`"
        self.data = self.path / ".local" / "share"
        self.archive = folder / "archive"
        self.data.mkdir(parents=True)
        program = self.archive / "program"
        program.mkdir(parents=True)
        (program / "source-reader").write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
        (program / "source-reader").chmod(0o755)
        for script in ("install.sh", "uninstall.sh"):
            shutil.copy(PACKAGING / script, self.archive)
        _run("bash", PACKAGING / "share.sh", resource().parent, self.archive / "share")

    def run(self, script: str | Path) -> subprocess.CompletedProcess[str]:
        environment = {"HOME": str(self.path), "PATH": "/usr/local/bin:/usr/bin:/bin"}
        return subprocess.run(
            ["sh", str(script)], cwd=self.path, env=environment, check=False, capture_output=True, text=True
        )

    def files(self) -> set[str]:
        return {str(path.relative_to(self.path)) for path in self.path.rglob("*") if not path.is_dir()}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_the_menu_entry_starts_the_program_with_its_files(home: Home) -> None:
    """Exec survives a home with blanks, quotes and percent signs in its path."""
    done = home.run(home.archive / "install.sh")
    assert done.returncode == 0, done.stderr
    entry = (home.data / "applications" / "source-reader.desktop").read_text()
    (exec_line,) = (line for line in entry.splitlines() if line.startswith("Exec="))
    value = exec_line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%").replace("%F", "'a b.txt' c.txt")
    assert _run("sh", "-c", value) == "a b.txt|c.txt|"
    assert (home.path / ".local" / "bin" / "source-reader").resolve().is_file()


def test_the_file_type_is_known_after_installing(home: Home) -> None:
    """The person's database has the glob, and our program is the default for it."""
    for tool in ("update-mime-database", "xdg-mime"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    home.run(home.archive / "install.sh")
    assert f"{TYPE}:*.comparison" in (home.data / "mime" / "globs").read_text()
    assert f"{TYPE}=source-reader.desktop" in (home.path / ".config" / "mimeapps.list").read_text()


def test_uninstalling_leaves_only_the_persons_own_files(home: Home) -> None:
    """Preferences, comparisons and what other programs installed stay; all else goes, caches too."""
    own = {
        ".config/source-reader/preferences.json": "{}",
        ".config/mimeapps.list": "[Default Applications]\ntext/plain=other.desktop\n",
        "moon.comparison": "mine",
    }
    for name, text in own.items():
        (home.path / name).parent.mkdir(parents=True, exist_ok=True)
        (home.path / name).write_text(text)
    home.run(home.archive / "install.sh")
    assert home.run(home.archive / "install.sh").returncode == 0, "a second time puts the new version in place"
    assert home.files() > set(own)
    done = home.run(home.data / "source-reader-app" / "uninstall.sh")
    assert done.returncode == 0, done.stderr
    assert home.files() == set(own)
    assert {name: (home.path / name).read_text() for name in own} == own


def test_other_programs_keep_their_files(home: Home) -> None:
    """A menu entry, an icon and a file type that were there before are there afterwards."""
    others = {
        "applications/other.desktop": "[Desktop Entry]\nType=Application\nName=Other\nExec=other\n",
        "icons/hicolor/48x48/apps/other.png": "",
        "mime/packages/other.xml": '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"/>',
    }
    for name, text in others.items():
        (home.data / name).parent.mkdir(parents=True)
        (home.data / name).write_text(text)
    home.run(home.archive / "install.sh")
    home.run(home.data / "source-reader-app" / "uninstall.sh")
    assert all((home.data / name).read_text() == text for name, text in others.items())
    assert not [name for name in home.files() if "source-reader" in name]


def test_uninstalling_what_is_not_there_says_so(home: Home) -> None:
    """One line and exit code 1; nothing is touched."""
    done = home.run(home.archive / "uninstall.sh")
    assert done.returncode == 1
    assert "not installed" in done.stderr
    assert home.files() == set()


def _run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
