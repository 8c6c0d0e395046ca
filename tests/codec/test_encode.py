"""The keys of comparison JSON, as other people's scripts read them."""

import json
from dataclasses import replace

import jsonschema
from builders import article, claim, comparison, discrepancy, dossier, group, variant
from hypothesis import given, settings
from strategies import dossiers

from reader.codec.encode import encode
from reader.model.comparison import Comparison, Finding, Findings, NotCompared
from reader.model.discrepancy import Kind
from reader.model.filter import Filter, Only
from reader.model.span import Span
from reader.resources import resource

SCHEMA = json.loads(resource("export", "comparison.schema.json").read_text(encoding="utf-8"))
NOW = "2026-01-01T00:00:00Z"

ONE = article("One", "Three men sank.\nIt rained.")
OTHER = article("Other", "Five men sank.")
THIRD = article("Third", "It snowed.")
SANK = group(claim(ONE, "Three"), claim(OTHER, "Five"))
HEAVY = discrepancy(Kind.NUMBER, variant(ONE, "Three", "3"), variant(OTHER, "Five", "5"), weight=0.7)
LIGHT = discrepancy(Kind.NAME, variant(ONE, "men", "a"), variant(OTHER, "men", "b"), weight=0.1)
SMALL = comparison(
    dossier(ONE, OTHER, THIRD),
    Finding(SANK, (HEAVY, LIGHT), not_compared=(NotCompared(THIRD.id, "published before"),)),
)


@settings(max_examples=15)
@given(dossiers())
def test_any_dossier_is_written_after_the_schema(of):
    """Whatever a person put in, the JSON Schema of the contract admits what comes out."""
    claims = {one.id: () for one in of.articles}
    jsonschema.validate(encode(Comparison(of, Findings(claims)), Filter(), NOW), SCHEMA)


def test_findings_are_written_after_the_schema():
    """Groups, links, discrepancies, silence: all of it is in the schema."""
    link = replace(SANK.links[0], a_span=Span(0, 5), b_span=Span(0, 4))
    whole = comparison(SMALL.dossier, Finding(replace(SANK, links=(link,)), (HEAVY,), absent=(THIRD.id,)))
    written = encode(whole, Filter(), NOW)
    jsonschema.validate(written, SCHEMA)
    assert written["groups"][0]["links"][0]["a_span"] == [0, 5]


def test_names_are_places():
    """a2.c1 is the first claim of the second article; groups and discrepancies are counted through."""
    written = encode(SMALL, Filter(), NOW)
    told = written["groups"][0]
    assert (told["id"], told["claims"]) == ("g1", ["a1.c1", "a2.c1"])
    assert [one["id"] for one in told["discrepancies"]] == ["d1", "d2"]
    assert written["unique"] == ["a1.c2", "a3.c1"]
    assert told["not_compared"] == [{"article": "a3", "why": "published before"}]


def test_the_filter_narrows_what_is_written_never_the_claims():
    """Under the bar nothing differs; the texts and claims stay whole."""
    written = encode(SMALL, Filter(bar=0.4), NOW)
    assert [one["kind"] for one in written["groups"][0]["discrepancies"]] == ["number"]
    only = encode(SMALL, Filter(only=Only.UNIQUE), NOW)
    assert (only["groups"], only["unique"]) == ([], ["a1.c2", "a3.c1"])
    assert [len(one["claims"]) for one in only["articles"]] == [2, 1, 1]


def test_the_same_comparison_gives_the_same_object():
    """Nothing in it depends on the clock but `created`."""
    assert encode(SMALL, Filter(), NOW) == {**encode(SMALL, Filter(), "later"), "created": NOW}
