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


def test_what_follows_a_tab_stands_under_itself(qtbot, qapp):
    """On every line of it: the second line does not begin under the name."""
    passage = Passage((Run("A\t"), Run("many words that do not fit on one line at all")), LIGHT, serif(), tab=80)
    qtbot.addWidget(passage)
    passage.heightForWidth(200)
    layout = passage._document.firstBlock().layout()
    assert layout.lineCount() > 1
    assert layout.lineAt(1).x() == 80
    assert layout.lineAt(0).x() == 0
