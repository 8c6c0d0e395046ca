"""A claim's profile: what of it is compared."""

from builders import article

from reader.align.claims import claims
from reader.align.profile import profiles
from reader.align.vocabulary import read


def made(text, same_words=()):
    of = article("A", text)
    return profiles(of, claims(of), same_words)


def roots(words):
    return {read(word)[1] for word in words.split()}


def test_words_keep_their_places():
    """Each word as it stands, where it starts, and its root."""
    (one,) = made("Lifeboats saved 1,200 people.")
    assert one.spelled == ("Lifeboats", "saved", "1,200", "people")
    assert one.starts == (0, 10, 16, 22)
    assert len(one.words) == 4


def test_names_are_capitalised_words_that_are_not_common():
    """A common word that opens the sentence is none."""
    (one,) = made("The mayor of Merrow met Ilse Brandt on Monday.")
    assert one.names >= roots("Merrow Ilse Brandt")
    assert one.names.isdisjoint(roots("The mayor"))
    assert one.days == {"monday"}


def test_the_core_leaves_out_who_said_it():
    """The short clause that says so, not the statement."""
    (one,) = made("The ferry Ardent struck rocks near Kestrel Point, the coastguard said.")
    assert [one.spelled[place] for place in one.aside] == ["the", "coastguard", "said"]


def test_a_subject_is_carried_to_a_sentence_without_names():
    """As a pronoun does."""
    first, second = made("Captain Ilse Brandt sailed the route. She knew the rocks well.")
    assert second.refers_back
    assert not first.refers_back
    assert second.subject == first.subject


def test_headlines_and_quotes_are_told_apart():
    """A headline stands early and ends without a stop."""
    head, quote = made("Ferry Ardent runs aground\n“We were afraid,” a passenger said.")
    assert (head.headline, quote.headline) == (True, False)
    assert (head.quotes, quote.quotes) == (False, True)


def test_short_clauses_go_with_their_neighbours():
    """So that no clause of two words is covered by chance."""
    (one,) = made("On Monday, after the storm, lifeboats from Merrow took everyone ashore, and divers came.")
    assert [one.spelled[place] for place in one.clauses] == ["On", "lifeboats"]
