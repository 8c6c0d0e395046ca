"""What a claim tells as done."""

import pytest

from reader.discrepancy.predicates import accomplished, asks, denied, headlined, suffered, twins, verbal
from tests.discrepancy.couples import linked


def side(text: str):
    return linked(text, text).a


def word(of, folded: str):
    return next(token for token in of.words if token.folded == folded)


def test_a_twin_is_the_word_or_it_with_an_ending():
    """An arsonist is near arson; another word is not."""
    one = side("It was arson, set by an arsonist, as the captain conceded; he concedes it.")
    assert [twin.folded for twin in twins(word(one, "arson"), one)] == ["arson", "arsonist"]
    assert [twin.folded for twin in twins(word(one, "concedes"), one)] == ["conceded", "concedes"]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("He warned them.", True),
        ("He has warned them.", True),
        ("He was to be warned by them.", False),
        ("He never warned them.", False),
        ("If he warned them.", False),
        ("They were warned men.", True),
    ],
)
def test_a_past_form_is_done_unless_it_is_wished_or_denied(text: str, done: bool):  # noqa: FBT001
    """The words right before it tell."""
    of = side(text)
    assert accomplished(of, word(of, "warned")) is done


def test_a_headline_tells_what_is_done_in_the_present():
    """A sentence with its stop does not."""
    head, sentence = side("Prime minister concedes"), side("The prime minister concedes.")
    assert headlined(head, word(head, "concedes"))
    assert not headlined(sentence, word(sentence, "concedes"))


def test_questions_denials_and_verbs_are_known():
    """By the mark at the end, the negation over a word, and the dictionary."""
    asked, told = side("Did he warn them?"), side("He did not warn them.")
    assert asks(asked)
    assert not asks(told)
    assert denied(told, word(told, "warn"))
    assert not denied(asked, word(asked, "warn"))
    assert verbal("fired")
    assert not verbal("harbour crew")


def test_a_participle_before_its_noun_is_no_deed():
    """Endangered species: nobody endangered them there."""
    done = side("It has endangered them.")
    for text in ("It protects endangered species.", "It lists them as endangered.", "It is an endangered-species act."):
        listed = side(text)
        assert not accomplished(listed, next(token for token in listed.words if token.folded.startswith("endangered")))
    assert accomplished(done, word(done, "endangered"))


@pytest.mark.parametrize(
    ("text", "befell"),
    [
        ("She was killed on Monday.", True),
        ("A woman killed in the crash was 66.", True),
        ("They killed her.", False),
        ("They had killed a woman.", False),
    ],
)
def test_what_befell_somebody_is_told_from_who_did_it(text: str, befell: bool):  # noqa: FBT001
    """By the words beside the verb."""
    of = side(text)
    assert suffered(of, word(of, "killed")) is befell
