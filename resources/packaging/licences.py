"""Writes what a bundle is made of: `parts.json` with names, versions and licences, `LICENCES.txt` with the texts.

The spec calls it with the libraries that PyInstaller found. The program's packages are asked (`reader.ui.made_of`), and
on Debian the packages that the system's own libraries come from. The wheels of Qt for Python bring no text of their
licence: LGPL 3 and GPL 3, to which it refers, stand in `licence-texts/`.
"""

# ruff: noqa: INP001 - read by the spec

import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path

from reader.ui.made_of import PARTS, RULE, TEXTS, Part, installed, installed_texts

HERE = Path(__file__).parent
LONGEST = 60


def write_licences(folder: Path, libraries: Iterable[Path] = (), left_out: Collection[str] = ()) -> None:
    """Both files, into a folder; `libraries` are the paths of the libraries that go into the bundle, `left_out` the
    modules that do not, though a package asks for them.
    """
    held = {path.resolve() for path in libraries}
    system = [_debian(name) for name in sorted(_packages(held))]
    python = Part("Python", platform.python_version(), "PSF-2.0")
    icu = {Part("ICU (in Qt)", path.suffix[1:], "Unicode-3.0") for path in held if path.stem == "libicudata.so"}
    also = [python, _tool(), *icu, *(part for part, _ in system)]
    brought = [part for part in installed() if part.name.lower() not in left_out]
    listed = sorted([*brought, *also], key=lambda part: part.name.lower())
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PARTS).write_text(json.dumps([asdict(part) for part in listed], indent=1), encoding="utf-8")
    shared = [(HERE / "licence-texts" / name).read_text(encoding="utf-8") for name in ("LGPL-3.0.txt", "GPL-3.0.txt")]
    said = [_text(part) for part in (python, _tool(), *icu)] + [text for _, text in system]
    (folder / TEXTS).write_text(RULE.join([installed_texts(), *said, *shared]), encoding="utf-8")


def _tool() -> Part:
    """What unpacks and starts the bundle is a part of it; it is installed where bundles are built."""
    number = next((one.version for one in distributions(name="pyinstaller")), "")
    return Part("PyInstaller (what starts the bundle)", number, "GPL-2.0 with an exception for what it bundles")


def _text(part: Part) -> str:
    own = Path(sys.base_prefix) / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "LICENSE.txt"
    said = own.read_text(encoding="utf-8") if part.name == "Python" and own.is_file() else ""
    return f"{part.name} {part.version}\nLicence: {part.licence}\n{said}"


def _packages(libraries: Iterable[Path]) -> set[str]:
    """The Debian packages that libraries outside of Python's own folders come from; none on other systems."""
    if shutil.which("dpkg-query") is None:
        return set()
    wheels = {Path(str(one.locate_file(""))).resolve() for one in distributions()}
    asked = [path for path in libraries if not any(path.is_relative_to(wheel) for wheel in wheels)]
    names = [
        str(place) for path in asked for place in (path, Path("/", *path.parts[2:])) if path.parts[1:2] == ("usr",)
    ]
    found = subprocess.run(["dpkg-query", "-S", *names], check=False, capture_output=True, text=True).stdout  # noqa: S603, S607 - the builder's own
    return {line.partition(":")[0] for line in found.splitlines() if not line.startswith("diversion ")}


def _debian(name: str) -> tuple[Part, str]:
    asked = ["dpkg-query", "-W", "-f=${Version}\\n", name]
    version = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.splitlines()[0]  # noqa: S603 - as above
    file = Path("/usr/share/doc", name, "copyright")
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    stated = dict.fromkeys(re.findall(r"^License:[ \t]*(\S.*)$", text, re.MULTILINE))
    licence = ", ".join(stated) if 0 < len(", ".join(stated)) <= LONGEST else "see its text"
    return Part(name, version, licence), f"{name} {version}\n\n{text}"


if __name__ == "__main__":
    write_licences(Path(sys.argv[1]), map(Path, sys.argv[2:]))
