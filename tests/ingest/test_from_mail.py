"""Mails and saved web archives."""

from html import escape

import pytest

from reader.errors import CannotIngest
from reader.ingest.from_mail import page_of_mail, page_of_mhtml
from reader.model.article import Role

PROSE = "The harbour bridge will be closed to all traffic for nine weeks, the port authority said on Thursday."
HEAD = "From: Ines Falk <ines@a.example>\r\nDate: Thu, 4 May 2023 08:15:00 +0200\r\nSubject: Bridge to close\r\n"


def mail(headers: str = "", body: str = PROSE):
    return page_of_mail("a.eml", f"{HEAD}{headers}\r\n{body}\r\n".encode())


def test_a_newsletters_sender_is_the_outlet():
    """And its date the date."""
    known = mail("List-Unsubscribe: <mailto:a@b.example>\r\n").particulars
    assert (known.title, known.outlet, known.published) == ("Bridge to close", "Ines Falk", "2023-05-04T08:15+02:00")


def test_whoever_forwards_a_text_is_not_its_author():
    """Sender and date of a private mail are doubts."""
    page = mail()
    assert (page.particulars.outlet, page.particulars.author, page.particulars.published) == (None, None, None)
    assert {doubt.field for doubt in page.doubts} == {"author", "published"}


def test_the_head_of_a_mail_is_shown_and_set_aside():
    """After the subject."""
    assert [(piece.text.split(":")[0], piece.role) for piece in mail().pieces[1:3]] == [
        ("From", Role.FURNITURE),
        ("Date", Role.FURNITURE),
    ]


def test_attachments_are_no_text():
    """A mail that holds nothing else is refused."""
    body = "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nsecret\r\n--b--"
    with pytest.raises(CannotIngest, match="no text"):
        mail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n", body)


ANSWERED = "the mail that this one answers"
QUOTED = ["Please send it by noon, since the page closes at one.", "The desk waits."]


@pytest.mark.parametrize(
    "says_so",
    [
        "On Sun, 5 Mar 2023 at 20:11, Bo <bo@a.example> wrote:",
        "On Sun, 5 Mar 2023 at 20:11, Bo of the harbour desk <bo.of.the.desk@a.example>\r\nwrote:",
        "Am 05.03.2023 um 20:11 schrieb Bo <bo@a.example>:",
        "Le dim. 5 mars 2023 à 20:11, Bo <bo@a.example> a écrit :",
        "-----Original Message-----",
    ],
)
@pytest.mark.parametrize("is_marked_up", [False, True], ids=["plain", "marked up"])
def test_what_a_mail_answers_is_set_aside(says_so, is_marked_up):
    """And what stands under it is the mail's own again."""
    if is_marked_up:
        lines = "".join(f"<p>{line}</p>" for line in QUOTED)
        body = f"<p>{PROSE} {PROSE}</p><div>{escape(says_so)}</div><blockquote>{lines}</blockquote><p>{PROSE}</p>"
        page = mail(
            "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n", f"<html><body>{body}</body></html>"
        )
    else:
        lines = "\r\n".join(f"> {line}" for line in QUOTED)
        page = mail(
            "Content-Type: text/plain; charset=utf-8\r\n", f"{PROSE} {PROSE}\r\n\r\n{says_so}\r\n{lines}\r\n\r\n{PROSE}"
        )
    aside = [piece.text.removeprefix("> ") for piece in page.pieces if piece.why == ANSWERED]
    assert " ".join(aside) == " ".join([*says_so.split(), *QUOTED])


def test_a_second_head_begins_the_mail_that_is_answered():
    """As Outlook sets it; the end of it is the end of the mail."""
    head = "From: Bo\r\nSent: Sunday, 5 March 2023 20:11\r\nTo: Ines Falk\r\nSubject: Bridge"
    told = [piece.why for piece in mail(body=f"{PROSE} {PROSE}\r\n\r\n{head}\r\n\r\n{PROSE}").pieces[3:]]
    assert told == ["", *[ANSWERED] * 5]


def test_a_mail_that_only_hands_on_keeps_what_it_quotes():
    """That is the article; so is a quotation under a sentence that ends in "wrote:"."""
    quoted = f"On Sun, 5 Mar 2023 at 20:11, Bo <bo@a.example> wrote:\r\n> {PROSE}"
    assert ANSWERED not in {piece.why for piece in mail(body=f"See below.\r\n\r\n{quoted}").pieces}
    told = f"{PROSE} {PROSE}\r\n\r\nOn Thursday evening the port authority wrote:\r\n\r\n> {PROSE}"
    assert ANSWERED not in {piece.why for piece in mail(body=told).pieces}


def test_a_signature_is_set_aside():
    """Not a rule between parts of a text."""
    told = [piece.why for piece in mail(body=f"{PROSE}\r\n\r\n-- \r\nInes Falk\r\nDesk").pieces[3:]]
    assert told == ["", *["the sender's signature"] * 3]
    long = "\r\n\r\n".join([PROSE, "--", *[f"{PROSE} {PROSE}"] * 2])
    assert {piece.why for piece in mail(body=long).pieces[3:]} == {""}


def test_a_mailbox_of_several_is_refused():
    """With how many there are; one alone is read."""
    one = f"From ines@a.example Thu May  4 08:15:00 2023\r\n{HEAD}\r\n{PROSE}\r\n\r\n"
    assert PROSE in [piece.text for piece in page_of_mail("a.mbox", one.encode()).pieces]
    with pytest.raises(CannotIngest, match="mailbox of 3 mails"):
        page_of_mail("a.mbox", one.encode() * 3)


def multipart(*parts):
    """Parts as (headers, body)."""
    told = "".join(f"--b\r\n{head}\r\n\r\n{body}\r\n" for head, body in parts)
    return mail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n", f"{told}--b--")


def test_a_text_that_pictures_divide_is_read_whole():
    """As mails from Apple's program come; what hangs on it as a file is no part of it."""
    plain = "Content-Type: text/plain; charset=utf-8"
    page = multipart(
        (plain, PROSE),
        ("Content-Type: image/png; name=rods.png", "xx"),
        (plain, "Ferries run."),
        (f"{plain}; name=note.txt\r\nContent-Disposition: inline", "Not for print."),
    )
    assert [piece.text for piece in page.pieces[3:]] == [PROSE, "Ferries run."]


@pytest.mark.parametrize("kind", ["html", "plain"])
def test_a_mail_that_carries_another_is_itself(kind):
    """Unless it says nothing of its own: then the other is what it brings."""
    carried = ("Content-Type: message/rfc822", f"Subject: Old\r\nContent-Type: text/html\r\n\r\n<p>{PROSE}</p>")
    said = "The bridge has opened again, the port authority said on Friday."
    own = (f"Content-Type: text/{kind}", f"<p>{said}</p>" if kind == "html" else said)
    assert [piece.text for piece in multipart(own, carried).pieces[3:]] == [said]
    assert PROSE in [piece.text for piece in multipart(carried).pieces]


def test_an_archive_tells_where_its_page_was():
    """One without a page is refused."""
    html = f"<html><body><h1>Bridge to close</h1><p>{PROSE}</p></body></html>"
    data = (
        f"Snapshot-Content-Location: https://a.example/b\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{html}"
    )
    assert page_of_mhtml("a.mhtml", data.encode()).particulars.address == "https://a.example/b"
    with pytest.raises(CannotIngest, match="no web page"):
        page_of_mhtml("a.mhtml", HEAD.encode() + b"\r\nwords")
