"""Which language a text is in: by its script, else by its commonest words."""

import re
import unicodedata
from collections import Counter
from functools import cache

from reader.resources import resource

_ENOUGH = 0.08
_SCRIPTS = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CJK": "zh", "THAI": "th", "GREEK": "el", "HEBREW": "he",
    "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "GEORGIAN": "ka", "ARMENIAN": "hy",
}  # fmt: skip
"""Scripts that one language of the press uses nearly alone; Arabic and Cyrillic are not among them."""

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


def language_tag(raw: str | None) -> str | None:
    """A declared language as a BCP 47 tag in the usual case; None where it is not one."""
    tag = (raw or "").strip().replace("_", "-").split(",")[0]
    if not _TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def language_of(text: str) -> str | None:
    """A BCP 47 tag; None where too little of the text tells."""
    sample = text[:4000]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return None
    beyond = (letter for letter in sample if not letter.isascii() and letter.isalpha())
    scripts = Counter(unicodedata.name(letter, " ").partition(" ")[0] for letter in beyond)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > letters * 0.1:
        return "ja"
    for script, tag in _SCRIPTS.items():
        if scripts[script] > letters * 0.5:
            return tag
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    if len(words) < 12:
        return None
    counted = Counter(words)
    shares = sorted(
        ((sum(counted[word] for word in small) / len(words), tag) for tag, small in _small_words().items()),
        reverse=True,
    )
    (best, tag), (second, _) = shares[:2]
    return tag if best >= _ENOUGH and best > 1.15 * second else None


@cache
def _small_words() -> dict[str, frozenset[str]]:
    lines = resource("lexicons", "furniture-languages.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {tag: frozenset(words) for tag, *words in rows}
