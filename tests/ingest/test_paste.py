"""What a browser drops or the clipboard holds."""

import pytest

from reader.errors import CannotIngest
from reader.ingest.paste import is_shortcut, paste

WORDS = "The harbour bridge will be closed."


def test_markup_wins_over_plain_text_and_keeps_its_address():
    """As browsers give both."""
    made = paste(f"<p>{WORDS}</p>", WORDS, "https://gazette.example/a")
    assert made.name.endswith(".html")
    assert WORDS.encode() in made.data
    assert made.address == "https://gazette.example/a"


def test_the_head_that_windows_puts_before_markup_is_taken_off():
    """It names the page."""
    head = "Version:0.9\r\nStartHTML:00000097\r\nSourceURL:https://gazette.example/b\r\n"
    made = paste(f"{head}<html><body><p>{WORDS}</p></body></html>")
    assert b"StartHTML" not in made.data
    assert made.address == "https://gazette.example/b"


@pytest.mark.parametrize(
    "given",
    [
        {"text": "https://gazette.example/2023/bridge"},
        {"text": "www.gazette.example/bridge"},
        {"html": '<a href="https://gazette.example/">The bridge</a>'},
        {"address": "https://gazette.example/"},
    ],
)
def test_an_address_alone_is_answered_and_never_fetched(given):
    """With what to do instead."""
    with pytest.raises(CannotIngest, match="saved pages only") as caught:
        paste(**given)
    assert "save it, then drop it" in caught.value.remedy


def test_nothing_is_told_as_such():
    """And plain text is plain text."""
    with pytest.raises(CannotIngest, match="no text"):
        paste("", "  ")
    assert paste(text=WORDS).name.endswith(".txt")


def test_a_file_that_only_points_to_a_page_is_known():
    """Of Windows, of macOS, of Linux desktops."""
    assert is_shortcut(b"[InternetShortcut]\r\nURL=https://a.example/")
    assert is_shortcut(b"<plist><dict><key>URL</key><string>https://a.example/</string></dict></plist>")
    assert not is_shortcut(WORDS.encode())
