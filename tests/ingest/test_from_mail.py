"""Mails and saved web archives."""

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


def test_an_archive_tells_where_its_page_was():
    """One without a page is refused."""
    html = f"<html><body><h1>Bridge to close</h1><p>{PROSE}</p></body></html>"
    data = (
        f"Snapshot-Content-Location: https://a.example/b\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{html}"
    )
    assert page_of_mhtml("a.mhtml", data.encode()).particulars.address == "https://a.example/b"
    with pytest.raises(CannotIngest, match="no web page"):
        page_of_mhtml("a.mhtml", HEAD.encode() + b"\r\nwords")
