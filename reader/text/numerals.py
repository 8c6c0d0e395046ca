"""Text to bare numbers: digits, words, scales, fractions, ranges, ordinals, ratios and sporting records.

What a number counts, and how it is hedged, is read by `reader.text.figures`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: `grain` is its last significant step, `plain` that it is bare digits or one word."""

    span: Span
    low: float
    high: float
    grain: float
    plain: bool = False
    vague: bool = False
    ordinal: bool = False
    ratio: bool = False
    record: str = ""
    share: bool = False


_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ONES = {word: value for value, word in enumerate(_UNITS.split())}
_TENTHS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * value for value, word in enumerate(_TENTHS, 2)}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_VAGUE = {
    "dozens": (24, 200),
    "scores": (40, 400),
    "hundreds": (200, 5_000),
    "thousands": (2_000, 500_000),
    "tens of thousands": (20_000, 500_000),
    "hundreds of thousands": (200_000, 5_000_000),
    "millions": (2e6, 5e8),
    "tens of millions": (2e7, 5e8),
    "hundreds of millions": (2e8, 5e9),
    "billions": (2e9, 5e11),
    "a couple": (2, 3),
    "a handful": (3, 9),
}
_PLACES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = {word: place for place, word in enumerate(_PLACES.split(), 1)}
_PARTS = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "thirds": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "fifths": Decimal("0.2"),
}

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = "|".join(sorted([*_ONES, *_TENS, *_SCALES], key=len, reverse=True))
_SEQUENCE = rf"(?:{_WORDS})(?:(?:[\s-]|\sand\s)(?:{_WORDS}))*\b"
_TIMES = rf"(?:[\s-]?(?:{'|'.join(_SCALES)})\b(?:\s(?:{'|'.join(_SCALES)})\b)?|\s?(?:bn|mn|mln|tn)\b)"
_COUNTED = (
    "million|billion|thousand|hundred|percent|years?|minutes?|hours?|days?|months?|weeks?|people|miles|km|metres|meters"
    "|feet"
)
_MANY = (
    r"(?:tens|hundreds)\sof\s(?:thousands|millions)|dozens|scores|hundreds|thousands|millions|billions"
    r"|a\s(?:couple|handful)"
)
_HALVES = (
    r"half\sa\s(?:million|billion|dozen|thousand)|a\s(?:hundred|thousand|million|billion|dozen|quarter\sof\sa\smillion)"
)
_SHARES = r"half|(?:a|one)[\s-](?:third|quarter|fifth)|(?:two|three|four)[\s-](?:thirds|quarters|fifths)"
_ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th)|(?:{'|'.join(_TENS)})-(?:{'|'.join(list(_ORDINALS)[:9])})|{'|'.join(_ORDINALS)}"
_TOKEN = re.compile(
    rf"""(?<![\w.,’'-])(?:
      (?P<record>\d{{1,3}}[-–]\d{{1,3}}(?:[-–]\d{{1,3}})?)(?![\w%]|\sper\s?cent|[-–,.]\d|\s(?:{_COUNTED})\b)
    | (?P<ratio>(?:one|1)\s(?:in|out\sof)\s(?:every\s)?(?P<of>{_DIGITS}|{_SEQUENCE}))(?!\w)
    | (?P<vague>{_MANY})(?!\w)
    | (?P<half>{_HALVES})(?!\w)
    | (?P<part>{_SHARES})(?=\s(?:of|the|its|their|his|her|all)\b)
    | (?P<ordinal>{_ORDINAL})(?![\w])
    | (?P<low>{_DIGITS}|{_SEQUENCE})(?P<lowscale>{_TIMES})?
      (?P<range>(?:\s?(?:to|or|and|[-–—])\s?)(?P<high>{_DIGITS}|{_SEQUENCE})(?P<highscale>{_TIMES})?(?=[\s.,;:)%]|$))?
      (?P<andhalf>\sand\sa\s(?:half|quarter))?(?P<short>(?:k|m|bn|b|tn)\b)?
    )(?![\d])""",
    re.VERBOSE | re.IGNORECASE,
)


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a passage, in order, with spans in it."""
    at = 0
    while hit := _TOKEN.search(text, at):
        number = _read(hit)
        if number is None:
            at = hit.end()
            continue
        yield number
        at = number.span.end


def _read(hit: re.Match[str]) -> Numeral | None:
    span = Span(hit.start(), hit.end())
    for name, read in _READERS.items():
        if hit[name]:
            return read(hit, span)
    return _number(hit, span)


def _record(hit: re.Match[str], span: Span) -> Numeral:
    record = hit["record"].replace("–", "-")
    return Numeral(span, float(record.split("-", 1)[0]), 0, 1, record=record)


def _ratio(hit: re.Match[str], span: Span) -> Numeral:
    value = float(_value(hit["of"]))
    return Numeral(span, value, value, _grain(hit["of"]), ratio=True)


def _vague(hit: re.Match[str], span: Span) -> Numeral:
    low, high = _VAGUE[" ".join(hit["vague"].casefold().split())]
    return Numeral(span, low, high, 1, vague=low != high)


def _ordinal(hit: re.Match[str], span: Span) -> Numeral:
    place = _place(hit["ordinal"].casefold())
    return Numeral(span, place, place, 1, ordinal=True)


def _number(hit: re.Match[str], span: Span) -> Numeral | None:
    word = hit["low"].casefold()
    if word in _SCALES and not hit["lowscale"]:
        return None
    short = _SHORT[hit["short"].casefold()] if hit["short"] else 1
    scale = Decimal(_scale(hit["lowscale"]) * short)
    low, grain = _value(hit["low"]) * scale, Decimal(str(_grain(hit["low"]))) * scale
    if hit["andhalf"]:
        low += (Decimal("0.5") if "half" in hit["andhalf"].casefold() else Decimal("0.25")) * scale
    if not hit["high"]:
        return Numeral(span, float(low), float(low), float(grain), plain=scale == 1)
    upper_scale = Decimal(_scale(hit["highscale"]) * short)
    high = _value(hit["high"]) * upper_scale
    if scale == 1 and upper_scale > 1 and low < _value(hit["high"]):
        low, grain = low * upper_scale, grain * upper_scale
    joined = hit["range"].casefold()
    if low >= high or (
        " and" in joined and "between" not in hit.string[max(0, hit.start() - 9) : hit.start()].casefold()
    ):
        end = hit.start("range")
        return Numeral(Span(span.start, end), float(low), float(low), float(grain), plain=scale == 1)
    return Numeral(span, float(low), float(high), float(grain))


def _scale(words: str | None) -> int:
    product = 1
    for word in re.findall(r"[a-z]+", (words or "").casefold()):
        product *= _SCALES.get(word) or _SHORT.get(word, 1)
    return product


def _value(words: str) -> Decimal:
    bare = words.replace(",", "")
    if bare[0].isdigit():
        return Decimal(bare)
    total = current = 0
    for word in re.findall(r"[a-z]+", bare.casefold()):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, 0) or _TENS.get(word, 0)
        elif word in ("hundred", "dozen"):
            current = max(1, current) * _SCALES[word]
        elif word in _SCALES:
            total += max(1, current) * _SCALES[word]
            current = 0
    return Decimal(total + current)


def _grain(words: str) -> float:
    """The last significant step of a number: 0.1 of 12.5, 100 of 1,200, 1 of 12."""
    bare = words.replace(",", "")
    if not bare[0].isdigit():
        value = int(_value(words))
        return _step(value)
    if "." in bare:
        return float(10 ** -len(bare.split(".")[1]))
    return _step(int(bare))


def _step(value: int) -> float:
    if value < 100 or value % 10:
        return 1
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step


def _half(hit: re.Match[str], span: Span) -> Numeral:
    words = hit["half"].casefold()
    if words.startswith("a quarter"):
        return Numeral(span, 250_000, 250_000, 10_000)
    scale = _SCALES[words.split()[-1]]
    value = scale / 2 if words.startswith("half") else scale
    return Numeral(span, value, value, 1 if scale == _SCALES["dozen"] else value / 10)


def _share(hit: re.Match[str], span: Span) -> Numeral:
    bits = re.findall(r"[a-z]+", hit["part"].casefold())
    part = _PARTS[bits[-1]] * (_ONES.get(bits[0], 1) if len(bits) > 1 else 1)
    value = float(part * 100)
    return Numeral(span, value, value, 5, share=True)


_READERS: dict[str, Callable[[re.Match[str], Span], Numeral]] = {
    "record": _record,
    "ratio": _ratio,
    "vague": _vague,
    "half": _half,
    "part": _share,
    "ordinal": _ordinal,
}


def _place(word: str) -> int:
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    first, _, second = word.partition("-")
    return _TENS[first] + _ORDINALS[second] if second else _ORDINALS[word]
