"""Runs of marked words."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from reader.model.span import Span
from reader.ui.panels.marked import Mark, Run, cut, write
from reader.ui.theme import DARK, LIGHT, serif

TEXT = "The bridge will open on 3 May.\nOr so they say."
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(
    lambda at: Span(at[0], min(len(TEXT), at[0] + at[1]))
)


@given(SPANS, st.lists(st.tuples(SPANS, st.sampled_from(list(Mark)))))
def test_runs_give_the_words_back_whatever_is_marked(within, marked):
    """Marks may overlap in any way: nothing is lost or told twice, and the strongest mark holds."""
    runs = cut(TEXT, within, marked)
    assert "".join(run.text for run in runs) == within.of(TEXT).replace("\n", " ")
    at = within.start
    for run in runs:
        over = [mark for span, mark in marked if span.contains(Span(at, at + len(run.text)))]
        assert run.mark is max(over, default=Mark.PLAIN)
        at += len(run.text)


def test_every_mark_has_a_cue_beside_its_colour(qapp):
    """What differs is waved, what stands only here is dotted, in light and dark."""
    for theme in (LIGHT, DARK):
        for mark in (Mark.DIFFERS, Mark.CHOSEN, Mark.DETAIL, Mark.OTHER_WORDS):
            document = QTextDocument()
            write(document, [Run("word", mark)], theme, serif())
            form = document.firstBlock().begin().fragment().charFormat()
            assert form.underlineStyle() != form.UnderlineStyle.NoUnderline
            assert document.toPlainText() == "word"
