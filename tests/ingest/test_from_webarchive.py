"""Pages that Safari saved."""

import plistlib

import pytest

from reader.errors import CannotIngest
from reader.ingest.from_webarchive import page_of_webarchive

PAGE = "<html><body><h1>Bridge to close</h1><p>The café on the bridge will be closed for nine weeks.</p></body></html>"
FORMS = [plistlib.FMT_BINARY, plistlib.FMT_XML]


def saved(form=plistlib.FMT_BINARY, **main):
    held = {
        "WebResourceData": PAGE.encode("cp1252"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1252",
        "WebResourceURL": "https://a.example/b",
    }
    return plistlib.dumps({"WebMainResource": {**held, **main}, "WebSubresources": [held]}, fmt=form)


@pytest.mark.parametrize("form", FORMS, ids=["binary", "xml"])
def test_the_page_is_read_in_its_own_encoding_with_its_address(form):
    """And once: frames and pictures of it are left alone."""
    page = page_of_webarchive("a.webarchive", saved(form))
    assert [piece.text for piece in page.pieces] == [
        "Bridge to close",
        "The café on the bridge will be closed for nine weeks.",
    ]
    assert page.particulars.address == "https://a.example/b"


def test_an_address_on_this_computer_is_none():
    """It would name the person's folders."""
    page = page_of_webarchive("a.webarchive", saved(WebResourceURL="file:///Users/ana/b.html"))
    assert page.particulars.address is None


@pytest.mark.parametrize(
    "data",
    [
        saved()[:-9],
        b"bplist00" + bytes(40),
        plistlib.dumps(["WebMainResource"]),
        plistlib.dumps({"WebMainResource": "words"}),
        saved(WebResourceData="no bytes"),
        saved(WebResourceMIMEType="image/png"),
    ],
    ids=["cut", "noise", "list", "words", "text", "picture"],
)
def test_what_holds_no_page_is_refused(data):
    """With what to do."""
    with pytest.raises(CannotIngest) as caught:
        page_of_webarchive("a.webarchive", data)
    assert caught.value.remedy
