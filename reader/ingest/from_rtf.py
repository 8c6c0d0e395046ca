"""Rich text (.rtf) to a page."""

import re

from striprtf.striprtf import rtf_to_text

from reader.errors import CannotIngest
from reader.ingest.from_text import page_of_text
from reader.ingest.page import Page
from reader.model.article import Doubt
from reader.wording import Wording

_INFO = re.compile(r"\{\\(title|author)\s+([^{}\\]{1,200})\}")

_UNSEEN = re.compile(r"\{(?=(?:\\[a-z]+-?\d* ?)*\\(?:deleted|v)(?![a-z\d]))")
"""A group of letters that were struck out or are hidden; to be left out it must be marked as one that may be."""


def page_of_rtf(name: str, data: bytes) -> Page:
    """Raises CannotIngest where it cannot be read. Title and author of the file's properties are only doubts: they
    name whoever made the file.
    """
    raw = data.decode("latin-1").replace("\x00", "")
    try:
        text = rtf_to_text(_UNSEEN.sub(r"{\\*", raw), encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, KeyError, IndexError, RecursionError, LookupError, OverflowError) as error:
        raise CannotIngest(name, "it is damaged or was not saved whole", "Save it again, then drop it") from error
    page = page_of_text(text.replace("|", " | ") if text.count("|\n") > 1 else text, "text/rtf")
    said = {hit[1]: hit[2].strip() for hit in _INFO.finditer(raw[:20_000])}
    if "author" in said:
        page.doubts.append(Doubt("author", said["author"], Wording("from the file's properties, perhaps who saved it")))
    return page
