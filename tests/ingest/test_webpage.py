"""Which pieces of a web page are the article, on pages of our own with the shapes of the web."""

from reader.ingest.from_html import page_of_html
from reader.model.article import Role

PROSE = [
    "The harbour bridge at Nordholm will be closed to all traffic for nine weeks, the port authority said on Thursday.",
    "Engineers had found fine cracks in four of the twelve rods that carry the roadway over the water of the harbour.",
    "About 18,500 vehicles cross the bridge on a working day, and two ferries will run in its place until midnight.",
    "The work is expected to cost six million, of which the ministry of transport will pay two thirds, it is said.",
]
BODY = "".join(f"<p>{line}</p>" for line in PROSE)


def kept(inner: str, head: str = "") -> dict[str, Role | None]:
    page = page_of_html(f"<html><head>{head}</head><body>{inner}</body></html>")
    return {piece.text: piece.role for piece in page.pieces if piece.role is not Role.FURNITURE}


def bodies(found: dict[str, Role | None]) -> list[str]:
    return [text for text, role in found.items() if role is Role.BODY]


def test_parts_with_telling_names_are_not_the_article():
    """Inside the article as well as around it."""
    related = "<p>Here is what else we wrote on bridges in the last nine weeks of the year.</p>"
    reply = "<p>They should have seen this coming ten years ago, if you ask me, but nobody does.</p>"
    inner = (
        f'<div class="topNav"><a href=a>Home</a></div><article><h1>Bridge to close</h1>{BODY}'
        f'<div class="related-links">{related}</div><div id="comments">{reply}</div></article>'
    )
    found = kept(inner)
    assert bodies(found) == PROSE
    assert found["Bridge to close"] is Role.HEADLINE


def test_a_name_does_not_condemn_what_holds_the_article():
    """Sites call the article's own box "content-with-sidebar" or "post social"."""
    assert bodies(kept(f'<div class="layout-sidebar share"><h1>Bridge to close</h1>{BODY}</div>')) == PROSE


def test_links_between_paragraphs_are_not_the_article():
    """A paragraph that is all link leads elsewhere."""
    link = "<p><a href=x>Why the old tunnel floods every spring</a></p>"
    inner = f"<article><h1>Bridge to close</h1>{BODY}{link}</article>"
    assert "Why the old tunnel floods every spring" not in kept(inner)


def test_the_same_text_again_counts_once():
    """Pages hold an article twice, or run together in one element."""
    found = kept(
        f"<article><h1>Bridge to close</h1>{BODY}</article><div><p>{' '.join(PROSE)}</p></div><div>{BODY}</div>"
    )
    assert bodies(found) == PROSE


def test_roles_of_head_and_body():
    """Dek, byline, date, subhead, quotation and caption."""
    inner = (
        "<article><h1>Bridge to close for nine weeks</h1>"
        '<p class="standfirst">Cracks were found in four rods of the bridge.</p>'
        f'<p class="byline">By Ines Falk</p><p class="date">4 May 2023</p>{BODY}<h2>Ferries to run at night</h2>'
        "<blockquote><p>We could have kept one lane open, but it would have taken us twice as long.</p></blockquote>"
        "<figure><img src=x><figcaption>The bridge seen from the north quay in spring.</figcaption></figure>"
        f"<p>{PROSE[0]} Again.</p></article>"
    )
    roles = kept(inner)
    assert roles["Cracks were found in four rods of the bridge."] is Role.DEK
    assert roles["By Ines Falk"] is Role.BYLINE
    assert roles["4 May 2023"] is Role.DATELINE
    assert roles["Ferries to run at night"] is Role.SUBHEAD
    assert roles["We could have kept one lane open, but it would have taken us twice as long."] is Role.QUOTE
    assert roles["The bridge seen from the north quay in spring."] is Role.CAPTION


def test_a_fragment_without_a_page_is_read_as_text_is():
    """As a browser drops it."""
    page = page_of_html("<b>The bridge is closed.</b><br>Share this article")
    assert [piece.text for piece in page.pieces] == ["The bridge is closed.", "Share this article"]
    assert page.pieces[1].role is Role.FURNITURE


def test_what_ends_an_article_takes_along_what_comes_after_it():
    """A line that asks to subscribe, or the heading of other stories: the scraps below it go; prose further on stays
    only where the line stands before the half."""
    scraps = "<p>Ferry fares</p><p>Harbour news</p>"
    found = kept(f"<article><h1>Bridge to close</h1>{BODY}<h2>Related articles</h2>{scraps}</article>")
    assert bodies(found) == PROSE
    early = "".join(f"<p>{line}</p>" for line in PROSE[:1]) + "<h2>Related articles</h2>" + BODY.split("</p>", 1)[1]
    assert bodies(kept(f"<article><h1>Bridge to close</h1>{early}</article>")) == PROSE
    said = "<p>I have waited for this bridge for ten years and it will be the same again, mark my words.</p>"
    assert bodies(kept(f"<article><h1>Bridge to close</h1>{BODY}<h2>Comments</h2>{said}</article>")) == PROSE


def test_a_standfirst_below_the_headline_is_its_own():
    """Known by its name in the page's markup."""
    dek = "<p class='standfirst'>Two ferries will carry those who cross on foot</p>"
    found = kept(f"<article><h1>Bridge to close</h1>{dek}{BODY}</article>")
    assert found["Two ferries will carry those who cross on foot"] is Role.DEK


def test_list_of_links_and_addresses_between_paragraphs_are_left_out():
    """A link to another page, and where to write to, are no part of what is told."""
    within = "<p><a href=x>See how the harbour changed</a></p>"
    found = kept(
        f"<article><h1>Bridge to close</h1>{BODY[: BODY.index('<p>About')]}{within}<p>"
        f"{PROSE[2]}</p><p>{PROSE[3]}</p></article>"
    )
    assert bodies(found) == PROSE
