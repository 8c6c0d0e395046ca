"""Another name in one role, and one name in two spellings."""

import pytest

from reader.discrepancy.names import detect
from reader.model.options import CompareOptions
from tests.discrepancy.couples import linked, told


def named(a: str, b: str, **more) -> list[tuple[str, str, str]]:
    return told(detect, linked(a, b, **more))


LIND = "Coach Otto Lind praised the young rowers of the harbour."
MOE = "Coach Karl Moe praised the young rowers of the harbour."


def test_another_name_behind_the_same_office_is_told_with_it():
    """The names are marked; the reason names the office."""
    (one,) = detect(linked(LIND, MOE))
    assert one.why == "coach Otto Lind / coach Karl Moe"
    assert named(LIND, MOE) == [("name", "Otto Lind", "Karl Moe")]


def test_an_office_needs_a_statement_in_common():
    """There are many coaches."""
    assert named("Coach Otto Lind praised them.", "Coach Karl Moe praised them.") == []


def test_family_weighs_more_where_both_name_whose_it_is():
    """His brother is one, where both claims name him."""
    (family,) = detect(linked("Berg sailed with his brother Otto Lind.", "Berg sailed with his brother Karl Moe."))
    (office,) = detect(linked(LIND, MOE))
    assert family.weight > office.weight


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (LIND, LIND.replace("Otto Lind", "Lind")),
        (LIND, MOE.replace("harbour", "harbour with Otto Lind")),
        (LIND, MOE.replace("Coach", "Captain")),
    ],
    ids=["a surname alone", "named elsewhere in the other claim", "another office"],
)
def test_who_can_be_the_same_or_another_one_is_not_told(a: str, b: str):
    """Only two names that stand for each other differ."""
    assert named(a, b) == []


def test_one_name_in_two_spellings_is_told():
    """All words the same but one, and that one a letter apart."""
    assert named("Olga Petrova sank the boat.", "Olga Petrowa sank the boat.") == [
        ("name", "Olga Petrova", "Olga Petrowa")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Olga Potter", "Olga Porter"), ("Olga Petrova", "Olga Pietrowa"),
     ("Petrova", "Petrowa"), ("Olga Moe", "Olga Noe")],
    ids=["two words of the dictionary", "two letters apart", "a single word", "a short word"],
)  # fmt: skip
def test_names_that_may_be_of_two_persons_are_no_spellings(one: str, other: str):
    """A letter makes another name where both are words, where it is one of few, or where nothing else is the same."""
    assert named(f"{one} sank the boat.", f"{other} sank the boat.") == []


def test_another_given_name_in_one_office_is_told_unless_an_article_knows_both():
    """Who is named in full elsewhere in the article is somebody else."""
    a, b = "Governor Astrid Melkor spoke of prices.", "Of prices spoke Ingrid Melkor, the governor."
    assert named(a, b) == [("name", "Astrid Melkor", "Ingrid Melkor")]
    assert named(a, b, rest="Astrid and Ingrid are cousins.") == []


def test_a_trait_of_one_thing_is_told():
    """Its colour or its side; another thing has its own."""
    assert named("They fled in a grey van.", "A black van was theirs.") == [("name", "grey", "black")]
    assert named("They fled in a grey van.", "A black dog was theirs.") == []


def test_what_the_person_calls_the_same_is_not_told():
    """Neither as a role nor as a spelling."""
    same = CompareOptions(
        same_words=(frozenset({"Otto Lind", "Karl Moe"}), frozenset({"Olga Petrova", "Olga Petrowa"}))
    )
    assert named(LIND, MOE, options=same) == []
    assert named("Olga Petrova sank the boat.", "Olga Petrowa sank the boat.", options=same) == []


def test_what_lies_outside_the_link_is_not_told():
    """The names of an unshared clause."""
    part = "the harbour crew of Vike slept"
    a, b = (f"{text[:-1]}; {part}." for text in (LIND, MOE))
    assert len(named(a, b)) == 1
    assert named(a, b, narrowed=(part, part)) == []
