"""What a file is that holds no text: told by its first bytes, with the way from it to an article."""

from reader.errors import CannotIngest
from reader.wording import Wording

_ARCHIVE = Wording("it is an archive of other files"), Wording("Unpack it, then drop what is inside")
_PICTURE = Wording("it is a picture"), Wording("Run text recognition (OCR) on it, then drop that")
_SOUND = Wording("it is sound or film"), Wording("Write down what is said in it, then drop that")
_OTHER = Wording("it is not text"), Wording("Open it in its own program, save it as text or PDF, then drop that")

_MARKS = {
    b"\xff\xd8\xff": _PICTURE,
    b"\x89PNG": _PICTURE,
    b"GIF8": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
    b"ID3": _SOUND,
    b"OggS": _SOUND,
    b"fLaC": _SOUND,
    b"\xff\xfb": _SOUND,
    b"\x1aE\xdf\xa3": _SOUND,
    b"Rar!": _ARCHIVE,
    b"7z\xbc\xaf": _ARCHIVE,
    b"\x1f\x8b": _ARCHIVE,
    b"BZh": _ARCHIVE,
    b"\xfd7zXZ": _ARCHIVE,
}
"""After the list of file(1); what is not in it is of its own program."""
_IN_BOXES = {b"heic": _PICTURE, b"heix": _PICTURE, b"mif1": _PICTURE, b"avif": _PICTURE}
"""Kinds of ISO base media files (`ftyp` at byte 4) that are no film."""
_IN_RIFF = {b"WEBP": _PICTURE}


def no_text(name: str, data: bytes) -> CannotIngest:
    """Why bytes that are no text cannot be read, and what to do."""
    if data[4:8] == b"ftyp":
        why, remedy = _IN_BOXES.get(data[8:12], _SOUND)
    elif data.startswith(b"RIFF"):
        why, remedy = _IN_RIFF.get(data[8:12], _SOUND)
    else:
        why, remedy = next((told for mark, told in _MARKS.items() if data.startswith(mark)), _OTHER)
    return CannotIngest(name, why, remedy)
