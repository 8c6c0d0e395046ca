"""What things are called to the person."""

import builders
import pytest
import stages
from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextLayout

from reader.model.discrepancy import DetailKind, Kind
from reader.model.marks import Status
from reader.model.targets import discrepancy_target, group_target
from reader.ui import words
from reader.ui.theme import sans

DOSSIER = builders.dossier(*stages.ARTICLES)


def test_every_kind_status_and_detail_has_a_word_of_its_own(qapp):
    """No two kinds share a word or a badge, and none is without."""
    for names in (
        [words.kind_word(kind) for kind in Kind],
        [words.kind_badge(kind) for kind in Kind],
        [words.status_word(status) for status in Status],
        [words.detail_word(kind) for kind in DetailKind],
    ):
        assert all(names)
        assert len(set(names)) == len(names)


def test_a_group_says_who_states_it_and_who_is_silent_and_why(qapp):
    """Stated by, left out by, not compared: each in words, with the outlets' names."""
    assert words.stated(DOSSIER, stages.BRIDGE) == "stated by all 3"
    assert words.stated(DOSSIER, stages.HURT) == "stated by 2 of 3"
    assert words.silent(DOSSIER, stages.BRIDGE) == ()
    assert words.silent(DOSSIER, stages.HURT) == ("not compared: Lantern (published before)",)


def test_kinds_are_told_in_their_one_order(qapp):
    """Date comes before certainty, however the discrepancies are given."""
    assert words.differs_in([stages.CERTAINTY, stages.DATE]) == "differs in date and certainty"


def test_values_are_verbatim(qapp):
    """Who writes what, word for word."""
    assert words.values_of(DOSSIER, stages.NUMBER) == (("A\u2002Harbour", "12"), ("B\u2002Courier", "19"))


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list_of_names_is_joined_as_one_says_it(qapp, names, said):
    """Commas, and an "and" before the last."""
    assert words.listed(names) == said


def test_a_long_text_is_cut_at_a_word(qapp):
    """It keeps whole words and says by dots that there is more; a short one is left alone."""
    assert words.shortened("one two\nthree", 40) == "one two three"
    assert words.shortened("one two three four", 10) == "one two…"
    assert words.shortened("x" * 50, 10) == "x" * 10 + "…"


def test_what_a_note_is_on_is_told_with_its_words(qapp):
    """A difference by its kind, a group by its first words."""
    assert words.target_words(discrepancy_target(DOSSIER, stages.NUMBER)) == "the difference in number, “12”"
    assert words.target_words(group_target(DOSSIER, stages.HURT.group)).startswith("the group of “")


def test_words_on_screen_never_judge(qapp):
    """No word for a kind, status or look says that somebody is right or wrong."""
    told = " ".join([*map(words.kind_word, Kind), *map(words.status_word, Status), words.differs_in([stages.DATE])])
    assert not {"wrong", "false", "contradiction", "error"} & set(told.split())


def test_an_article_without_an_outlet_goes_by_its_letter():
    """Two long titles that begin alike are told apart in lists and in sentences."""
    long = "Talks about a port that is to be built by the two towns"
    told = builders.dossier(*(builders.article(key, "Words.", outlet=None, title=long + key) for key in ("X", "Y")))
    assert words.called(told, told.articles[1]) == f"B\u2002{long}Y"
    assert words.named(told, "Y") == "B “Talks about a port that is to…”"
    assert words.named(DOSSIER, stages.COURIER.id) == "Courier"


@pytest.mark.parametrize(("name", "told"), [("en_GB", "45%"), ("de_DE", "45%"), ("fr_FR", "45%"), ("ar_EG", "٤٥٪")])
def test_a_share_is_written_in_the_persons_digits(name, told):
    """By the locale of the whole program."""
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        assert words.percent(0.4512).startswith(told)
    finally:
        QLocale.setDefault(before)


def test_a_name_written_from_the_right_keeps_its_place(qapp):
    """What follows it in our words stays after it on the screen; the letter before it stays before it."""
    layout = QTextLayout(f"C {words.isolated('الجسر')}: 12", sans())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    text = layout.text()
    at = [line.cursorToX(text.index(one))[0] for one in ("C", "ا", "1")]
    assert at == sorted(at)
    assert words.isolated("Harbour Post 12") == "Harbour Post 12"


def test_a_cut_name_closes_what_it_opens(qapp):
    """Else the words after it would be told from the right as well."""
    cut = words.shortened(words.isolated("الجسر الجديد في الميناء القديم"), 12)
    assert cut.count("\u2068") == cut.count("\u2069") == 1
