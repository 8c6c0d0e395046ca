"""Files that are no text."""

import pytest

from reader.ingest.foreign import no_text


@pytest.mark.parametrize(
    ("begins", "why"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (b"\0\0\0\x18ftypmp42", "film"),
        (b"RIFF\0\0\0\0WAVEfmt ", "sound"),
        (b"ID3\x04", "sound"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"MZ\x90\0", "not text"),
        (b"", "not text"),
    ],
)
def test_each_is_told_by_what_it_is(begins, why):
    """With the way from it to an article."""
    told = no_text("a.bin", begins + bytes(9))
    assert told.what == "a.bin"
    assert why in told.why
    assert told.remedy
