"""Names: what is one, and which can be of the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.names import NameKind, lands, names, same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoy Olga Petrova spoke.", ["Olga Petrova"]),
        ("Prime Minister Eva Holm spoke.", ["Eva Holm"]),
        ("Russian President Ivan Orlov spoke.", ["Russian", "Ivan Orlov"]),
        ("The University of York said no.", ["University of York"]),
        ("It was Leonardo da Porto.", ["Leonardo da Porto"]),
        ("Petrova's house burned.", ["Petrova"]),
        ("Previously it rained.", []),
        ("On Monday in May it rained.", []),
        ("I saw him.", []),
    ],
)
def test_names_are_found_without_their_titles(text: str, found: list[str]):
    """A title, a weekday and a sentence's first word are no names."""
    assert [one.span.of(text) for one in names(text)] == found


def test_a_word_that_the_article_writes_small_is_no_name():
    """So a headline in capitals is not full of names."""
    text = "Storm Hits Harbour Of Vike"
    assert [one.span.of(text) for one in names(text, frozenset({"storm", "hits", "harbour", "of"}))] == ["Vike"]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Olga Petrova", "Petrova", True),
        ("the Norwegian crew", "a crew from Norway", True),
        ("in Oslo", "in Norway", True),
        ("the National Ice Service", "the NIS", True),
        ("Mr Gurbanov", "Mr Kurbanov", True),
        ("in Arkansas", "in Ark.", True),
        ("Olga Petrova", "Ivan Petrova", False),
        ("in Norway", "in Sweden", False),
        ("near Malmö", "near Lund", False),
    ],
)
def test_names_of_one_thing_are_the_same(one: str, other: str, alike: bool):  # noqa: FBT001
    """A part, a people, a capital, an acronym and a transliteration are of the same."""
    (a,), (b,) = names(f"x {one}"), names(f"x {other}")
    assert same(a, b) is alike
    assert same(b, a) is alike


def test_the_role_before_a_name_is_kept():
    """His brother is not just anybody."""
    (one,) = names("He came with his brother Otto.")
    assert (one.value, one.role) == ("Otto", "brother")


def test_a_land_is_told_by_its_people():
    """A demonym has the value of its land."""
    (one,) = names("the Swedish ship")
    assert (one.value, one.kind) == ("Sweden", NameKind.LAND)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("it went to Henrik Aasen of Norway", ["Henrik Aasen", "Norway"]),
        ("it went to Norwegian Henrik Aasen", ["Norway", "Henrik Aasen"]),
        ("it went to the Bank of England", ["Bank of England"]),
        ("it went to the Danish Data Protection Agency", ["Danish Data Protection Agency"]),
    ],
)
def test_a_person_is_told_apart_from_the_land(text, values):
    """A body keeps the land that it bears in its name."""
    assert [name.value for name in names(text)] == values


def test_the_lands_of_a_passage_are_told_whatever_the_word():
    """By name, people or capital, written with a capital letter."""
    assert lands("A New Zealander flew from Riga to Denmark; danish pastry was served.") == {
        "New Zealand",
        "Latvia",
        "Denmark",
    }


@given(st.text(max_size=100))
def test_any_text_is_read(text: str):
    """Names lie in the text, in order, and are the same as themselves."""
    found = names(text)
    assert all(one.span.end <= len(text) for one in found)
    assert [one.span for one in found] == sorted(one.span for one in found)
    assert all(same(one, one) for one in found)
