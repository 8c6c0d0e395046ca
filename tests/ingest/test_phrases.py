"""The word list of furniture."""

import pytest

from reader.ingest.phrases import Reach, fold, phrase


@pytest.mark.parametrize(
    ("line", "reach"),
    [
        ("▶ SHARE THIS ARTICLE", Reach.LINE),
        ("Follow Harbour Post on Twitter", Reach.LINE),
        ("We use cookies to give you a better experience.", Reach.LINE),
        ("Share Tweet Email", Reach.LINE),
        ("[Related: Ten walks along the quay]", Reach.LINE),
        ("12 Comments", Reach.END),
        ("You must log in or register to reply here.", Reach.END),
        ("Most read", Reach.TAIL),
        ("© 2023 Tidewater Gazette", Reach.END),
    ],
)
def test_a_line_of_a_page_is_known_with_its_reach(line, reach):
    """Whatever its case, bullets, figures and stops."""
    assert phrase(line).reach is reach
    assert phrase(line).kind


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The council will share the cost of the work with the ministry.",
        "Shared grief brought the two towns together.",
        "Homecoming queen",
        "He said:",
        "More in Nordholm want the ferry to stay, a survey says.",
        "Comments by the minister were heard by all who stood on the quay that day.",
    ],
)
def test_a_line_of_an_article_is_none(line):
    """Also where it begins with a word of the list."""
    assert phrase(line) is None


def test_folding_leaves_what_the_list_is_written_in():
    """Figures as #, straight quotes, no bullets."""
    assert fold("• 1,204 Comments!") == "# comments"
    assert fold("“What’s new”") == "what's new" or fold("“What’s new”") == '"what\'s new"'
