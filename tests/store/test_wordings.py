"""A saved comparison is read in the language of whoever opens it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.wordings import put_together, taken_apart
from reader.wording import Day, Wording

NAMES = st.text(max_size=12)
DAYS = st.builds(Day, st.dates().map(str))
LEAVES = st.builds(lambda name, n: Wording("{n} words of {name}", n=n, name=name), NAMES, st.integers(-9999, 9999))
WORDINGS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda why, one, day: Wording("{why} (later, {one} {day})", why=why, one=one, day=day), inner, NAMES, DAYS
    ),
    max_leaves=4,
)


def reopened(told):
    made = json.loads(json.dumps(taken_apart(told)))
    return json.loads(json.dumps(told), object_hook=put_together(made))


def made_of(part):
    if isinstance(part, Wording):
        return part.pattern, {gap: made_of(one) for gap, one in part.parts.items()}
    return type(part), part


@given(WORDINGS, NAMES)
def test_what_a_text_is_made_of_survives_the_file(why, name):
    """Part by part, whatever the names in it; what is not ours stays a bare str."""
    told = {"groups": [{"why": why, "variants": [{"value": name}]}, {"links": [{"why": [why, name]}]}]}
    first, second = reopened(told)["groups"]
    assert first == told["groups"][0]
    assert made_of(first["why"]) == made_of(why)
    assert made_of(second["links"][0]["why"][0]) == made_of(why)
    assert type(first["variants"][0]["value"]) is str


def test_saved_again_it_is_the_same():
    """Only what can stand in a text of ours is kept, so a second save keeps no less and no more."""
    told = {"why": [Wording("published before"), "bridge"], "value": Wording("planned"), "remedy": "bare"}
    assert taken_apart(told) == {"published before": ["published before", {}]} == taken_apart(reopened(told))


@pytest.mark.parametrize(
    "written",
    [
        ["{n:>999999999}", {"n": 1}],
        ["{n!r}", {"n": 1}],
        ["{n.__class__}", {"n": 1, "n.__class__": ""}],
        ["{}", {"": "said"}],
        ["{0}", {"0": "said"}],
        ["{gone}", {}],
        ["{pattern}", {"pattern": "said"}],
        ["{n}", {"n": 10**30}],
        ["{n}", {"n": 1.5}],
        ["{n}", {"n": {"hour": "said"}}],
        ["another", {}],
        ["said"],
        "said",
        {"said": 1},
        None,
    ],
)
@pytest.mark.parametrize("english", ["said", "1", str(10**30), "1.5"])
def test_what_makes_no_sense_leaves_the_english(english, written):
    """A file that somebody forged asks for no more than to be read."""
    told = json.loads(json.dumps({"why": english}), object_hook=put_together({english: written}))
    assert type(told["why"]) is str
    assert told == {"why": english}


@pytest.mark.parametrize("made", [None, 3, [], "said"])
def test_a_file_without_any_is_read(made):
    """As all files were before, and those of other programs are."""
    assert put_together(made)({"why": "said"}) == {"why": "said"}
