"""Marks find their passage again in a changed text, or are listed as lost; they never go to a look-alike."""

from dataclasses import replace

import pytest
from acts import Person
from builders import article, dossier, span
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import paragraphs

from reader.model.article import Particulars, Role
from reader.model.edits import Annotate, Correct, SetRole
from reader.model.marks import Annotation
from reader.model.placing import anchors_of
from reader.model.review import Review
from reader.model.span import Span
from reader.model.targets import anchor, passage
from reader.store.anchoring import place, replacement

OLD = """Flood in Dresden
At least 12 people died when the dam broke before dawn, police said on Tuesday.
Read more
The mayor wept. Rain fell on the village for nine days, and the dam was old.
Read more
Police said on Tuesday that 12 cars were lost."""


def found(words, new, old=OLD, nth=0):
    """The words at the place found for the nth `words` of the old text, with what stands before; None where lost."""
    start = -1
    for _ in range(nth + 1):
        start = old.index(words, start + 1)
    one = article("A", old)
    at = place(anchor(one, Span(start, start + len(words))), one.text, new)
    return None if at is None else new[max(0, at.start - 8) : at.end]


def test_a_passage_whose_text_has_moved_is_found():
    """Lines before it came and went: the words are where they are."""
    new = "Updated at noon\n" + OLD.replace("Read more\nThe", "The")
    assert found("Rain fell on the village", new) == "r wept. Rain fell on the village"
    assert found("dam broke", new) == "hen the dam broke"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Rain fell on the village for nine days, and the dam was old.", ("nine days", "nine  long days")),
        ("At least 12 people died when the dam broke before dawn", ("broke", "brokke")),
        ("Police said on Tuesday that 12 cars were lost.", ("cars were", "vans were")),
    ],
    ids=["a word more", "a letter more", "at the end of the text"],
)
def test_a_sentence_of_which_a_few_letters_were_set_right_is_found(words, written):
    """It stands where it stood, between the same words on both sides."""
    assert found(words, OLD.replace(*written)).endswith(words.replace(*written))


def test_a_sentence_that_was_written_anew_is_lost():
    """Though it stands in the same place; so is a corrected one whose neighbours are others too, and a few words."""
    words = "Rain fell on the village for nine days, and the dam was old."
    assert found(words, OLD.replace(words, "Snow lay on the village for weeks, but no dam is new.")) is None
    corrected = OLD.replace("nine", "ninne")
    assert found(words, corrected.replace("The mayor wept.", "Nobody was seen to weep.")) is None
    assert found("nine days", OLD.replace("nine days", "nine day")) is None


def test_a_sentence_that_was_put_elsewhere_is_found():
    """Words that are telling by themselves need no neighbours."""
    lines = OLD.split("\n")
    assert found("Rain fell on the village for nine days", "\n".join(lines[::-1])).endswith(
        "Rain fell on the village for nine days"
    )


def test_blanks_do_not_matter():
    """Another line break in the passage is the same passage."""
    assert found("people died when the dam", OLD.replace("died when", "died\nwhen")).endswith(
        "people died\nwhen the dam"
    )


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("Rain fell on the village", OLD.replace("Rain fell", "Rain poured")),
        ("12", OLD.replace("At least 12 people died", "At least 15 people died")),
        ("police said on Tuesday", OLD.replace(", police said on Tuesday", "")),
        ("dam", OLD.replace("when the dam broke before dawn", "in the night")),
        ("Tuesday", "It was on Tuesday that all of this came to be known."),
        ("wept", OLD.replace("The mayor wept.", "The mayor swept.")),
    ],
)
def test_what_is_gone_is_lost_though_the_words_stand_elsewhere(words, new):
    """The same words in another place are a look-alike."""
    assert found(words, new) is None


def test_of_repeated_words_the_right_one_is_found():
    """What stands around tells the two "12" apart, also when one moves."""
    new = "\n".join(OLD.split("\n")[i] for i in (0, 5, 2, 3, 4, 1))
    assert found("12", new) == "t least 12"
    assert found("12", new, nth=1) == "ay that 12"


def test_copies_in_like_surroundings_are_told_by_their_order():
    """The second "Read more" is the second "Read more" where there are two; where one is gone, neither is."""
    new = "Updated\n" + OLD
    at = place(anchor(article("A", OLD), Span(*_second("Read more"))), OLD, new)
    assert at.start == new.rindex("Read more")
    text = "\n".join(["Share this"] * 5)
    one = article("A", text)
    assert place(anchor(one, Span(22, 32)), text, "\n".join(["Share this"] * 4)) is None


def test_a_text_that_did_not_change_gives_every_place_back():
    """Whatever is marked, repeated words included."""
    one = article("A", OLD)
    for start in range(0, len(OLD) - 1, 7):
        for end in range(start + 1, min(len(OLD), start + 40), 5):
            if OLD[start:end] == OLD[start:end].strip():
                assert place(anchor(one, Span(start, end)), OLD, OLD) == Span(start, end)


@given(st.lists(paragraphs, min_size=4, max_size=8, unique=True), st.data())
def test_what_is_found_stands_in_the_very_paragraph(told, data):
    """Paragraphs shuffled, dropped and added: a note is on the paragraph it was on, or lost with its words."""
    of = article("A", "\n".join(told))
    assume(len(of.blocks) == len(told))
    at = data.draw(st.integers(0, len(told) - 1))
    kept = data.draw(st.permutations([one for one in range(len(told)) if data.draw(st.booleans()) or one != at]))
    new = article("A", "\n".join(of.words(of.blocks[one].span) for one in kept) + "\nAnd more.")
    target = of.blocks[at].span
    assume(sum(of.words(target) in of.words(block.span) for block in of.blocks) == 1)
    where = place(anchor(of, target), of.text, new.text)
    if at not in kept:
        assert where is None
    elif where is not None:
        assert new.words(where) == of.words(target)


def test_a_changed_original_keeps_what_the_person_did():
    """Marks, roles set by hand and corrected particulars go with it; what is lost is listed with its words."""
    of = dossier(article("A", OLD))
    one = of.articles[0]
    for key, words in (("1", "nine days"), ("2", "At least 12 people")):
        of = Annotate(Annotation(key, passage(one, span(one, words)), "?")).apply(of)
    of = SetRole(one.id, span(one, "The mayor wept."), Role.FURNITURE).apply(of)
    of = Correct(one.id, Particulars(title="The flood", outlet="A")).apply(of)
    changed = replace(article("A", OLD.replace("At least 12", "At least 15"), title="New"), sha256="0" * 64)
    after = replacement(of, changed).apply(of)
    (new,) = after.articles
    assert new.particulars.title == "The flood"
    assert [new.words(block.span) for block in new.blocks if block.role is Role.FURNITURE] == ["The mayor wept."]
    assert [note.target.anchors[0].quote.exact for note in Review.of(after.marks).lost] == ["At least 12 people"]
    assert len(after.marks) == 2
    assert [note.id for note in Review.of(after.marks).notes_at(new.id, span(new, "nine days"))] == ["1"]


def test_what_was_lost_is_found_when_its_words_come_back():
    """An orphan keeps its quote, and is placed again by a later original that holds it."""
    of = dossier(article("A", OLD))
    of = Annotate(Annotation("1", passage(of.articles[0], span(of.articles[0], "At least 12 people died")), "?")).apply(
        of
    )
    away = replacement(of, article("A", OLD.replace("12", "15"))).apply(of)
    assert len(Review.of(away.marks).lost) == 1
    assert replacement(away, article("A", OLD)).apply(away) == of


@pytest.mark.parametrize("seed", range(10))
def test_no_mark_is_ever_dropped(seed):
    """Whatever the marks and whatever the new text, there are as many marks, with their words."""
    person, of = Person(seed), dossier(Person(seed + 100).article("A"), Person(seed + 200).article("B"))
    for _ in range(120):
        of = Annotate(Annotation(str(len(of.marks)), person.target(of), person.words(3))).apply(of)
    old = of.articles[0]
    lines = old.text.split("\n")
    person._random.shuffle(lines)
    new = article("A", "\n".join(lines[: person._random.randint(1, len(lines))]) + "\n" + person.words(20))
    after = replacement(of, new).apply(of)
    assert len(after.marks) == len(of.marks)
    for key, mark in after.marks.items():
        for was, one in zip(anchors_of(of.marks[key]), anchors_of(mark), strict=True):
            assert one.quote.exact.split() == was.quote.exact.split()
            if one.span is not None and one.article == "A":
                assert new.words(one.span) == one.quote.exact


def _second(words):
    start = OLD.index(words, OLD.index(words) + 1)
    return start, start + len(words)
