"""Text to sentence spans, in any script.

Own rules: every full stop is a candidate, and what stands on both sides of it decides. Measured on hand-made gold
(pragmatic_segmenter's 49 hard cases, 99 texts of UD English GUM and PUD): F1 .983 and 49 of 49, where nupunkt, the
best of nine libraries tried, has .976 and 27; `tests/quality/segmentation.py` prints ours.
"""

import re
from collections import deque
from collections.abc import Iterator

from reader.model.span import Span

_CLOSERS = r"""["'”’»›)\]」』】）]"""
_END = re.compile(
    rf"""(?P<mark>\.(?:\s\.)+|[.!?…‽]+|[。！？｡؟۔।॥]+)(?P<close>(?:{_CLOSERS}|''|\[\d{{1,3}}\])*)(?P<gap>\s*)""",
)
_WIDE = frozenset("。！？｡؟۔।॥")
_NEXT = re.compile(r"""[\s"'“”‘’«»‹›(\[「『【¿¡—–-]*(?P<word>[^\W_]+(?:[.'’][^\W_]+)*\.?)?""")
_LAST_WORD = re.compile(r"""[^\s"'“”‘’«»(\[—–/]+$""")
_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(
    r"(?:^|(?<=\s))(?:(?P<bullet>[•‣⁃◦▪●])\s*(?:\d{1,2}\.)?|(?P<number>\d{1,2})(?P<style>\.\)|\)|\.)(?!\d)"
    r"|(?P<letter>[a-z])(?:\.\)|\)|\.))\s*(?=\S)"
)
_NEAR = 400
"""Letters before a full stop that are looked at, so that a text without ends costs no more than any other."""

_ONLY_MARKER = re.compile(r"\s*[•‣⁃◦▪●]?\s*(?:\d{1,2}|[a-z])?(?:\.\)|\)|\.)?\s*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_LAST = _words(
    "mr mrs ms messrs mme mlle dr drs prof rev fr hon gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt sen rep "
    "gov pres supt insp det amb sec atty st ste mt ft vs v viz cf e.g i.e approx ca c op nr bzw vgl evtl ggf z.b "
    "d.h u.a sog geb dipl ing sra sr.a dña ud uds pág núm г ул т.е т.к им проф акад"
)
"""Abbreviations that need the word after them."""

_BEFORE_NUMBER = _words(
    "art p pp no nos n° nº fig figs sec art vol vols ch par para nr num núm № op ed eds tel ext abs §"
)
_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
_MAY_BE_LAST = _words(
    "co corp inc ltd llc plc bros jr sr etc al dept univ assn ave blvd rd hwy apt est ed a.m p.m am pm ph.d m.d "
    "b.a m.a d.c b.c a.d u.s u.k u.n e.u u.s.a u.a.e gop esq ltda cia s.a e.v usw др пр"
)
_STARTERS = _words(
    "the a an he she it they we i you but and or so yet in on at as this that these those there here when while "
    "after before if for from however meanwhile his her its their our my some many most both one no not by with "
    "what who why how where which according since although though because then now last earlier later until "
    "despite under during among mr mrs ms dr did do does is are was were has have had can could will would should "
    "may let all each every another another more police officials authorities president prime today yesterday "
    "tomorrow monday tuesday wednesday thursday friday saturday sunday also only even still just such other "
    "several two three"
)
_MONTH_NAMES = _words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember janvier février "
    "mars avril juin juillet août septembre octobre novembre décembre januari februari maart maj juni juli "
    "augusti jahrhundert"
)


def sentences(text: str, within: Span) -> Iterator[Span]:
    """The sentences of one block, sorted, apart, and together all of it that is not blank."""
    for low, high in _stretches(text, within):
        start = low
        for cut in _cuts(text, low, high):
            yield from _bare(text, start, cut)
            start = cut
        yield from _bare(text, start, high)


def _bare(text: str, low: int, high: int) -> Iterator[Span]:
    piece = text[low:high]
    bare = piece.strip()
    if bare:
        left = low + piece.index(bare[0])
        yield Span(left, left + len(bare))


def _stretches(text: str, within: Span) -> Iterator[tuple[int, int]]:
    """Lines; a line that breaks off in a sentence, before a small letter, goes on in the next."""
    lines = [(hit.start(), hit.end()) for hit in _LINE.finditer(text, within.start, within.end)]
    at = 0
    while at < len(lines):
        low, high = lines[at]
        while at + 1 < len(lines) and _goes_on(text[low:high], text[lines[at + 1][0] : lines[at + 1][1]]):
            at += 1
            high = lines[at][1]
        yield low, high
        at += 1


def _goes_on(line: str, following: str) -> bool:
    last, first = line.rstrip()[-1:], following.lstrip()[:2]
    return (
        first[:1].islower()
        and first[1:2] not in {".", ")"}
        and (last.isalnum() or last == ",")
        and line.count(" ") >= 3
    )


def _cuts(text: str, low: int, high: int) -> list[int]:
    """Where a new sentence begins inside a stretch."""
    items = deque(_list_items(text, low, high))
    cuts = set(items)
    start = low
    for hit in _END.finditer(text, low, high):
        while items and items[0] <= hit.start():
            start = max(start, items.popleft())
        if (
            hit.end() < high
            and not _is_abbreviated(text, hit)
            and _is_end(text, max(start, hit.start() - _NEAR), hit, high)
        ):
            start = hit.end()
            cuts.add(start)
    return sorted(cuts)


def _is_abbreviated(text: str, hit: re.Match[str]) -> bool:
    """The commonest full stop that ends nothing ("Mr. Smith"), told at a glance; `_is_end` would say the same."""
    at, following = hit.start(), hit.end()
    if following - at != 2 or not text[following].isalnum():
        return False
    word = text[text.rfind(" ", max(0, at - 8), at) + 1 : at]
    return len(word) > 1 and text[at] == "." and text[at + 1] == " " and word.casefold() in _NEVER_LAST


def _list_items(text: str, low: int, high: int) -> list[int]:
    """Items of a list that runs on in one line: markers of one style that count up, the first at its beginning."""
    found = list(_MARKER.finditer(text, low, high))
    if len(found) < 2 or text[low : found[0].start()].strip():
        return []
    cuts, last = [], found[0]
    for hit in found[1:]:
        if _counts_up(last, hit):
            cuts.append(hit.start())
            last = hit
    return cuts


def _counts_up(one: re.Match[str], other: re.Match[str]) -> bool:
    if one["bullet"]:
        return one["bullet"] == other["bullet"]
    if one["number"] and other["number"]:
        return one["style"] == other["style"] and int(other["number"]) == int(one["number"]) + 1
    return bool(one["letter"] and other["letter"]) and ord(other["letter"]) == ord(one["letter"]) + 1


def _is_end(text: str, start: int, hit: re.Match[str], high: int) -> bool:
    after = _NEXT.match(text, hit.end(), high)
    word = (after["word"] or "") if after else ""
    if hit["mark"][0] in _WIDE:
        return not (hit["close"] and text[hit.end() : hit.end() + 1] in "とっ、，,")
    if text[hit.start() - 1 : hit.start()] in {"[", "("} or _ONLY_MARKER.fullmatch(text, start, hit.end()):
        return False
    if not hit["gap"]:
        return _is_run_on(text, hit, word)
    if not word:
        return _has_words(text, start, hit.start()) and text[hit.end()] not in ",;:-–—"
    if word[0].islower() and not any(letter.isupper() for letter in word[1:3]):
        return False
    return hit["mark"] != "." or hit["close"] != "" or _is_stop(text, start, hit.start(), word)


def _is_run_on(text: str, hit: re.Match[str], word: str) -> bool:
    """A lost blank ("the deal.The minister"): only before a word that begins sentences."""
    before = text[max(0, hit.start() - 2) : hit.start()]
    return (
        len(before) == 2 and before.islower() and word[:1].isupper() and len(word) > 1 and word.casefold() in _STARTERS
    )


def _has_words(text: str, low: int, high: int) -> bool:
    return any(letter.isalnum() for letter in text[low:high])


def _is_stop(text: str, start: int, at: int, following: str) -> bool:
    """A single full stop before a capital or a figure: an end, unless the word before it is an abbreviation."""
    hit = _LAST_WORD.search(text, max(start, at - 40), at)
    if hit is None:
        return True
    raw = hit.group()
    word = raw.casefold().rstrip(".")
    following = following.casefold().rstrip(".")
    if following[:1].isdigit():
        return word not in _BEFORE_NUMBER | _MONTHS | _NEVER_LAST
    is_half = len(raw) == 1 and raw.islower() and len(following) == 1  # "z. B.", "p. m."
    is_ordinal = word.isdigit() and len(word) <= 2 and following in _MONTH_NAMES
    if is_half or is_ordinal or (word in _NEVER_LAST and not (len(word) == 1 and raw.islower())):
        return False
    if len(raw) == 1 and raw.isalpha() and raw.isupper():
        return _is_letter_last(text, start, hit.start(), raw, following)
    if word in _MAY_BE_LAST | _MONTHS or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        is_begun = at - start > 60 or len(text[start:at].split()) > 3
        return following in _STARTERS and is_begun and following not in _names_after(word)
    return word not in _BEFORE_NUMBER or raw[0].isupper()


def _names_after(word: str) -> frozenset[str]:
    """After a seat or a land, "President" and "Police" are part of a name ("U.S. President")."""
    return _words("president police officials authorities prime") if "." in word and "m" not in word else frozenset()


def _is_letter_last(text: str, start: int, at: int, letter: str, following: str) -> bool:
    """Of initials: "you and I. Did" ends, "Albert I. Jones" and "J. K. Rowling" do not, "Plan B. The" does."""
    before = _LAST_WORD.search(text[max(start, at - 40) : at].rstrip())
    named = before is not None and before.group()[:1].isupper()
    if letter == "I" and not named:
        return True
    return following in _STARTERS and not re.fullmatch(r"[A-Z]\.", before.group() if before else "")
