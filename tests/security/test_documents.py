"""What stands in a document is never run, loaded, fetched, unpacked without end or written where it says."""

import io
import tracemalloc
import zipfile
import zlib

import pytest
from audit import OUTWARD, STARTING, listening
from hostile import PAGE, TEXT, W, pdf, word, zipped

from reader.errors import CannotIngest
from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.model.article import ArticleId

BILLION = b"""<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "laugh laugh laugh laugh">%s]>""" % b"".join(
    b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
)


def read(name, data):
    return ingest(Original(name, data), ArticleId("a1"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("macro.docx", word()),
        ("launch.pdf", pdf(b"<< /S /Launch /F (calc.exe) >>")),
        ("script.pdf", pdf(b"<< /S /JavaScript /JS (app.launchURL\\('http://192.0.2.1'\\)) >>")),
        ("page.html", PAGE.encode()),
        ("text.md", TEXT.encode()),
    ],
)
def test_nothing_in_a_document_is_run_or_fetched(name, data):
    """Macros, fields, scripts, launch actions, pictures and styles from afar: text is read, nothing else happens."""
    with listening(OUTWARD, STARTING, frozenset({"open"})) as heard:
        article = read(name, data)
    assert "3 May" in article.text
    assert "steal" not in article.text.replace(TEXT, "") or name == "text.md"
    assert not [event for event, _ in heard if event != "open"]
    said = [str(arguments[0]) for event, arguments in heard if event == "open"]
    assert not [path for path in said if path.startswith("/etc/") or "192.0.2.1" in path]


def test_entities_are_not_expanded():
    """A billion laughs and a file named as an entity: neither multiplies, neither is read."""
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Told: %s</w:t></w:r></w:p></w:body></w:document>'
    for head, name in (
        (BILLION, "&j;"),
        (b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
    ):
        try:
            text = read("x.docx", word(head + (body % name).encode())).text
        except CannotIngest:
            continue
        assert len(text) < 200
        assert "root:" not in text


def test_an_archive_cannot_unpack_without_end():
    """60 MB of blanks in 60 KB are refused before they are in memory twice."""
    bomb = word(b"<a>" + b" " * 60_000_000 + b"</a>")
    assert len(bomb) < 100_000
    with pytest.raises(CannotIngest, match="unpacks"):
        read("bomb.docx", bomb)


def test_no_path_of_an_archive_is_trusted(tmp_path, monkeypatch):
    """Parts that would lead outside are read by name alone: nothing is ever written beside the article."""
    monkeypatch.chdir(tmp_path)
    held = io.BytesIO(word())
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("../outside.txt", b"outside")
        archive.writestr("/tmp/absolute.txt", b"outside")
    with listening(frozenset({"open", "os.mkdir", "os.rename", "os.symlink"})) as heard:
        read("x.docx", held.getvalue())
    assert not [one for one in heard if "outside" in str(one) or "absolute" in str(one)]
    assert not list(tmp_path.iterdir())


def test_a_plain_archive_is_told_and_not_opened():
    """A ZIP of other files is no article, whatever lies in it."""
    with pytest.raises(CannotIngest, match="archive"):
        read("x.zip", zipped(readme_txt=b"hello"))


DRAWN = b"BT /F1 12 Tf 72 720 Td (The bridge will open on 3 May.) Tj ET\n"


@pytest.mark.parametrize("filters", [b"/FlateDecode", b"[/FlateDecode /FlateDecode]"])
def test_a_pdf_cannot_unpack_without_end(filters):
    """60 MB of blanks in 60 KB, and in less where they are packed twice: refused before they are in memory twice."""
    stream = zlib.compress(DRAWN + b" " * 60_000_000)
    if filters.startswith(b"["):
        stream = zlib.compress(stream)
    bomb = pdf(stream=stream, filters=b"/Filter " + filters)
    assert len(bomb) < 100_000
    tracemalloc.start()
    try:
        with pytest.raises(CannotIngest):
            read("bomb.pdf", bomb)
        assert tracemalloc.get_traced_memory()[1] < 80_000_000
    finally:
        tracemalloc.stop()


def test_a_pdf_cannot_draw_without_end(monkeypatch):
    """A page that comes a hundred times, or draws a megabyte, is an answer after so many steps."""
    monkeypatch.setattr("reader.ingest.from_pdf._MOST_STEPS", 5000)
    with pytest.raises(CannotIngest, match="far more than an article"):
        read("again.pdf", pdf(stream=DRAWN * 50, times=100))
    monkeypatch.setattr("reader.ingest.from_pdf._MOST_BYTES", 10_000)
    with pytest.raises(CannotIngest, match="far more than an article"):
        read("long.pdf", pdf(stream=DRAWN * 200))
    assert "3 May" in read("sound.pdf", pdf(stream=DRAWN * 20)).text
