"""A mailbox (.mbox): several mails in one file, each of which is an original of its own."""

import re
from collections.abc import Sequence

from reader.ingest.original import Original

_BEFORE_EACH = re.compile(rb"^From \S.{0,200}\d\d:\d\d.{0,40}\r?\n(?=[\w-]+:[ \t])", re.MULTILINE)
"""The line that RFC 4155 sets before each mail."""
_KEPT = re.compile(rb"^>(>*From )", re.MULTILINE)
_MOST = 20


def mails(data: bytes) -> Sequence[bytes]:
    """The mails of a mailbox; of anything else, itself alone."""
    found = list(_BEFORE_EACH.finditer(data)) if data.startswith(b"From ") else []
    ends = [*(one.start() for one in found[1:]), len(data)]
    return [_KEPT.sub(rb"\1", data[one.end() : end]) for one, end in zip(found, ends, strict=False)] or [data]


def originals_in(original: Original) -> Sequence[Original]:
    """The mails of a mailbox as originals, named by their places; any other file is itself, and so is a mailbox of more
    mails than there can be columns, which is then refused.
    """
    found = mails(original.data)
    if not 1 < len(found) <= _MOST:
        return [original]
    stem = original.name.rpartition(".")[0] or original.name
    return [Original(f"{stem} ({number}).eml", data) for number, data in enumerate(found, 1)]
