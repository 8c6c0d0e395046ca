"""Bytes to text."""

import pytest

from reader.ingest.encoding import decode

ENGLISH = "The minister said: “The café in München is open” — for now. " * 3
RUSSIAN = "Министерство сообщило, что мост будет закрыт на девять недель. " * 5


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_comes_back_from_what_programs_save(name):
    """With and without a mark."""
    assert decode(ENGLISH.encode(name)) == ENGLISH


def test_a_declared_charset_is_believed_and_a_wrong_one_is_not():
    """In the page or beside it."""
    page = f'<meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert RUSSIAN in decode(page.encode("cp1251"))
    assert decode(RUSSIAN.encode("koi8-r"), "koi8-r") == RUSSIAN
    assert decode(ENGLISH.encode("cp1252"), "no-such-charset") == ENGLISH
    assert decode(b'<meta charset="iso-8859-1">' + ENGLISH.encode("cp1252")).endswith(ENGLISH)


def test_other_scripts_are_guessed():
    """Without any declaration."""
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_what_is_no_text_is_none():
    """Pictures and programs."""
    assert decode(bytes(range(256)) * 40) is None
    assert decode(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50) is None
