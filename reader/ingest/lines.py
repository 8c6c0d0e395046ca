"""What one line looks like by itself: prose, a date, a number, a name, a phrase that pages use around articles."""

import re
from dataclasses import dataclass
from functools import cached_property

from reader.ingest.dateline import dateline
from reader.ingest.imprint import outlet_in, parts_of
from reader.ingest.page import Piece
from reader.ingest.phrases import Phrase, phrase
from reader.ingest.stamps import Stamp, month_stamp, stamp
from reader.model.article import Role

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_STOPPED = re.compile(r"""[.!?…。！？؟۔।:;][\s"'“”‘’«»)\]]*$|[.!?…]\s*\[[^\]]{0,12}\]$""")
_NUMBER = re.compile(r"[-+#(]?\d[\d.,:/ ]*[kKmM%)]?")
_BULLET = re.compile(r"\s*(?:[•·▪■►▸◆●*–—-]|\d{1,2}[.)])\s+")
_BYLINE = re.compile(
    r"(?:(?:(?:words |written |story |reported |posted |published )?by|von|par|por|di|door)\s+|(?:text|author|by):\s*)"
    r"((?-i:[^\W\d_a-z])[\w'’.-]*"
    r"(?:[ ,]+(?:and |& |und |et |y |de |van |von |der |la |al-|bin )?(?-i:[^\W\d_a-z])[\w'’.-]*){0,8})",
    re.IGNORECASE,
)
_POSTED = re.compile(r"posted|published", re.IGNORECASE)
_CODE = re.compile(
    r"^<?!--|-->\s*$|^</?(?:div|span|script|style|img|iframe|p|a|br|ul|li)\b[^>]*>$|[{}]\s*$|\)\s*;\s*$|\bfunction\s*\(|^\s*(?:var|let|const)\s+\w+\s*=|document\.\w+\(|window\.\w+|googletag|gtag",
)
_HANDLE = re.compile(r"@?[^\W_]+(?:[-_.][^\W_]+)*")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:com|org|net|gov|edu|io|info|co|int|eu|uk|de|fr|ru|cn|in|tv)(?:/\S*)?"
)
_SITE = re.compile(r"(?P<name>[^\W\d_a-z][^()|]{1,50}?) \((?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/?\)")
_NUMBERED = re.compile(r"(?:[^\W\d_]+\.?\s+)?(?:#|no\.?\s*|nr\.?\s*)?\d{1,5}", re.IGNORECASE)
_NAMES = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s+(?:&|and|of|the|de|la|du|der|von|van|[^\W\d_a-z][\w'’.-]*)){0,5}")
_SMALL = re.compile(r"(?<![^\W_])[^\W\dA-Z_][^\W\d_]{2,}")
_LABELS = frozenset("published posted updated last modified first created issued from date uhr and le el den".split())  # noqa: SIM905
"""Small words that a line may have before its date and still be no sentence, whatever stop it ends with."""

_CHAPTER = 50_000
"""Letters of a line that are counted."""


@dataclass(frozen=True)
class Line:
    """A piece with what can be seen of it alone."""

    piece: Piece

    @property
    def text(self) -> str:
        return self.piece.text

    @cached_property
    def bare(self) -> str:
        """The text without the bullet before it."""
        return _BULLET.sub("", self.text, count=1).strip()

    @cached_property
    def phrase(self) -> Phrase | None:
        return phrase(self.text)

    @cached_property
    def kind(self) -> str:
        """The kind of its phrase, "" where it is none."""
        return self.phrase.kind if self.phrase else ""

    @cached_property
    def words(self) -> int:
        """Words; two letters of a script without blanks count as one. Of a whole chapter, its beginning's."""
        text = self.text[:_CHAPTER]
        ideographs = 0 if text.isascii() else len(_IDEOGRAPH.findall(text))
        return len(_WORD.findall(text)) if not ideographs else len(text.split()) + ideographs // 2

    @cached_property
    def is_stopped(self) -> bool:
        """Ends as a sentence does."""
        return bool(_STOPPED.search(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Long enough to tell something, and a sentence by its end or its length."""
        return (
            self.phrase is None
            and not self.is_code
            and not self.is_imprint
            and ((self.words >= 8 and self.is_stopped) or (self.words >= 24 and self.is_running))
        )

    @cached_property
    def is_running(self) -> bool:
        """Written as text is: where letters have case, most words begin with a small one. Menus do not."""
        words = [word for word in self.text.split() if word[0].isalpha()]
        capital, small = sum(word[0].isupper() for word in words), sum(word[0].islower() for word in words)
        return small >= capital

    @cached_property
    def is_code(self) -> bool:
        """A scrap of the page's program."""
        return bool(_CODE.search(self.text)) and self.words < 60

    @cached_property
    def is_number(self) -> bool:
        return bool(_NUMBER.fullmatch(self.text))

    @cached_property
    def is_bulleted(self) -> bool:
        return bool(_BULLET.match(self.text))

    @cached_property
    def stamp(self) -> Stamp | None:
        """The date that the line is: it may hold a weekday, a label and a time beside it, but no sentence."""
        if self.words > 16 or not any(letter.isdigit() for letter in self.text):
            return None
        return stamp(self.text) or month_stamp(self.text)

    @cached_property
    def beside_stamp(self) -> str:
        """What else stands on a line that holds a date."""
        found = self.stamp
        return self.text if found is None else f"{self.text[: found.start]} {self.text[found.end :]}"

    @cached_property
    def is_date(self) -> bool:
        """A date, and no more than three words with it, or names alone."""
        if self.stamp is None:
            return False
        if self.is_stopped and any(word not in _LABELS for word in _SMALL.findall(self.beside_stamp)):
            return self.is_imprint
        return self.is_imprint or len(re.findall(r"[^\W\d_]{3,}", self.beside_stamp)) <= 3

    @cached_property
    def is_imprint(self) -> bool:
        """A date among names and nothing else ("Quay Letter, no. 118, 4 May 2023. By Ines Falk."): no sentence."""
        if self.stamp is None or self.words <= 3:
            return False
        parts = parts_of(self.beside_stamp)
        bylines = sum(bool(_BYLINE.fullmatch(part)) for part in parts)
        numbered = sum(bool(_NUMBERED.fullmatch(part)) for part in parts)
        named = sum(bool(_NAMES.fullmatch(part)) for part in parts)
        is_told = outlet_in(parts) is not None or (len(parts) >= 2 and bylines + numbered > 0)
        return is_told and bylines + numbered + named >= len(parts)

    @cached_property
    def opens_as(self) -> Role | None:
        """The part of a head that a line plainly is: who wrote it, or where and when."""
        if self.is_date or ((wire := dateline(self.text)) and wire.end >= len(self.text.rstrip())):
            return Role.DATELINE
        return Role.BYLINE if self.byline is not None else None

    @cached_property
    def byline(self) -> str | None:
        """The name that a byline gives."""
        hit = _BYLINE.match(self.bare) if self.words <= 16 and not self.is_prose else None
        if hit and _POSTED.match(hit[0]) and self.stamp is None:
            return None  # "Posted by" with no day is a reader's
        if hit is None and self.is_imprint:
            hit = next(filter(None, map(_BYLINE.fullmatch, parts_of(self.text))), None)
        return hit[1].strip(" ,.") if hit else None

    @cached_property
    def is_handle(self) -> bool:
        """One word that could be a name on a forum."""
        return " " not in self.bare and 2 <= len(self.bare) <= 24 and bool(_HANDLE.fullmatch(self.bare))

    @cached_property
    def is_odd_handle(self) -> bool:
        """A handle that no title or subhead would be: small letters, digits, or a capital inside."""
        bare = self.bare
        return self.is_handle and (bare[0].islower() or any(c.isdigit() for c in bare) or not bare[1:].islower())

    @cached_property
    def is_quoted(self) -> bool:
        """All of it inside one pair of quotation marks."""
        bare = self.text
        return (
            len(bare) > 2
            and bare[0] in '“"«„'
            and bare.rstrip(".,")[-1] in '”"»“'
            and not re.search(r"[”»]|(?<!^)\"", bare[1:-2])
        )


def site_of(text: str) -> str | None:
    """The name on a line that is a site's name and its address in brackets."""
    hit = _SITE.fullmatch(text.strip()) if len(text) < 120 else None
    return hit["name"] if hit else None


def is_address(line: Line) -> bool:
    return bool(_ADDRESS.fullmatch(line.bare))
