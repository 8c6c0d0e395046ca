"""A few lines of words as a widget."""

from reader.ui.panels.marked import Mark, Run
from reader.ui.panels.passage import Passage
from reader.ui.theme import LIGHT, serif


def test_a_passage_is_as_high_as_its_words_need(qtbot):
    """Half the width, more lines; a longer text, more still."""
    passage = Passage([Run("some words " * 20), Run("that differ", Mark.DIFFERS)], LIGHT, serif())
    qtbot.addWidget(passage)
    assert passage.heightForWidth(200) > passage.heightForWidth(400)
    assert passage.accessibleName() == "some words " * 20 + "that differ"


def test_one_long_word_does_not_widen_it(qtbot):
    """An address without blanks is broken anywhere."""
    passage = Passage([Run("https://example.org/" + "x" * 300)], LIGHT, serif())
    qtbot.addWidget(passage)
    assert passage.heightForWidth(200) > 3 * passage.fontMetrics().height()
    assert passage.minimumSizeHint().width() <= 200
