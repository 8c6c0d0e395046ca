"""Particulars that a page states for machines."""

import json

from reader.ingest.dom import parse
from reader.ingest.metadata import declared
from reader.model.article import Doubt, Particulars


def settled(head: str, headline: str | None = None, lang: str = "") -> tuple[Particulars, list[Doubt]]:
    raw = f"<html {lang}><head>{head}</head><body><p>words</p></body></html>"
    root = parse(raw)
    assert root is not None
    return declared(root, raw).settle(headline)


def ld(**fields: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_linked_data_graph_and_opengraph_agree_to_one_value():
    """The same moment in two zones is one; the finer of two that agree is kept."""
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], '
        '"datePublished": "2023-05-04T08:15:00+01:00", "author": [{"name": "Ines Falk"}, {"name": "Tom Ark"}], '
        '"publisher": {"name": "Tidewater Gazette"}}]}</script>'
        '<meta property="article:published_time" content="2023-05-04T07:15:00Z"><meta name="date" content="2023-05-04">'
        '<meta property="og:site_name" content="The Tidewater Gazette">'
    )
    particulars, doubts = settled(head, lang='lang="en-gb"')
    assert particulars.published == "2023-05-04T08:15+01:00"
    assert particulars.author == "Ines Falk, Tom Ark"
    assert particulars.outlet == "Tidewater Gazette"
    assert particulars.language == "en-GB"
    assert doubts == []


def test_what_disagrees_is_left_empty_and_listed():
    """Wrong is worse than empty."""
    head = ld(datePublished="2023-05-04") + '<meta name="date" content="2023-06-01">'
    particulars, doubts = settled(head)
    assert particulars.published is None
    assert {doubt.value for doubt in doubts} == {"2023-05-04", "2023-06-01"}


def test_of_two_outlets_the_one_that_the_page_bears_out_is_taken():
    """One publisher owns many titles."""
    head = ld(publisher="Tidewater Media Group") + '<meta property="og:site_name" content="Harbour Post">'
    assert settled(head + "<title>Bridge to close - Harbour Post</title>")[0].outlet == "Harbour Post"
    assert settled(head)[0].outlet is None


def test_an_outlet_in_the_title_needs_proof():
    """The headline on the page, or the address."""
    title = "<title>Bridge to close | Harbour Post</title>"
    assert settled(title)[0].outlet is None
    assert settled(title, headline="Bridge to close")[0].outlet == "Harbour Post"
    link = '<link rel="canonical" href="https://www.harbourpost.example/a">'
    assert settled(title + link)[0].outlet == "Harbour Post"


def test_broken_linked_data_harms_nothing():
    """Nor does a very deep one."""
    assert settled('<script type="application/ld+json">{"@type": "NewsArticle", </script>')[0].title is None
    assert settled(f'<script type="application/ld+json">{"[" * 5000}</script>')[0].title is None


def test_microdata_is_read_where_nothing_else_is_said():
    """Of the article's own scope, and of the first one only; what is no name of a person is left."""
    raw = (
        "<html><body><div itemscope itemtype='https://schema.org/Person'><i itemprop=author>Not This</i></div>"
        "<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline name'>Bridge to close</h1>"
        "<time itemprop=datePublished datetime='2023-05-04T08:15:00Z'>today</time>"
        "<span itemprop=author>Ines Falk</span><span itemprop=author>x</span><p>words</p></article>"
        "<article itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop=headline>Another</h2></article>"
        "</body></html>"
    )
    root = parse(raw)
    assert root is not None
    particulars, doubts = declared(root, raw).settle(None)
    assert (particulars.title, particulars.author, doubts) == ("Bridge to close", "Ines Falk", [])
    assert particulars.published == "2023-05-04T08:15Z"


def test_linked_data_too_deep_to_be_meant_is_left():
    """Nested lists without end cost neither time nor the rest of the page."""
    deep = "[" * 500 + json.dumps({"@type": "NewsArticle", "headline": "deep"}) + "]" * 500
    head = f'<script type="application/ld+json">{deep}</script><meta property="og:title" content="Bridge to close">'
    assert settled(head)[0].title == "Bridge to close"
