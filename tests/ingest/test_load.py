"""The front door: every format to its article, and every bad input to a clear word."""

import io
import json
import plistlib
import runpy
import socket
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import CannotIngest
from reader.ingest.load import ingest
from reader.ingest.original import Original, read
from reader.model.article import Article, ArticleId, Role

GOLDEN = Path(__file__).parents[1] / "golden" / "ingest"
PAIRS = runpy.run_path(str(GOLDEN / "write.py"))
WORDS = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said. "
WORD_XML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def article_of(name: str, data: bytes) -> Article:
    return ingest(Original(name, data), ArticleId("1"))


def article_or_none(name: str, data: bytes) -> Article | None:
    """None where it is refused in the three parts of every error."""
    try:
        return article_of(name, data)
    except CannotIngest as error:
        return None if error.what == name and error.why and error.remedy else article_of("told badly", data)


def zipped(**parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return held.getvalue()


def docx(body: str, before: str = "") -> bytes:
    return zipped(word__document_xml=f"{before}<w:document {WORD_XML}><w:body>{body}</w:body></w:document>")


@pytest.mark.parametrize(
    "path", [p for p in PAIRS["originals"]() if p.name not in PAIRS["REFUSED"]], ids=lambda p: p.name
)
def test_a_real_file_becomes_the_article_that_stands_beside_it(path):
    """Particulars, doubts, and the role of every block."""
    assert PAIRS["told"](path) == json.loads(path.with_name(path.name + ".expected.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "path", [p for p in PAIRS["originals"]() if p.name not in PAIRS["REFUSED"]], ids=lambda p: p.name
)
def test_blocks_are_in_order_apart_and_hold_all_that_is_not_blank(path):
    """Whatever the format."""
    article = ingest(read(path), ArticleId("1"))
    assert all(one.span.end <= other.span.start for one, other in pairwise(article.blocks))
    covered = {at for block in article.blocks for at in range(block.span.start, block.span.end)}
    assert all(at in covered for at, letter in enumerate(article.text) if not letter.isspace())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["a.txt", "a.html", "a.md", "a.json", "a.eml", "a.rtf"]))
def test_any_text_gives_an_article_or_a_reason(text, name):
    """Never a traceback; blocks hold all that is not blank."""
    article = article_or_none(name, text.encode("utf-8", "surrogatepass"))
    if article is None:
        return
    covered = {at for block in article.blocks for at in range(block.span.start, block.span.end)}
    assert all(at in covered for at, letter in enumerate(article.text) if not letter.isspace())


@settings(max_examples=40, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"{\\rtf1 ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""]),
)
def test_any_bytes_give_an_article_or_a_reason(noise, mark):
    """Also behind the marks of binary formats."""
    article = article_or_none("noise.bin", mark + noise)
    assert article is None or article.blocks


LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)
REFUSED = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n ", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "picture"),
    "noise.dat": (bytes(range(256)) * 20, "not text"),
    "cut.docx": (docx(f"<w:p><w:r><w:t>{WORDS * 9}</w:t></w:r></w:p>")[:200], "damaged"),
    "bomb.docx": (docx(" " * 60_000_000), "unpacks"),
    "laughs.docx": (docx("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS + "]>"), "damaged"),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office"),
    "cut.pdf": ((GOLDEN / "libreoffice.pdf").read_bytes()[:9000], "damaged"),
    "scan.pdf": ((GOLDEN / "scan.pdf").read_bytes(), "scan"),
    "other.zip": (zipped(hello="there"), "archive"),
    "link.webloc": (plistlib.dumps({"URL": "https://gazette.example/"}, fmt=plistlib.FMT_BINARY), "saved pages only"),
    "link.url": (b"[InternetShortcut]\r\nURL=https://gazette.example/\r\n", "saved pages only"),
    "numbers.json": (b'{"a": [1, 2]}', "no article"),
    "cut.json": (b'{"headline": "Bri', "no whole JSON"),
    "deep.json": (b"[" * 100_000, "no whole JSON"),
    "lines.txt": (b"a\n" * 400_000, "lines"),
    "large.txt": (WORDS.encode() * 140_000, "larger"),
    "bare.eml": (b"From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx", "no text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_its_reason_and_a_remedy(name):
    """Each in one line that names the file."""
    data, reason = REFUSED[name]
    with pytest.raises(CannotIngest, match=reason) as caught:
        article_of(name, data)
    assert caught.value.what == name
    assert caught.value.remedy


READ = {
    "nul.txt": (WORDS + "\0" + WORDS).encode(),
    "right-to-left-\u202egpj.txt": WORDS.encode(),
    "surrogate.txt": b"\xed\xa0\x80 " + WORDS.encode() * 3,
    "surrogate.html": f"<html><body><p>&#xD800; {WORDS * 4}</p></body></html>".encode(),
    "deep.html": b"<div>" * 100_000 + WORDS.encode() + b"</div>" * 100_000,
    "attributes.html": b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(30_000)) + b">" + WORDS.encode(),
    "laughs.xhtml": f"{LAUGHS}]><html><body><p>&j; {WORDS * 3}</p></body></html>".encode(),
    "bare.mhtml": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/html\r\n\r\n"
    + f"<html><body><p>Caf\u00e9: {WORDS * 3}</p></body></html>\r\n--b--\r\n".encode(),
    "deep.rtf": b"{\\rtf1 " + b"{" * 20_000 + WORDS.encode() + b"}" * 20_000 + b"}",
}


@pytest.mark.parametrize("name", READ)
def test_odd_input_is_read_all_the_same(name):
    """And nothing of its oddness stays in the text."""
    article = article_of(name, READ[name])
    assert WORDS.strip() in article.text
    assert "\0" not in article.text
    assert "hahaha" not in article.text
    article.text.encode("utf-8")


def test_external_entities_are_left_alone(tmp_path):
    """What lies on the person's disk never gets into an article."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the cellar key", "utf-8")
    before = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    read_in = article_of("x.docx", docx(f"<w:p><w:r><w:t>&e;{WORDS}</w:t></w:r></w:p>", before))
    assert "cellar" not in read_in.text
    assert (
        "cellar" not in article_of("x.html", f"{before}<html><body><p>&e; {WORDS * 3}</p></body></html>".encode()).text
    )


def test_no_network_is_tried_and_nothing_is_written(monkeypatch, tmp_path):
    """A page that asks for scripts, styles, frames and pictures gets none."""

    def refuse(*_args, **_more):
        raise AssertionError("the network was tried")

    originals = [read(path) for path in PAIRS["originals"]() if path.name not in PAIRS["REFUSED"]]
    for original in originals:
        ingest(original, ArticleId("1"))  # libraries that are imported late may name socket.socket as a base
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.example/xhtml1-strict.dtd">
    <html><head><script src="http://a.example/x.js"></script><link rel="stylesheet" href="http://a.example/x.css"></head>
    <body><img src="http://a.example/x.png"><iframe src="http://a.example/"></iframe><p>{WORDS * 5}</p></body></html>"""
    assert WORDS.strip() in article_of("page.html", page.encode()).text
    for original in originals:
        ingest(original, ArticleId("1"))
    assert not list(tmp_path.iterdir())


def test_a_doubt_is_told_once():
    """The date of a mail stands in its head and again among its lines."""
    head = "From: Ines Falk <i@a.example>\r\nDate: Thu, 4 May 2023 08:15:00 +0200\r\nMIME-Version: 1.0\r\n\r\n"
    told = [(doubt.field, doubt.value) for doubt in article_of("a.eml", (head + WORDS).encode()).doubts]
    assert len(set(told)) == len(told) == 2


def test_furniture_is_marked_and_never_dropped():
    """All a page shows is in the text; its program is not."""
    article = ingest(read(GOLDEN / "page.html"), ArticleId("1"))
    for shown in ("Accept all", "Weather", "Ten walks along the north quay", "gull_watcher", "Privacy policy"):
        block = next(block for block in article.blocks if shown in article.words(block.span))
        assert block.role is Role.FURNITURE
        assert block.why
    assert "schema.org" not in article.text
    assert "font-family" not in article.text


def test_the_address_of_a_paste_is_kept():
    """It says where the words are from."""
    pasted = Original("pasted.html", f"<p>{WORDS * 3}</p>".encode(), "https://gazette.example/a")
    assert ingest(pasted, ArticleId("1")).particulars.address == "https://gazette.example/a"
