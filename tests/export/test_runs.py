"""A passage cut into runs."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from reader.export.runs import Paint, Run, cut
from reader.model.discrepancy import DetailKind
from reader.model.span import Span


@st.composite
def painted(draw):
    text = draw(texts)
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    spans = bounds.map(lambda pair: Span(min(pair), max(pair)))
    paints = st.lists(
        st.builds(Paint, spans, st.integers(1, 3) | st.none(), note=st.integers(1, 3) | st.none()), max_size=6
    )
    return text, draw(spans), draw(paints)


@given(painted())
def test_runs_give_the_words_back_and_hold_every_mark(case):
    """Together the runs are the passage; each mark covers exactly its own letters of it."""
    text, within, paints = case
    runs = cut(text, within, paints)
    assert "".join(run.text for run in runs) == within.of(text)
    at = within.start
    for run in runs:
        over = {paint.entry for paint in paints if paint.span.start <= at < paint.span.end} - {None}
        assert set(run.entries) == over
        at += len(run.text)


def test_marks_that_overlap_become_flat_pieces():
    """Where two marks overlap, the overlap is a run of its own, and a note ends where its passage ends."""
    paints = (Paint(Span(0, 5), entry=1), Paint(Span(3, 8), entry=2), Paint(Span(3, 5), note=7))
    assert cut("abcdefghij", Span(0, 10), paints) == (
        Run("abc", (1,)),
        Run("de", (1, 2), None, (7,), (7,)),
        Run("fgh", (2,)),
        Run("ij"),
    )


def test_a_detail_is_kept_beside_a_difference():
    """What only one article gives may lie inside the words that differ."""
    paints = (Paint(Span(0, 4), entry=1), Paint(Span(1, 2), detail=DetailKind.PLACE))
    assert [run.detail for run in cut("abcd", Span(0, 4), paints)] == [None, DetailKind.PLACE, None]
