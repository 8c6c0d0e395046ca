"""Markdown as it is shown, with the fields before it."""

from reader.ingest.from_markdown import page_of_markdown
from reader.model.article import Role


def test_fields_before_the_text_are_particulars():
    """They are shown, and set aside."""
    page = page_of_markdown(
        '---\ntitle: "Bridge to close"\nby: Ines Falk\ndate: 2023-05-04\nurl: https://a.example\n---\nText.'
    )
    known = page.particulars
    assert (known.title, known.author, known.published) == ("Bridge to close", "Ines Falk", "2023-05-04")
    assert [piece.role for piece in page.pieces] == [Role.FURNITURE] * 4 + [None]


def test_a_date_that_can_be_two_days_is_not_taken():
    """Better empty than false."""
    assert page_of_markdown("---\ndate: 03/04/2023\n---\nText.").particulars.published is None


def test_marks_are_not_text():
    """Links, emphasis and code are shown as their words; the share of links is known."""
    page = page_of_markdown(
        "# The *bridge*\n\nSee [the plan](https://a.example) **now**.\n\n> Said `she`.\n\n- one\n- two\n"
    )
    assert [(piece.text, piece.tag) for piece in page.pieces] == [
        ("The bridge", "h1"),
        ("See the plan now.", "p"),
        ("Said she.", "blockquote"),
        ("one", "li"),
        ("two", "li"),
    ]
    assert 0.4 < page.pieces[1].links < 0.5


def test_a_rule_in_the_text_is_no_field():
    """Only a block at the very beginning is."""
    page = page_of_markdown("Text.\n\n---\ntitle: no\n---\n")
    assert page.particulars.title is None


def test_lines_that_are_broken_by_hand_stay_apart():
    """Two blanks or a backslash at the end of a line, as in an address; code keeps its lines, markup its words."""
    text = "Tidewater Gazette  \nQuay 4\\\nNordholm\n\n```\nclosed = True\nopen = False\n```\n\n<p>By hand</p>\n"
    told = [piece.text for piece in page_of_markdown(text).pieces]
    assert told == ["Tidewater Gazette", "Quay 4", "Nordholm", "closed = True", "open = False", "By hand"]
