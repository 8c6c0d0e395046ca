"""Notes under their numbers."""

from dataclasses import replace

from builders import article, comparison, dossier, span

from reader.export.build import build
from reader.model.filter import Filter
from reader.model.keys import key_of
from reader.model.marks import Anchor, Annotation, Quote, Target, TargetKind
from reader.model.targets import passage

HOME = article("A", "It rained. It snowed.")


def noted(*notes):
    return build(comparison(dossier(HOME, marks={key_of(note): note for note in notes})), Filter())


def test_notes_on_passages_stand_in_the_order_of_the_text():
    """Whatever the order in which they were written."""
    late = Annotation("1", passage(HOME, span(HOME, "snowed")), "late", created="2026-01-01")
    early = Annotation("2", passage(HOME, span(HOME, "rained")), "early", created="2026-01-02")
    assert [note.annotation.text for note in noted(late, early).notes] == ["early", "late"]


def test_a_note_whose_passage_was_lost_is_told_with_its_words():
    """It is never dropped, and never painted on other words."""
    lost = Target(TargetKind.PASSAGE, (Anchor(HOME.id, None, Quote("It hailed.")),))
    told = noted(Annotation("1", lost, "where?"))
    assert [(note.about, note.quote) for note in told.notes] == [
        ("a passage of article A, not found again in its text", "It hailed.")
    ]
    assert told.remarks == {}


def test_a_note_on_a_removed_article_is_told():
    """By the words it was on."""
    gone = passage(replace(HOME, id="gone"), span(HOME, "rained"))
    told = noted(Annotation("1", gone, "still here"))
    assert [(note.about, note.quote) for note in told.notes] == [("a passage of an article that is not here", "rained")]
