"""What the core says is English to whoever prints it, and a pattern with its parts to whoever translates it."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import CannotIngest
from reader.wording import Wording, joined


@given(st.text(), st.integers())
def test_it_is_its_english_to_whoever_compares_sorts_or_saves_it(name, n):
    """Equal, same hash, same bytes in JSON; a name with braces in it is a name."""
    made, english = Wording("{n} words of {name}", n=n, name=name), f"{n} words of {name}"
    assert made == english
    assert hash(made) == hash(english)
    assert {english: 1}[made] == 1
    assert json.dumps([made]) == json.dumps([english])


@pytest.mark.parametrize(
    "passed_on", [str, copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one)), Wording]
)
def test_what_it_is_made_of_survives_being_passed_on(passed_on):
    """Copied, pickled, asked for as a str or said once more."""
    inner = Wording("said by {one}", one="Ada {brace}")
    got = passed_on(Wording("{why} (later)", why=inner))
    assert (got.pattern, got.parts["why"].pattern) == ("{why} (later)", "said by {one}")
    assert got == "said by Ada {brace} (later)"


def test_parts_that_are_ours_can_still_be_translated_when_they_are_joined():
    """A join of other people's words alone is no text of ours."""
    told = joined(" / ", ["one {x}", Wording("done")])
    assert told == "one {x} / done"
    assert [type(part) for part in told.parts.values()] == [str, Wording]
    assert type(joined(" / ", ["one", "two"])) is str


def test_an_error_keeps_the_name_apart_from_what_is_said_of_it():
    """Its why and remedy are ours however they were given; `what` is a name."""
    error = pickle.loads(pickle.dumps(CannotIngest("notes.txt", "it is empty", Wording("Drop {other}", other="b.txt"))))
    assert [type(part) for part in (error.what, error.why, error.remedy)] == [str, Wording, Wording]
    assert error.remedy.parts == {"other": "b.txt"}
    assert str(error) == "notes.txt: it is empty. Drop b.txt."
