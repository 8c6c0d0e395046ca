"""Particulars that a page only says in words."""

from reader.ingest.from_text import page_of_text
from reader.ingest.furniture import judge
from reader.ingest.page import Page
from reader.ingest.visible import agency, fill
from reader.model.article import Role

PROSE = (
    "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday.\n"
    "Engineers had found fine cracks in four of the twelve rods that carry the roadway across the water.\n"
    "About 18,500 vehicles cross the bridge on a working day, and two ferries will run in its place.\n"
)


def filled(text: str) -> Page:
    page = page_of_text(text)
    judge(page.pieces)
    fill(page)
    return page


def test_a_wire_in_the_dateline_is_the_credit_and_not_the_outlet():
    """Many outlets print the same wire."""
    particulars = filled(f"NORDHOLM (AP) — {PROSE}").particulars
    assert (particulars.credit, particulars.outlet) == ("AP", None)
    assert filled(f"NORDHOLM (Tidewater) — {PROSE}").particulars.outlet == "Tidewater"


def test_a_source_after_the_text_is_the_credit():
    """Not the one under a picture in its head."""
    assert filled(f"{PROSE}Source: Xinhua\n").particulars.credit == "Xinhua"
    assert filled(f"Bridge to close for nine weeks\nSOURCE: XINHUA\n{PROSE}").particulars.credit is None


def test_the_outlet_is_who_asks_to_be_followed():
    """Two that disagree are doubts, and a company's copyright is no outlet."""
    assert filled(f"{PROSE}Please follow Harbour Post on Twitter.\n").particulars.outlet == "Harbour Post"
    assert filled(f"{PROSE}© 2023 Tidewater Media Ltd. All rights reserved.\n").particulars.outlet is None
    two = filled(f"{PROSE}Follow Harbour Post on Twitter\nSupport Quay Times!\n")
    assert two.particulars.outlet is None
    assert {doubt.value for doubt in two.doubts if doubt.field == "outlet"} == {"Harbour Post", "Quay Times"}


def test_the_pages_clock_is_no_date_of_the_article():
    """Told among the doubts."""
    page = filled(f"19:30 GMT04 July 2020\nListen Live\n{PROSE}")
    assert page.particulars.published is None
    assert [doubt.value for doubt in page.doubts if doubt.field == "published"] == ["2020-07-04T19:30Z"]


def test_two_dates_that_disagree_leave_the_field_empty():
    """An update is no second date."""
    head = "Harbour bridge to close for nine weeks\n"
    page = filled(f"{head}4 May 2023\n6 May 2023\n{PROSE}")
    assert page.particulars.published is None
    assert len([doubt for doubt in page.doubts if doubt.field == "published"]) == 2
    assert filled(f"{head}Published: 4 May 2023\nUpdated: 6 May 2023\n{PROSE}").particulars.published == "2023-05-04"


def test_title_author_and_language_are_read_from_the_head():
    """Where they stand."""
    particulars = filled(f"Harbour bridge to close for nine weeks\nBy Ines Falk\n{PROSE}").particulars
    assert particulars.title == "Harbour bridge to close for nine weeks"
    assert particulars.author == "Ines Falk"
    assert particulars.language == "en"


def test_agencies_are_known_by_all_their_names():
    """One name is shown."""
    assert agency("The Associated Press") == agency("AP") == "AP"
    assert agency("Tidewater Gazette") is None


def test_a_dateline_gives_the_date_where_nothing_else_does():
    """The sentence stays in the text; the page's own date is worth more."""
    opening = "NORDHOLM, May 4, 2023 (Tidewater Wire) - "
    page = filled(f"Bridge to close for nine weeks\n{opening}{PROSE}")
    assert (page.particulars.published, page.particulars.credit) == ("2023-05-04", "Tidewater Wire")
    assert page.pieces[1].role is Role.BODY
    dated = filled(f"Bridge to close for nine weeks\nPublished: 5 May 2023\n{opening}{PROSE}")
    assert dated.particulars.published == "2023-05-05"


def test_an_agencys_own_page_names_it_as_the_outlet():
    """Its name stands on a line by itself too."""
    page = filled(f"TIDEWATER WIRE\n\nBridge to close for nine weeks\n\nNORDHOLM (Tidewater Wire) - {PROSE}")
    assert (page.particulars.outlet, page.particulars.credit) == ("Tidewater Wire", None)


def test_a_name_in_brackets_further_down_is_no_dateline():
    """Only how the story opens counts."""
    assert filled(f"{PROSE}The Port Council (NPC) - which owns the bridge - will pay.\n").particulars.outlet is None


def test_a_site_and_its_address_name_the_outlet():
    """As readers of a forum paste it under a headline."""
    page = filled(f"Bridge to close for nine weeks\nThe Quay Times (www.quaytimes.example)\n{PROSE}")
    assert page.particulars.outlet == "The Quay Times"
    assert page.pieces[1].role is Role.FURNITURE


def test_with_material_from_an_agency_is_a_credit():
    """After the text."""
    assert filled(f"{PROSE}With material from Tidewater Wire\n").particulars.credit == "Tidewater Wire"


def test_a_letters_head_gives_date_and_author():
    """A line of names and a date is no claim."""
    page = filled(f"Bridge to close for nine weeks\nQuay Letter, no. 18, Thursday 4 May 2023. By Ines Falk.\n{PROSE}")
    assert (page.particulars.published, page.particulars.author) == ("2023-05-04", "Ines Falk")
    assert page.pieces[1].role is Role.DATELINE


def test_a_first_sentence_that_is_another_agencys_is_the_credit():
    """ "Tass reports that" is; a ministry that reports is a speaker."""
    told = "{} reports that the port of Nordholm is closed to ships of every size until the storm has passed.\n"
    assert filled(f"Port closed\n{told.format('Tass')}{PROSE}").particulars.credit == "Tass"
    assert filled(f"Port closed\n{told.format('Nordholm')}{PROSE}").particulars.credit is None
