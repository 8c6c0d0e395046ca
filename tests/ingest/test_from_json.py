"""Articles in JSON: schema.org, ninjs and plain objects."""

import json

import pytest

from reader.errors import CannotIngest
from reader.ingest.from_json import articles_of, page_of_json
from reader.model.article import Role

BODY = "The harbour bridge will be closed to all traffic for nine weeks.\n\nTwo ferries will run in its place."


def page(**fields):
    return page_of_json("a.json", json.dumps({"articleBody": BODY, **fields}))


def test_particulars_are_read_from_nodes_lists_and_plain_words():
    """As schema.org allows each."""
    known = page(
        headline="Bridge to close",
        author=[{"name": "Ines Falk"}, "Jan de Boer"],
        publisher={"name": "Quay Times"},
        datePublished="2023-05-04T08:15:00+02:00",
        inLanguage="en-GB",
    ).particulars
    assert (known.title, known.author, known.outlet) == ("Bridge to close", "Ines Falk, Jan de Boer", "Quay Times")
    assert (known.published, known.language) == ("2023-05-04T08:15+02:00", "en-GB")


def test_headline_and_dek_stand_before_the_body():
    """A description that repeats the body is none."""
    found = page(headline="Bridge to close", description="Cracks were found").pieces
    assert [piece.role for piece in found[:2]] == [Role.HEADLINE, Role.DEK]
    assert Role.DEK not in [piece.role for piece in page(description=BODY[:80]).pieces]


def test_a_date_that_can_be_two_days_and_a_change_are_doubts():
    """Better empty than false."""
    assert page(date="03/04/2023").particulars.published is None
    assert [doubt.value for doubt in page(date="03/04/2023").doubts] == ["03/04/2023"]
    assert [doubt.value for doubt in page(dateModified="2023-05-06").doubts] == ["2023-05-06"]


def test_every_article_of_a_feed_is_found_in_its_order():
    """However deep the list lies."""
    feed = {"data": {"items": [{"title": str(n), "content_html": f"<p>{BODY}</p>"} for n in range(3)]}}
    assert [one["title"] for one in articles_of("a.json", json.dumps(feed))] == ["0", "1", "2"]


@pytest.mark.parametrize("text", ['{"a": 1}', "[]", '{"headline": "Bri', "[" * 50_000])
def test_json_without_an_article_is_refused(text):
    """With what to do."""
    with pytest.raises(CannotIngest) as caught:
        page_of_json("a.json", text)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ({"format": "source-comparison", "articles": [{"text": BODY}]}, "comparison"),
        ({"@context": ["http://www.w3.org/ns/anno.jsonld"], "items": [{"body": BODY}]}, "notes"),
    ],
)
def test_what_was_made_of_articles_is_no_article(held, why):
    """An exported comparison, or notes on articles: their first long text is not taken for one."""
    with pytest.raises(CannotIngest, match=why) as caught:
        page_of_json("a.json", json.dumps(held))
    assert caught.value.remedy
