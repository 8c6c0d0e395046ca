"""Older versions are brought up to date, newer ones refused, what does not fit is no comparison."""

from dataclasses import replace

import pytest
from builders import article, claim, comparison, discrepancy, dossier, group, span, variant

from reader.codec.encode import VERSION
from reader.errors import DossierTooNew, NotADossier
from reader.model.article import Block, Role
from reader.model.claim import Claim
from reader.model.comparison import Finding
from reader.model.discrepancy import Kind
from reader.model.marks import Pin, PinKind
from reader.model.span import Span
from reader.model.targets import anchor
from reader.store.schema import MIGRATIONS, check, up_to_date

A, B = article("A", "12 died. Rain fell."), article("B", "15 died.")
OF = dossier(A, B)
FOUND = Finding(group(claim(A, "12"), claim(B, "15")), (discrepancy(Kind.NUMBER, variant(A, "12"), variant(B, "15")),))
GOOD = comparison(OF, FOUND)


def test_each_version_has_its_migration():
    """From the first version to this one there is a step for every version."""
    assert set(MIGRATIONS) == set(range(1, VERSION))


def test_old_versions_are_brought_up_step_by_step():
    """Each step sees what the one before made of it, and the object itself is left alone."""
    steps = {1: lambda raw: {**raw, "mood": raw.pop("tone", "calm")}, 2: lambda raw: {**raw, "mood": [raw["mood"]]}}
    raw = {"version": 1, "text": "x"}
    assert up_to_date(raw, "x", steps, newest=3) == {"version": 3, "text": "x", "mood": ["calm"]}
    assert raw == {"version": 1, "text": "x"}


def test_this_version_is_as_it_is():
    """Nothing is done to a file of today."""
    assert up_to_date({"version": VERSION}, "x") == {"version": VERSION}


def test_a_newer_version_is_refused_with_what_to_do():
    """It is not guessed at."""
    with pytest.raises(DossierTooNew, match="Install the latest"):
        up_to_date({"version": VERSION + 1}, "x")


@pytest.mark.parametrize("version", [None, 0, -1, "1", 1.0, True])
def test_a_version_that_is_none_is_damage(version):
    """Only a whole number from one up is a version."""
    with pytest.raises(NotADossier):
        up_to_date({"version": version}, "x")


def test_what_the_program_makes_fits():
    """The check says nothing of a sound comparison."""
    check(GOOD)


def forged(**parts):
    """A sound comparison with some of its findings replaced."""
    return replace(GOOD, findings=replace(GOOD.findings, **parts))


def marked(*anchors):
    """A comparison with one pin, as given."""
    return comparison(replace(OF, marks=OF.marks.set("k", Pin(PinKind.ALONE, anchors))))


BAD = {
    "a line separator": comparison(dossier(replace(A, text=A.text.replace(" ", "\u2028")), B)),
    "half a letter": comparison(dossier(replace(A, text="\ud83d" + A.text), B)),
    "blocks that overlap": comparison(dossier(replace(A, blocks=(*A.blocks, Block(Span(3, 7), Role.BODY))), B)),
    "a mark outside its text": marked(replace(anchor(A, Span(0, 2)), span=Span(0, 999))),
    "a mark on nothing": marked(),
    "claims that overlap": forged(claims={A.id: (Claim(A.id, Span(0, 9)), Claim(A.id, span(A, "died")))}),
    "a variant outside its group": forged(groups=(replace(FOUND, group=group(claim(A, "12"))),)),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_parts_that_do_not_fit_each_other_are_refused(bad):
    """What would shift a span on the screen, or point outside, is damage."""
    with pytest.raises(ValueError):
        check(bad)
