"""Runs as HTML."""

from lxml import html

from reader.export.annotated import annotated
from reader.export.markup import Painter, quoted


def test_a_difference_is_linked_behind_its_words(apparatus):
    """The badge of its kind, named for a screen reader, once."""
    passage = apparatus.rows[0].cells[0].passages[0]
    tree = html.fromstring(f"<p>{Painter(apparatus).runs(passage.runs)}</p>")
    assert [one.text for one in tree.iter("mark")] == ["three piers"]
    assert [(one.get("href"), one.get("aria-label")) for one in tree.iter("a")] == [("#d1", "difference 1, number")]


def test_a_claim_has_its_sign_and_its_rows(apparatus):
    """Several articles state it: a disc, the row's number, and the rows for the script."""
    paragraph = list(annotated(apparatus, apparatus.columns[1]))[2]
    shared = html.fromstring(str(Painter(apparatus).stretch(paragraph.stretches[0], "B-3")))
    assert (shared.get("id"), shared.get("class"), shared.get("data-rows")) == ("B-3", "claim shared", "2")
    assert shared.text_content() == "●2Eight boats sank."


def test_a_note_stands_where_its_passage_ends(apparatus):
    """With a link to it, and nothing of its text run as markup."""
    lonely = next(one for one in apparatus.unique if "SUM" in one.passage.text)
    assert '<span class="noted">on the pier</span><a class="note-ref" href="#n3"' in Painter(apparatus).runs(
        lonely.passage.runs
    )


def test_a_quotation_marks_its_words_alone(apparatus):
    """The claim around them stands as it is."""
    told = quoted(apparatus.entries[0].quoted[0])
    assert told == 'The storm closed <mark class="word">three piers</mark> on Monday, the mayor said.'
