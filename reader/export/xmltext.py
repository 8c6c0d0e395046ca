"""Text as XML can hold it, and which way it runs."""

import re
import unicodedata

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    """Without the characters that XML 1.0 cannot hold; articles have none left, notes and file names may."""
    return text if text.isprintable() else _NOT_XML.sub("", text)


def runs_from_right(text: str) -> bool:
    """By its first strong letter, as HTML's `dir=auto` tells (Unicode Bidirectional Algorithm, rule P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
