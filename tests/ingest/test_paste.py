"""What a browser drops or the clipboard holds."""

import pytest

from reader.errors import CannotIngest
from reader.ingest.paste import alone, is_shortcut, paste

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


@pytest.mark.parametrize(
    ("html", "words", "address"),
    [
        ('<a href="https://a.example/1">The bridge opens in May</a>', "The bridge opens in May", "https://a.example/1"),
        (
            '<meta charset="utf-8"><a href="https://a.example/2"><h3>The bridge\n <b>opens</b> in May</h3><img></a>',
            "The bridge opens in May",
            "https://a.example/2",
        ),
        ('<a href="/3"><img alt="Workers paint the bridge"></a>', "Workers paint the bridge", "/3"),
        ('<img src="b.jpg" alt="Workers  paint the bridge">', "Workers paint the bridge", "https://page.example/"),
        (
            '<img src="b.jpg" alt="" title="Workers paint the bridge">',
            "Workers paint the bridge",
            "https://page.example/",
        ),
    ],
)
def test_a_link_or_picture_by_itself_gives_its_words(html, words, address):
    """A link's headline, a picture's caption; with where the link leads."""
    made = paste(html, "https://a.example/", "https://page.example/")
    assert (made.name, made.data.decode(), made.address) == ("pasted.txt", words, address)


def test_a_picture_without_a_caption_is_told_as_such():
    """There is nothing to compare in it."""
    with pytest.raises(CannotIngest, match="no caption"):
        paste('<img src="b.jpg" alt="photo">', "", "https://page.example/b.jpg")


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="/1">{WORDS}</a> and more',
        f'<p><a href="/1">{WORDS}</a></p><p><a href="/2">{WORDS}</a></p>',
        f'<img alt="the bridge itself"> {WORDS}',
        WORDS,
        "",
        "<!-- -->",
    ],
)
def test_more_than_a_link_is_a_selection(html):
    """Its links are part of what it says."""
    assert alone(html) is None


def test_a_whole_page_is_pasted_as_one():
    """With its head, and even if nothing but its head was copied: a browser's "copy source", an inspector."""
    page = "<!DOCTYPE html><html><head><title>Bridge to close</title></head><body><a href=x>one</a><p>The bridge.</p>"
    for markup in (page, page.partition("<body>")[0], "<p>A null \x00 in it.</p>"):
        assert paste(html=markup).name == "pasted.html"
