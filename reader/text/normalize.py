"""The one canonical text, made before any span is taken."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\u00a0\u2007\u202f]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


def normalize(raw: str) -> str:
    """NFC, `\\n` line ends, no control characters nor marks that reorder letters, no-break spaces and tabs as spaces.

    Idempotent. A QTextDocument gives the result back unchanged, so that nothing on screen shifts a span.
    """
    if raw.isascii() and raw.isprintable():
        return raw
    text = _BLANKS.sub(" ", _LINE_ENDS.sub("\n", raw))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))
