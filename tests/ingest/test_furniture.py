"""Which lines of scraped text are the page's. The pages are our own, their shapes are those of the web."""

import pytest

from reader.ingest.from_text import page_of_text
from reader.ingest.furniture import judge
from reader.model.article import Role

PROSE = [
    "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday.",
    "Engineers had found fine cracks in four of the twelve rods that carry the roadway across the water.",
    "About 18,500 vehicles cross the bridge on a working day, and two ferries will run in its place.",
]


def roles(text: str) -> dict[str, Role | None]:
    page = page_of_text(text)
    judge(page.pieces)
    return {piece.text: piece.role for piece in page.pieces}


def kept(text: str) -> list[str]:
    return [line for line, role in roles(text).items() if role is not Role.FURNITURE]


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Advertisement",
        "Read more: Ten walks along the quay",
        "We use cookies to give you a better experience.",
        "Sign up for our newsletter",
        "Follow us on Instagram",
        "Photo: Ada Crewe / Meridian",
        "Home | News | Sport",
        "3 min read",
        "Lesen Sie auch: Der alte Tunnel",
        "Читайте также: Старый туннель",
    ],
)
def test_what_pages_say_between_paragraphs_is_theirs(line):
    """The paragraphs around it stay."""
    assert kept("\n".join([PROSE[0], line, *PROSE[1:]])) == PROSE


def test_comments_end_the_article_however_long_they_are():
    """Names and texts by turns after a heading."""
    replies = [
        part for n in range(9) for part in (f"gull_{n}", f"I have said for {n} years that this bridge would not hold.")
    ]
    assert kept("\n".join([*PROSE, "Comments (9)", *replies])) == PROSE


def test_comments_without_a_heading_are_known_by_their_names():
    """After a line that closes the article."""
    text = "\n\n".join(
        [*PROSE, "Read the full story.", "• OldPilot", "They should have seen this coming ten years ago."]
    )
    assert kept(text) == PROSE


def test_a_forum_profile_and_the_next_post_are_not_the_article():
    """Name twice, rank, counts and country, before the article and after it."""
    profile = ["quayrat", "quayrat", "SENIOR MEMBER", "May 12, 2010", "3,074", "-9", "7,740"]
    other = ["tidewatcher", "tidewatcher", "FULL MEMBER", "Aug 19, 2015", "1,827", "Country", "Norway"]
    reply = "I have crossed that bridge twice a day since it opened and never saw a crack."
    title = "Harbour bridge to close for nine weeks"
    assert kept("\n".join([title, *profile, *PROSE, *other, reply])) == [title, *PROSE]


def test_a_box_of_links_in_the_middle_does_not_end_the_article():
    """The paragraphs after it go on."""
    long = PROSE * 3
    text = "\n".join(
        [*PROSE, "Related stories", "Ten walks along the quay", "Why the tunnel floods", *[f"{p} Again." for p in long]]
    )
    lines = kept(text)
    assert "Ten walks along the quay" not in lines
    assert f"{PROSE[2]} Again." in lines


def test_headlines_of_other_pages_after_the_last_paragraph_are_links():
    """Without a heading that says so."""
    trailing = ["Old Tunnel Floods Again After Spring Tide", "Ten Walks Along The North Quay This Summer"]
    assert kept("\n".join([*PROSE, *trailing])) == PROSE


def test_the_head_of_a_page_has_its_roles():
    """Headline, dek, byline and date; navigation before them, the headline again after them."""
    text = "\n".join(
        ["Home", "News", "Harbour bridge to close for nine weeks", "Cracks were found in four of its rods",
         "By Ines Falk", "4 May 2023", "Harbour bridge to close for nine weeks", *PROSE]
    )  # fmt: skip
    found = list(roles(text).values())
    assert found[:2] == [Role.FURNITURE, Role.FURNITURE]
    page = page_of_text(text)
    judge(page.pieces)
    assert [piece.role for piece in page.pieces[2:7]] == [
        Role.HEADLINE, Role.DEK, Role.BYLINE, Role.DATELINE, Role.FURNITURE,
    ]  # fmt: skip


def test_a_caption_is_the_line_before_a_pictures_credit():
    """In the head of an article."""
    text = "\n".join([PROSE[0], "Marit Oduya at the bridge in 2022.", "SOURCE: MERIDIAN", *PROSE[1:]])
    assert roles(text)["Marit Oduya at the bridge in 2022."] is Role.CAPTION


def test_plain_sentences_are_all_kept():
    """A text without a page around it loses nothing, short sentences and lists among them."""
    text = "\n".join(
        [*PROSE, "Nobody was hurt.", "The council meets on 9 May.", "- Two ferries by day", "- One by night"]
    )
    assert len(kept(text)) == 7


def test_subheads_and_quotations_have_their_roles():
    """Short lines before a paragraph, and paragraphs wholly in quotation marks."""
    found = roles(
        "\n".join(
            [*PROSE, "Ferries to run at night", PROSE[0] + " Again.", "“We could have kept one lane open for all.”"]
        )
    )
    assert found["Ferries to run at night"] is Role.SUBHEAD
    assert found["“We could have kept one lane open for all.”"] is Role.QUOTE


def head_of(text: str) -> dict[Role | None, str]:
    page = page_of_text(text)
    judge(page.pieces)
    return {piece.role: piece.text for piece in reversed(page.pieces)}


MENU = ["Weather", "Obituaries", "Puzzles", "Classifieds", "E-edition", "Home", "News", "Sport", "Jobs", "Search"] * 3


def test_the_headline_stands_over_the_byline_however_noisy_the_page():
    """Not the paper's motto over today's date, nor the reporter's account under her name."""
    text = "\n".join(
        ["The Quay Times", "Your local voice since 1894", "Thursday 4 May 2023", *MENU,
         "Harbour bridge to close for nine weeks", "By Ines Falk", "@inesfalkreports", "4 May 2023, 6:45am", *PROSE]
    )  # fmt: skip
    assert head_of(text)[Role.HEADLINE] == "Harbour bridge to close for nine weeks"


def test_a_live_pages_headline_stands_over_its_date():
    """The posts below have headings of their own, and all of them are kept."""
    posts = ["16.31 GMT", "Ferries to run at night", PROSE[1], "Share", "14.05 GMT", "Old tunnel shut", PROSE[2]]
    text = "\n".join(
        [*MENU, "Harbour bridge live: nine weeks of closing begin", "4 May 2023 16.40 GMT", PROSE[0], *posts]
    )
    assert head_of(text)[Role.HEADLINE] == "Harbour bridge live: nine weeks of closing begin"
    assert all(line in kept(text) for line in (*PROSE, "Old tunnel shut"))


def test_an_article_goes_on_after_a_box_on_a_noisy_page():
    """A last paragraph after links, and a short sentence at the very end."""
    box = ["You may also be interested in:", "The villages that are moving uphill", "Why the tunnel floods"]
    text = "\n".join([*MENU, *PROSE, *box, PROSE[0] + " Again.", "Work begins in May.", *MENU])
    assert kept(text) == [*PROSE, PROSE[0] + " Again.", "Work begins in May."]


def test_comments_close_the_article_after_a_box_of_links_too():
    """The box does not swallow their heading."""
    replies = ["Comments (1)", "gull_7", "They should have seen this coming ten years ago."]
    assert kept("\n".join([*PROSE, "Related stories", "Why the tunnel floods every spring", *replies])) == PROSE


def test_a_prints_headers_and_footers_are_not_the_article():
    """The same line with another page's number, the same clock."""
    sheets = [
        line
        for n, prose in enumerate(PROSE, 1)
        for line in (f"The Quay Times   Page {n} of 3", prose, "9/9/20, 10:14 AM")
    ]
    assert kept("\n\n".join(sheets)) == PROSE


def test_an_advertisements_mark_is_nobodys_name():
    """What follows it is still the article."""
    text = "\n".join([*PROSE, "PUBLICIDAD", PROSE[0] + " Again.", "Archivado en: Agua", "quayrat_7", PROSE[1]])
    assert PROSE[0] + " Again." in kept(text)


def test_a_quotation_at_the_very_end_is_kept():
    """Its speaker's name after it, and no full stop."""
    said = "“I have waited for bigger ships than this.” – Harbour pilot Ada Thwaite"
    assert said in kept("\n".join([*PROSE, said, "Share this article"]))


def test_the_desks_lines_of_a_wire_are_not_the_article():
    """Its headline is the first line of words."""
    text = "\n\n".join(
        ["ZCZC", "NRD0417 4 I 0312 NRD /TIDEWIRE 88041", "URGENT", "Ferry with 214 aboard sinks off Grennmouth",
         "Eds: UPDATES with quote, ADDS byline.", PROSE[0], "(MORE)", PROSE[1], "(Writing by Ines Falk)", "NNNN"]
    )  # fmt: skip
    assert kept(text) == ["Ferry with 214 aboard sinks off Grennmouth", PROSE[0], PROSE[1]]
