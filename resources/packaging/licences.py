"""Writes the licences of all that a bundle holds into one file: `python resources/packaging/licences.py FILE`.

The spec calls it. It follows the requirements of the installed program, so nothing has to be kept up by hand. The
wheels of Qt for Python bring no text of their licence: LGPL 3 and GPL 3, to which it refers, stand in `licence-texts/`.
"""

# ruff: noqa: INP001 - a script, run by its path

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

PROGRAM = "source-comparison-reader"
HERE = Path(__file__).parent
LGPL = {"pyside6-essentials", "shiboken6"}
RULE = "=" * 78
_TEXT = re.compile(r"(^|/)(licen[cs]es?|copying|notice)([.\w-]*)$|\.dist-info/licenses/", re.IGNORECASE)


def write_licences(path: Path) -> None:
    """Name, version, licence and licence text of each distribution, in the order of the alphabet, then Python's."""
    needed = _closure(PROGRAM)
    parts = [_part(needed[name]) for name in sorted(needed) if name != PROGRAM]
    python = f"Python {sys.version.split()[0]}\nLicence: PSF-2.0, https://docs.python.org/3/license.html\n"
    shared = [(HERE / "licence-texts" / name).read_text(encoding="utf-8") for name in ("LGPL-3.0.txt", "GPL-3.0.txt")]
    path.write_text(f"\n{RULE}\n".join([*parts, python, *shared]), encoding="utf-8")


def _closure(name: str) -> dict[str, Distribution]:
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        asked = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if asked in found:
            continue
        found[asked] = distribution(asked)
        for line in found[asked].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return found


def _part(held: Distribution) -> str:
    said = held.metadata
    stated = [line.rpartition("::")[2].strip() for line in said.get_all("Classifier", []) if line.startswith("License")]
    licence = said["License-Expression"] or ", ".join(stated) or (said["License"] or "see below").splitlines()[0]
    head = f"{said['Name']} {said['Version']}\nLicence: {licence}\n"
    if said["Name"].lower().replace("_", "-") in LGPL:
        head += (
            "Used here under the LGPL 3, whose text stands at the end. The libraries in this bundle may be replaced.\n"
        )
    texts = [file.read_text(encoding="utf-8") for file in held.files or () if _TEXT.search(file.as_posix())]
    return "\n".join([head, *texts])


if __name__ == "__main__":
    write_licences(Path(sys.argv[1]))
