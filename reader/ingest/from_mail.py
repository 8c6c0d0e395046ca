"""Mails (.eml) and saved web archives (.mhtml), which are built alike, to pages."""

import email.policy
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr
from itertools import takewhile

from reader.errors import CannotIngest
from reader.ingest.encoding import decode
from reader.ingest.from_html import page_of_html
from reader.ingest.from_text import page_of_text
from reader.ingest.mailbox import mails
from reader.ingest.page import Page, Piece
from reader.ingest.stamps import iso
from reader.model.article import Doubt, Particulars, Role
from reader.text.normalize import normalize
from reader.wording import Wording

_WROTE = re.compile(
    r"(?:On|Am|Le|El|Il|Op|Den|Em|В) (?=.*\d).{4,200}"
    r"\b(?:wrote|schrieb|écrit|escribió|scritto|schreef|skrev|escreveu|писал|пишет)\b.{0,80}:"
    r"|-{3,} ?(?:Original Message|Ursprüngliche Nachricht|Message d.origine|Mensaje original) ?-{3,}",
    re.IGNORECASE,
)
"""What mail programs write above the mail that is answered, each in the language of its owner."""
_HEAD_LINE = re.compile(
    r"(?:From|Sent|Date|To|Cc|Subject|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto) ?: \S"
)
_OWN_WORDS = 20
"""From so many on, a mail has something of its own to say; one that has fewer hands on what it quotes."""
_ANSWERED = "the mail that this one answers"
_SIGNATURE = 8
"""Lines, at the most."""
_NEWSLETTER = ("List-Unsubscribe", "List-Id", "List-Post")


def page_of_mhtml(name: str, data: bytes) -> Page:
    """The page of a web archive. Raises CannotIngest where there is none in it."""
    message = _message(name, data)
    text = next(_texts(message.walk(), "text/html"), None)
    if text is None:
        raise CannotIngest(name, "it holds no web page", "Save the page again as “Webpage, single file”, then drop it")
    page = page_of_html(text)
    page.media_type = "multipart/related"
    known = page.particulars
    address = _header(message, "Snapshot-Content-Location") or None
    page.particulars = replace(known, address=known.address or address)
    return page


def page_of_mail(name: str, data: bytes) -> Page:
    """The page of a mail: its subject is the headline, its sender the outlet where it is a newsletter.

    The mail that it answers, and its sender's signature, are set aside. Raises CannotIngest where it holds no text, or
    is a mailbox of several.
    """
    several = mails(data)
    if len(several) > 1:
        raise CannotIngest(
            name,
            Wording("it is a mailbox of {n} mails", n=len(several)),
            "Save the mails that you need one by one, then drop those",
        )
    message = _message(name, several[0])
    own = [part for part in _own_parts(message) if not part.get_filename()]
    kind, text = next(
        (
            (kind, text)
            for parts in (own, list(message.walk()))
            for kind in ("text/html", "text/plain")
            if (text := "\n\n".join(_texts(parts, kind)))
        ),
        ("", ""),
    )
    if not text:
        raise CannotIngest(name, "it holds no text", "Open the mail, copy its text, and paste it here")
    page = page_of_html(text) if kind == "text/html" else page_of_text(text)
    page.media_type = "message/rfc822"
    _headers(message, page)
    _set_aside_answered(page.pieces)
    _set_aside_signature(page.pieces)
    return page


def _message(name: str, data: bytes) -> EmailMessage:
    try:
        message = BytesParser(policy=email.policy.default).parsebytes(data)
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise CannotIngest(name, "it is damaged or was not saved whole", "Save it again, then drop it") from error
    if not isinstance(message, EmailMessage):
        raise CannotIngest(name, "it is no mail", "Save it again, then drop it")
    return message


def _own_parts(message: Message) -> Iterator[Message]:
    """All but the mails that it carries. Pictures between the paragraphs divide a text into parts."""
    yield message
    if message.is_multipart() and message.get_content_maintype() == "multipart":
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _own_parts(part)


def _texts(parts: Iterable[Message], kind: str) -> Iterator[str]:
    """What is of a kind and no attachment. Not `get_content`: without a charset it yields mojibake."""
    for part in parts:
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            text = decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else None
            if text and text.strip():
                yield text


def _set_aside_answered(pieces: Sequence[Piece]) -> None:
    """What a mail quotes of the one that it answers: under a line that says so, or under a second head to the end."""
    own, under, at = 0, False, 0
    while at < len(pieces):
        said = _says_so(pieces[at : at + 2]) if own >= _OWN_WORDS else 0
        if own >= _OWN_WORDS and _is_head(pieces[at : at + 3]):
            _answered(pieces[at:])
            return
        if said or (under and _is_quoted(pieces[at])):
            under = True
            _answered(pieces[at : at + max(1, said)])
        elif not _is_quoted(pieces[at]):
            own += len(pieces[at].text.split())
        at += max(1, said)


def _answered(pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        piece.set_aside(_ANSWERED)


def _says_so(pieces: Sequence[Piece]) -> int:
    """How many pieces say that another wrote what follows: mail programs break such a line by width."""
    lines = range(1, len(pieces) + 1)
    return next((n for n in lines if _WROTE.fullmatch(" ".join(piece.text for piece in pieces[:n]))), 0)


def _is_head(pieces: Sequence[Piece]) -> bool:
    return len(pieces) == 3 and all(_HEAD_LINE.match(piece.text) for piece in pieces)


def _is_quoted(piece: Piece) -> bool:
    return piece.text.startswith(">") or piece.role is Role.QUOTE or piece.tag == "blockquote"


def _set_aside_signature(pieces: Sequence[Piece]) -> None:
    """What stands under "--" (RFC 3676), up to the mail that is answered."""
    rules = [at for at, piece in enumerate(pieces) if piece.text == "--"]
    for at in rules[:1]:
        signed = list(takewhile(lambda piece: piece.why != _ANSWERED, pieces[at:]))
        if len(signed) <= _SIGNATURE and all(len(piece.text.split()) <= _OWN_WORDS for piece in signed):
            for piece in signed:
                piece.set_aside("the sender's signature")


def _headers(message: EmailMessage, page: Page) -> None:
    subject, sender = _header(message, "Subject"), parseaddr(_header(message, "From"))[0].strip()
    stamp = iso(_header(message, "Date"))
    known, is_newsletter = page.particulars, any(name in message for name in _NEWSLETTER)
    outlet, published = known.outlet, known.published
    if is_newsletter:
        outlet, published = outlet or sender or None, published or (stamp.iso if stamp else None)
    else:
        page.doubts += [Doubt("author", sender, Wording("who sent the mail"))] if sender else []
        page.doubts += [Doubt("published", stamp.iso, Wording("when the mail was sent"))] if stamp else []
    page.particulars = Particulars(
        subject or known.title, outlet, known.author, published, known.address, known.language, known.credit
    )
    lines = [Piece(f"{name}: {value}", gap="\n") for name in ("From", "Date") if (value := _header(message, name))]
    for line in lines:
        line.set_aside("head of the mail")
    if subject:
        lines.insert(0, Piece(subject, tag="h1"))
    for piece in page.pieces:
        if piece.role is Role.HEADLINE and subject:
            piece.role = Role.SUBHEAD
    if subject and any(piece.is_set() for piece in page.pieces):
        lines[0].role = Role.HEADLINE
    page.pieces[:0] = lines


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(normalize(str(message.get(name, ""))).split())
    except (
        ValueError,
        LookupError,
        IndexError,
        AttributeError,
        OverflowError,
    ):  # headers from strangers break the parser in all these ways
        return ""
