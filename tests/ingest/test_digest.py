"""Several articles in one file."""

import json

from reader.ingest.digest import parts
from reader.ingest.original import Original

PROSE = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday. " * 8


def test_a_rule_between_long_texts_offers_a_split():
    """Each part is an original of its own."""
    found = parts(
        Original("digest.txt", f"Bridge to close\n\n{PROSE}\n\n==========\n\nTunnel floods\n\n{PROSE}".encode())
    )
    assert [part.name for part in found] == ["digest (1).txt", "digest (2).txt"]
    assert found[1].data.startswith(b"Tunnel floods")


def test_top_headings_of_markdown_and_a_list_in_json_do_too():
    """And several <article> with headings."""
    assert len(parts(Original("d.md", f"# One\n\n{PROSE}\n\n# Two\n\n{PROSE}".encode()))) == 2
    nodes = [{"headline": "One", "articleBody": PROSE}, {"headline": "Two", "articleBody": PROSE}]
    assert len(parts(Original("d.json", json.dumps(nodes).encode()))) == 2
    articles = "".join(f"<article><h2>{n}</h2><p>{PROSE * 2}</p></article>" for n in (1, 2, 3))
    assert len(parts(Original("d.html", f"<html><body>{articles}</body></html>".encode()))) == 3


def test_one_article_is_one():
    """A rule above a signature, a short teaser or an underlined heading split nothing."""
    assert parts(Original("a.txt", f"{PROSE}\n\n-----\n\nInes Falk writes on the harbour.".encode())) == ()
    assert parts(Original("a.md", f"# One\n\n{PROSE}\n\n## Two\n\n{PROSE}".encode())) == ()
    assert (
        parts(Original("a.html", f"<html><body><article><h1>x</h1><p>{PROSE}</p></article></body></html>".encode()))
        == ()
    )
    assert parts(Original("a.json", b"{}")) == ()
    assert parts(Original("a.bin", bytes(range(256)) * 9)) == ()


def test_a_damaged_file_is_no_digest():
    """What cannot be read is not offered to be split: JSON that breaks off, a page without elements, no text at all."""
    for name, data in (("a.json", b'[{"articleBody": "'), ("a.html", b"<!-- -->"), ("a.txt", bytes(range(256)))):
        assert parts(Original(name, data)) == ()
