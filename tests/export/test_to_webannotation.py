"""Web annotations."""

import json

import pytest

from reader.export.to_webannotation import render
from reader.progress import silent

MOTIVATIONS = {"assessing", "commenting", "describing", "highlighting", "linking", "tagging"}
"""Those of the model's that we use."""


@pytest.fixture(scope="module")
def collection(everything):
    return json.loads(render(everything, silent))


@pytest.fixture(scope="module")
def items(collection):
    return collection["first"]["items"]


def test_it_keeps_the_rules_of_the_model(collection, items):
    """Context, type, an id of its own, at least one target, motivations that there are (W3C, sections 3.1 and 3.3)."""
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(items))
    assert len({one["id"] for one in items}) == len(items)
    for one in items:
        assert one["type"] == "Annotation"
        assert one["id"].startswith("urn:uuid:")
        assert one["target"]
        assert {one["motivation"], *(body["purpose"] for body in one["body"])} <= MOTIVATIONS
        assert {body["type"] for body in one["body"]} == {"TextualBody"}


def test_selectors_find_their_words(items, everything):
    """Position and quote of every target say the same passage of the same article."""
    texts = {}
    for column in everything.columns:
        address = column.article.particulars.address
        texts[address or f"urn:sha256:{column.article.sha256}"] = column.article.text
    for target in (target for one in items for target in one["target"]):
        quote, place = target["selector"]
        text = texts[target["source"]]
        start, end = place["start"], place["end"]
        assert quote["exact"] == text[start:end]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_a_discrepancy_is_one_annotation_with_a_target_in_each_article(items, everything):
    """Its words are the quotes of its targets."""
    told = [one for one in items if one["body"][0]["value"].endswith(" differs")]
    quotes = [[target["selector"][0]["exact"] for target in one["target"]] for one in told]
    assert quotes == [[one.words for one in entry.quoted] for entry in everything.entries]


def test_notes_keep_their_author_and_hour(items):
    """As the creator of the body."""
    notes = [body for one in items for body in one["body"] if body["purpose"] == "commenting"]
    assert {"type": "Person", "name": "Ada"} in [body.get("creator") for body in notes]
    assert len(notes) == 3


def test_it_is_the_golden_file(apparatus, golden):
    """The whole file, as it was read and found good."""
    golden("small.jsonld", render(apparatus, silent))
