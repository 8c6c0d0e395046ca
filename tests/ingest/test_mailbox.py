"""Several mails in one file."""

from reader.ingest.mailbox import mails, originals_in
from reader.ingest.original import Original

FIRST = (
    b"Subject: One\r\nMessage-ID: <1@a.example>\r\n\r\nThe bridge is closed.\r\n>From the desk: for nine weeks.\r\n\r\n"
)
SECOND = b"Subject: Two\r\nMessage-ID: <2@a.example>\r\n\r\nFrom Monday 08:15 on\r\nferries run.\r\n"
LINE = b"From ines@a.example Thu May  4 08:15:00 2023\r\n"


def test_each_mail_of_a_mailbox_is_an_original_of_its_own():
    """Lines that begin like the one between mails are text again."""
    found = originals_in(Original("desk.mbox", LINE + FIRST + LINE + SECOND))
    assert [one.name for one in found] == ["desk (1).eml", "desk (2).eml"]
    assert found[0].data == FIRST.replace(b">From", b"From")
    assert found[1].data == SECOND


def test_any_other_file_is_itself():
    """A mail, a mailbox of one, a text that begins with the word."""
    for data in (SECOND, LINE + SECOND, b"From here on the bridge is closed.", b""):
        original = Original("a.eml", data)
        assert list(originals_in(original)) == [original]
    assert list(mails(LINE + SECOND)) == [SECOND]


def test_a_mailbox_of_more_mails_than_columns_is_left_whole():
    """Its reader refuses it, and says of how many."""
    original = Original("years.mbox", (LINE + FIRST) * 21)
    assert list(originals_in(original)) == [original]
    assert len(mails(original.data)) == 21
