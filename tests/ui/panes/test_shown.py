"""A comparison seen through a filter."""

from dataclasses import replace

from builders import claim
from immutables import Map

from reader.model.marks import Annotation
from reader.model.targets import passage
from reader.ui.panes.shown import Shown
from reader.ui.theme import Look


def test_each_group_has_its_look(story):
    """Shared, differing, shared; what is not let through has none."""
    shown = Shown(story)
    assert shown.looks(frozenset(Look)) == [Look.SHARED, Look.DIFFERS, Look.SHARED]
    assert shown.looks(frozenset({Look.DIFFERS})) == [None, Look.DIFFERS, None]


def test_a_difference_that_is_kept_back_leaves_its_group_shared(story):
    """And is another set of marks than before."""
    strict = Shown(story, lambda _one: False)
    assert strict.looks(frozenset(Look)) == [Look.SHARED] * 3
    assert not strict.same_marks(Shown(story))
    assert Shown(story).same_marks(Shown(story))


def test_a_claim_knows_its_group(story):
    """And a lonely one none."""
    shown = Shown(story)
    finding = story.findings.groups[1]
    assert shown.finding_of(finding.group.claims[0]) is finding
    assert shown.finding_of(story.findings.unique[0]) is None


def test_a_note_is_on_every_claim_that_it_shares_text_with(story):
    """A note on some words of a claim marks that claim, in that article alone."""
    a = story.dossier.articles[0]
    crew = claim(a, "crew")
    note = Annotation("n", passage(a, crew.span), "Who counted?")
    noted = Shown(replace(story, dossier=replace(story.dossier, marks=Map({note.id: note}))))
    assert noted.noted == {a.id: {crew}}
