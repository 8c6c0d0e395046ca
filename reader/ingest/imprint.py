"""The parts of a line that says who printed a text, who wrote it and when: "Harbour Post | Thursday, 4 May 2023"."""

import re
from collections.abc import Sequence
from functools import cache

from reader.resources import resource

_SMALL = "of|the|and|&|de|du|des|del|do|da|di|la|le|van|von|für|der"
NAME = rf"[^\W\d_a-z][\w'’&-]*(?:\.\w+)*(?: (?:[^\W\d_a-z][\w'’&-]*(?:\.\w+)*|{_SMALL})){{0,5}}"
"""A name of up to six words, each with a capital but for the small ones between."""
WEEKDAY = re.compile(r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b", re.IGNORECASE)

_CUT = re.compile(r"[,;|·•()]\s*|\.\s+|\s[-–—/]+(?:\s|$)|^[-–—/]+\s|\.$")
_LONE_WEEKDAY = re.compile(rf"{WEEKDAY.pattern}\.?", re.IGNORECASE)
_NAME = re.compile(NAME)
_TAIL = re.compile(r"\s+(?:[-–—|]|::)\s+(?P<name>[^-–—|]{3,40})$")
_POST = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|writers?|columnists?|staff|bureau|contributors?|journalists?|redaktion)\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset("the le la les el il o a het de der die das".split())  # noqa: SIM905
_SECTIONS = frozenset(
    "latest breaking world local top more all international national business sports politics daily other".split()  # noqa: SIM905
)
"""First words of a page's sections ("Latest News"), which end as outlets do."""


def parts_of(text: str) -> list[str]:
    """What stands between the commas, bars, dashes and stops of a line; a weekday alone belongs to its date."""
    parts = (part.strip() for part in _CUT.split(text))
    return [part for part in parts if part and not _LONE_WEEKDAY.fullmatch(part)]


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's by its first or last word; a person or a place is never called so."""
    words = name.casefold().replace("’", "'").split()
    if len(words) > 6 or not _NAME.fullmatch(name) or (words[0] in _SECTIONS and words[-1] == "news"):
        return False
    compound = any(words[-1].endswith(end[1:]) for end in _words() if end[0] == "-")
    first = words[1] if words[0] in _ARTICLES and len(words) > 1 else words[0]
    return compound or (len(words) > 1 and bool({first, words[-1]} & _words()))


def outlet_in(parts: Sequence[str]) -> str | None:
    """The one part that is an outlet's name; None where there is none, or more than one."""
    found = {part for part in parts if is_outlet(part)}
    return found.pop() if len(found) == 1 else None


def without_outlet(title: str) -> tuple[str, str | None]:
    """A headline without the outlet's name that pages put after it ("Bridge closes - Harbour News"), and that name."""
    hit = _TAIL.search(title)
    return (title[: hit.start()], hit["name"].strip()) if hit and is_outlet(hit["name"].strip()) else (title, None)


def cased(name: str) -> str:
    """A name set in capitals as it is written ("THE HARBOUR POST"); words of three letters may be letters for words."""
    if not name.isupper():
        return name
    articles = {"THE", "DIE", "DER"}
    return " ".join(word if len(word) <= 3 and word not in articles else word.title() for word in name.split())


def writer_of(byline: str) -> str:
    """The names of a byline without the post or the outlet that follows them."""
    parts = re.split(r"\s*(?:,|\s[-–—|])\s+", byline)
    end = next((n for n, part in enumerate(parts) if n and (_POST.search(part) or is_outlet(part))), len(parts))
    return ", ".join(parts[:end])


@cache
def _words() -> frozenset[str]:
    lines = resource("lexicons", "outlet-words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
