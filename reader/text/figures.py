"""Text to figures: what is counted or measured, as an interval with its unit, hedge and what it counts.

Our own grammar: on "$1.2 billion", "half a million", "12-15" and "three and a half hours" the libraries that were
tried gave wrong values or no spans. Years, dates, clock times and identifiers ("Boeing 737", "Section 8") are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reader.model.span import Span
from reader.text.lexicon import class_of, classes, words
from reader.text.numerals import Numeral, numerals


class Measure(StrEnum):
    """What a figure is a figure of; unlike measures are never compared."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    QUANTITY = "quantity"
    ORDINAL = "ordinal"
    AGE = "age"
    RATIO = "ratio"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value between `low` and `high` (equal where it is exact) of `unit` (a currency, a dimension, or nothing).

    `grain` is the step to which the number was written (1,200 has 100), so that rounding can be told from difference.
    `value` is the figure written one way, whatever the words ("1200000 USD", "12-15", "52-3"); `hedge` is the
    room that the words around it leave (least, more, most, less, almost, about, vague); `low` and `high` hold it.
    """

    span: Span
    measure: Measure
    low: float
    high: float
    grain: float
    unit: str
    value: str
    hedge: str = ""

    def meets(self, other: "Figure") -> bool:
        """Whether both can be true of one thing: intervals that meet, or one is the other rounded."""
        if self.measure is Measure.RECORD or other.measure is Measure.RECORD:
            return self.value == other.value
        if self.hedge == other.hedge and self.hedge in ("least", "more", "most", "less"):
            mine, theirs = (self.low, other.low) if self.hedge in ("least", "more") else (self.high, other.high)
            return abs(mine - theirs) <= 1e-9 * abs(mine)
        slack = max(self.grain, other.grain) / 2 if self.grain != other.grain else 0.0
        slack = max(slack, 1e-9 * abs(self.high))
        return self.low - slack <= other.high and other.low - slack <= self.high


@lru_cache(maxsize=8192)
def figures(text: str) -> tuple[Figure, ...]:
    """The figures of one passage, in order; spans count in `text` itself."""
    found: list[Figure] = []
    parts = tuple(_parts_of_a_point(text))
    for number in numerals(text):
        if any(part.span.overlaps(number.span) for part in parts):
            continue
        figure = _figure(text, number)
        if figure and found and _compound(found[-1], figure, text):
            found[-1] = _added(found[-1], figure)
        elif figure:
            found.append(figure)
    return tuple(sorted((*found, *parts), key=lambda figure: figure.span))


_PART_OF_A_POINT = re.compile(
    r"\b(?:a[\s-])?(half|quarter|three[\s-]quarters)[\s-](?:of\sa\s|a\s)?(?:percentage[\s-])?point\b", re.IGNORECASE
)
_PARTS = {"h": 0.5, "q": 0.25, "t": 0.75}


def _parts_of_a_point(text: str) -> Iterator[Figure]:
    """By a quarter point, by half a percentage point."""
    for hit in _PART_OF_A_POINT.finditer(text):
        share = _PARTS[hit[1][0].casefold()]
        written = _written(share, share, Measure.POINTS, "%")
        yield Figure(Span(hit.start(), hit.end()), Measure.POINTS, share, share, 0.25, "%", written)


def _compound(one: Figure, other: Figure, text: str) -> bool:
    """Whether two figures are one: "4 minutes 48 seconds", "5 feet 10 inches"."""
    between = text[one.span.end : other.span.start]
    measured = one.measure is other.measure is Measure.QUANTITY and one.unit == other.unit
    return measured and between in {" ", ", ", " and "} and other.high < one.grain


def _added(one: Figure, other: Figure) -> Figure:
    low, high = one.low + other.low, one.high + other.high
    written = _written(low, high, one.measure, one.unit)
    return Figure(one.span.cover(other.span), one.measure, low, high, other.grain, one.unit, written, one.hedge)


def _figure(text: str, number: Numeral) -> Figure | None:
    before, after = text[: number.span.start], text[number.span.end :]
    if number.record:
        return Figure(number.span, Measure.RECORD, number.low, number.low, 1, "", number.record)
    if (number.ordinal and _STREET.match(after)) or number.span.of(text).startswith("00"):
        return None
    measure, unit, factor, width = _unit(before, after, number)
    if measure is Measure.COUNT and _no_figure(text, number):
        return None
    hedge, reach = _hedge(before)
    start, end = number.span.start - reach, number.span.end + width
    low, high, grain = number.low * factor, number.high * factor, number.grain * factor
    if unit in _CONVERTED:
        grain = max(grain, 0.02 * high)  # a converted unit is rounded twice
    written = _written(low, high, measure, unit)
    low, high = _room(low, high, grain, hedge)
    return Figure(
        Span(start, end), measure, low, high, grain, unit, written, hedge or ("vague" if number.vague else "")
    )


_CONVERTED = frozenset({"length", "mass", "speed", "area", "volume"})


def _room(low: float, high: float, grain: float, hedge: str) -> tuple[float, float]:
    """The interval that a hedge leaves.

    "More than 12" is said of 13 or 15, not of 50: newsrooms write the nearest round figure.
    """
    wide = max(1.0 if grain >= 1 else grain, 0.1 * high)
    match hedge:
        case "least" | "more":
            return low, max(high * 1.34, high + 1)
        case "most" | "less":
            return low * 0.66, high
        case "almost":
            return low - wide, high
        case "about":
            return low - wide, high + wide
    return low, high


@cache
def _currencies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Currencies as they stand before a number, and behind one."""
    told = sorted(class_of("currencies"), key=lambda word: (-len(word), word))
    signs = "|".join(re.escape(word) for word in told if not word.isalpha() or word in ("rs", "rmb") or len(word) == 3)
    return (
        re.compile(rf"(?<![A-Za-z])({signs})\s?$", re.IGNORECASE),
        re.compile(rf"^[\s-]?({'|'.join(map(re.escape, told))})(?!\w)", re.IGNORECASE),
    )


_PERCENT = re.compile(r"^\s?(?:%|per ?cent\b|pct\b)(\s?-?\s?points?\b)?", re.IGNORECASE)
_POINTS = re.compile(r"^\s(?:percentage|basis) points?\b", re.IGNORECASE)
_AGE = re.compile(r"^[-\s]years?[-\s]olds?\b|^\syears? of age\b", re.IGNORECASE)
_AGED = re.compile(r"\baged?\s$", re.IGNORECASE)
_COMMAS = re.compile(r"^(?:,|\)|\.$|$|\sand\s(?=[A-Z])|\s(?:was|is|has|had|who)\b)")
_NAMED = re.compile(r"[A-Z][\w’'.-]+(?:,\s| \()$")
_UNIT = re.compile(r"^[\s-]?([a-zA-Z/]+)")
_SPEED = re.compile(r"^[\s-]?(kilomet(?:re|er)s?|km|miles?)[\s-](?:per|an)[\s-]hour\b", re.IGNORECASE)
_SPEEDS = {"k": "km/h", "m": "mph"}


_Unit = tuple[Measure, str, float, int]
"""The measure, the unit, the factor to its base, and how many characters after the number spell it."""


def _unit(before: str, after: str, number: Numeral) -> _Unit:
    for read in (_money_before, _percent, _told_by_form, _money_after, _age, _magnitude, _quantity):
        found = read(before, after, number)
        if found:
            return found
    return Measure.COUNT, "", 1, 0


def _money_before(before: str, _: str, __: Numeral) -> _Unit | None:
    money = _currencies()[0].search(before[-_BACK:])
    return (Measure.MONEY, class_of("currencies")[money[1].casefold()], 1, 0) if money else None


def _percent(_: str, after: str, __: Numeral) -> _Unit | None:
    if hit := _PERCENT.match(after):
        return (Measure.POINTS if hit[1] else Measure.PERCENT), "%", 1, hit.end()
    if hit := _POINTS.match(after):
        return Measure.POINTS, "%", 0.01 if "basis" in hit.group().casefold() else 1, hit.end()
    return None


def _told_by_form(_: str, __: str, number: Numeral) -> _Unit | None:
    if number.ordinal:
        return Measure.ORDINAL, "", 1, 0
    if number.ratio:
        return Measure.RATIO, "", 1, 0
    return (Measure.PERCENT, "%", 1, 0) if number.share else None


def _money_after(_: str, after: str, __: Numeral) -> _Unit | None:
    hit = _currencies()[1].match(after)
    return (Measure.MONEY, class_of("currencies")[hit[1].casefold()], 1, hit.end()) if hit else None


def _age(before: str, after: str, number: Numeral) -> _Unit | None:
    if hit := _AGE.match(after):
        return Measure.AGE, "", 1, hit.end()
    aged = _AGED.search(before) or (_NAMED.search(before) and _COMMAS.match(after) and number.plain)
    return (Measure.AGE, "", 1, 0) if aged and 0 < number.low < _OLDEST else None


_STRENGTH = re.compile(r"\bmagnitude(?:\sof|-)?\s?(?:an?\s)?$", re.IGNORECASE)


def _magnitude(before: str, after: str, _: Numeral) -> _Unit | None:
    """The strength of an earthquake, before or behind its name."""
    if hit := re.match(r"^[\s-]magnitude\b", after, re.IGNORECASE):
        return Measure.QUANTITY, "magnitude", 1, hit.end()
    return (Measure.QUANTITY, "magnitude", 1, 0) if _STRENGTH.search(before) else None


def _quantity(_: str, after: str, __: Numeral) -> _Unit | None:
    hit = _SPEED.match(after) or _UNIT.match(after)
    spelled = _SPEEDS.get(hit[1][:1].casefold(), "") if hit and hit.re is _SPEED else hit[1] if hit else ""
    dimension = _dimensions().get(spelled.casefold())
    if not hit or not dimension or (len(hit[1]) == 1 and hit.group().startswith(" ")):
        return None
    return Measure.QUANTITY, dimension[0], dimension[1], hit.end()


_OLDEST = 120
_BACK = 40
"""Characters before a number in which its hedge and its currency stand."""


@cache
def _dimensions() -> dict[str, tuple[str, float]]:
    found = {}
    for head, spellings in classes("units").items():
        dimension, factor = head.split()
        for spelling in spellings:
            found[spelling] = (dimension, float(factor))
    return found


@cache
def _hedges() -> tuple[tuple[str, str], ...]:
    kinds = ("least", "more", "most", "less", "almost", "about")
    found = [(phrase, kind) for kind in kinds for phrase in classes("figures")[kind]]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _hedge(before: str) -> tuple[str, int]:
    """The kind of hedge that stands right before a number, and how far it reaches back."""
    tail = before[-_BACK:].casefold()
    money = _currencies()[0].search(before[-_BACK:])
    if money:
        tail = tail[: money.start()]
    bare = tail.rstrip()
    reach = len(before[-_BACK:]) - len(bare)
    for phrase, kind in _hedges():
        if bare.endswith(phrase) and (len(bare) == len(phrase) or not bare[-len(phrase) - 1].isalnum()):
            return kind, reach + len(phrase)
    if money:
        return "", len(before[-_BACK:]) - money.start()
    return "", 0


_LABEL = re.compile(r"(?:\b([A-Za-z]+)\.?\s|[A-Z]{1,5}-?|[#№]\s?|\d[.:/-])$")
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]+\s$")
_TAIL = re.compile(
    r"^(?:[:/]\d|-[A-Za-z]?\d|[A-Z]\w|\.\d|’s\b|'s\b|s\b|ers\b|\s?(?:a\.?m|p\.?m)\b|\so[’']clock|\s?GMT\b|\s?(?:AD|BC)\b)"
)
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d[-–](?:(?:1[5-9]|20)\d\d|\d\d)")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_COUNTED = re.compile(
    r"^[\s-](?!(?:on|in|at|of|and|or|to|for|from|with|by|was|is|are|were|has|had|will|would|as|that|which|but|after)\b)"
    r"[a-z]"
)
_STREET = re.compile(r"^\s(?:[A-Z]\w+\s){0,3}(?:Precinct|Street|St|Avenue|Ave|Road|Rd|Boulevard|Lane|Drive|Way)\b")
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(_MONTHS + r"\.?\s(?:the\s)?(?:\d{1,2}[-–])?$")
_MONTH_AFTER = re.compile(r"^(?:st|nd|rd|th)?(?:\sof)?[\s-]" + _MONTHS + r"\b")
_ONE_OF_THEM = re.compile(
    r"^\s(?!(?:of|another|day|thing|who|that|which|would|can|time|way|side|in|or|and|to|is|was|as|for|on|such|more"
    r"|point|hand)\b)[a-z]{3}"
)
"""What follows a "one" that counts."""
_ONE_WHO_SAYS = re.compile(r"^\s\w+\s(?:said|says|told|tells|reported|suggested|claimed|added)\b")


def _no_figure(text: str, number: Numeral) -> bool:
    """A year, a label, a time, a house number, or a pronoun: no count of anything."""
    before, after = text[: number.span.start], text[number.span.end :]
    written = number.span.of(text)
    if _YEAR.fullmatch(written) or _YEARS.fullmatch(written) or _labelled(before) or _STREET.match(after):
        return True
    if written[0].isdigit() and (_TAIL.match(after) or _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return True
    if written[0].isdigit() and number.plain and _CAPITAL.search(before) and not _COUNTED.match(after):
        return True
    return written.casefold() == "one" and (not _ONE_OF_THEM.match(after) or bool(_ONE_WHO_SAYS.match(after)))


def _labelled(before: str) -> bool:
    """Whether a number stands behind what it names: "Flight 714", "MS08", "#3"; "Round 3", not "a round 300"."""
    hit = _LABEL.search(before)
    if not hit or not hit[1]:
        return bool(hit)
    return hit[1].casefold() in words("figures", "label") and (hit[1][0].isupper() or hit[1] in _SMALL)


_SMALL = frozenset({"no", "number", "flight", "section", "version", "article"})
"""Labels also without a capital."""


def _written(low: float, high: float, measure: Measure, unit: str) -> str:
    number = _plain(low) if low == high else f"{_plain(low)}-{_plain(high)}"
    return number + _SUFFIX.get(measure, f" {_BASES.get(unit, unit)}" if unit else "")


_SUFFIX = {Measure.PERCENT: "%", Measure.POINTS: " points", Measure.AGE: " years old", Measure.ORDINAL: "."}
_BASES = {"length": "m", "mass": "kg", "duration": "s", "speed": "mph", "area": "ha", "volume": "l", "power": "W"}


def _plain(value: float) -> str:
    return f"{value:.6g}" if abs(value) < 1e6 else f"{value:.0f}"
