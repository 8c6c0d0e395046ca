"""Text to dates: intervals with a grain, resolved against a sure date of writing, or left as the parts that are told.

Our own grammar: the library that was tried reads "We" as Wednesday, "the 1990s" as a day of July, and cannot read "late
last month". Clock times are no dates. A date that cannot be placed in the calendar keeps its parts (weekday, day,
month), which still tell April from July.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from reader.model.span import Span

Interval = tuple[date, date]


class Grain(IntEnum):
    """How fine a date is told."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    YEAR = 4
    LONGER = 5


@dataclass(frozen=True, slots=True)
class When:
    """A date in a text: `interval` where it can be placed in the calendar, else only the parts that are told."""

    span: Span
    grain: Grain
    interval: Interval | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False

    @property
    def value(self) -> str:
        """One way to write it: ISO for what is placed, else its parts ("--07" for July of an unsaid year, "Tue")."""
        if self.interval:
            return _iso(self.interval, self.grain)
        parts = f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day else "") if self.month else ""
        return parts or (calendar.day_abbr[self.weekday] if self.weekday is not None else "")

    @property
    def told(self) -> bool:
        """Whether anything is known by which it could differ."""
        return bool(self.value)

    def meets(self, other: "When") -> bool:
        """Whether both can be the same time: intervals that meet, else no told part that differs."""
        if self.interval and other.interval:
            slack = timedelta(days=1 if self._loose(other) else 0)
            return self.interval[0] - slack <= other.interval[1] and other.interval[0] - slack <= self.interval[1]
        mine, theirs = _parts(self), _parts(other)
        return all(one is None or two is None or one == two for one, two in zip(mine, theirs, strict=True))

    def _loose(self, other: "When") -> bool:
        """Whether a day more or less is no difference: where a relative date is set against another sort."""
        both_days = self.grain is Grain.DAY and other.grain is Grain.DAY
        return (self.relative or other.relative) and not (self.relative and other.relative and both_days)


def interval_of(iso: str) -> Interval | None:
    """The days an ISO 8601 date stands for, as coarse as it is told; None where it is none."""
    hit = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", iso)
    if not hit:
        return None
    try:
        return _span_of(int(hit[1]), int(hit[2]) if hit[2] else None, int(hit[3]) if hit[3] else None)
    except ValueError:
        return None


@lru_cache(maxsize=8192)
def dates(text: str, written: Interval | None = None, before: Interval | None = None) -> tuple[When, ...]:
    """The dates of one passage, in order.

    `written` is when it was written, where that is sure; `before` the last date told earlier in the article, for
    "the same month". Spans count in `text`.
    """
    found: list[When] = []
    for hit in _TOKEN.finditer(text):
        name = hit.lastgroup or ""
        when = _READERS[name](hit, Anchors(written, before))
        if when is not None:
            found.append(when)
            before = when.interval or before
    return tuple(found)


_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:(?:early|late|mid|in\searly|in\slate|in\smid)[\s-])?"
_YEAR = r"(?:1[89]|20)\d\d"
_TOKEN = re.compile(
    rf"""(?<![\w-])(?:
      (?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)
    | (?P<dmy>(?:{_WEEKDAY},?\s(?:the\s)?)?\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?)(?!\w)
    | (?P<mdy>(?:{_WEEKDAY},?\s)?{_MONTH}\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{_YEAR})?)
      (?![\w%]|:\d|\s(?:million|percent|per\scent|people))
    | (?P<my>{_PART}{_MONTH}(?:,?\sof)?,?\s{_YEAR})(?!\w)
    | (?P<ago>(?:\d{{1,2}}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)\s
      (?:day|week|month|year)s?\s(?:ago|earlier))\b
    | (?P<rel>{_PART}(?:last|this|next|the\spast|(?:the\s)?same)\s(?:week|month|year)|yesterday|today|tonight|tomorrow
      |(?:earlier|later)\sthis\s(?:week|month|year))\b
    | (?P<lastday>(?:[Ll]ast|[Nn]ext|[Tt]his|[Oo]n)?\s?{_WEEKDAY})
      (?!\w|,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}|,?\s{_MONTH}\s\d)
    | (?P<month>(?:(?:last|next|this)\s)?{_PART}{_MONTH})(?![\w-])
    | (?P<decade>(?:the\s)?(?:1[89]|20)\d0s)\b
    | (?P<year>{_YEAR})(?![\w-]|[.,]\d|\s?(?:%|km|metres|meters|miles|people|dead|men|women))
    )""",
    re.VERBOSE,
)
_DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = {"a": 1, "an": 1} | {word: count for count, word in enumerate(_DIGITS, 1)}
_MONTHS = {name[:3].casefold(): n for n, name in enumerate(calendar.month_name) if name}
_DAYS = {name.casefold(): n for n, name in enumerate(calendar.day_name)}


class Anchors(NamedTuple):
    """By what relative dates are placed: when the text was written, and the last date told before."""

    written: Interval | None
    before: Interval | None


Reader = Callable[[re.Match[str], Anchors], When | None]


def _calendar_day(hit: re.Match[str], at: Anchors) -> When | None:
    words = hit.group()
    year = _year_in(words)
    month = _month_in(words)
    digits = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)
    if not month or not digits:
        return None
    day = int(digits[1])
    if year is None and at.written:
        year = _nearest_year(at.written, month)
    return _placed(hit, Grain.DAY, year, month, day)


def _iso_day(hit: re.Match[str], _: Anchors) -> When | None:
    year, month, day = map(int, hit.group().split("-"))
    return _placed(hit, Grain.DAY, year, month, day)


def _month_year(hit: re.Match[str], _: Anchors) -> When | None:
    return _placed(hit, Grain.MONTH, _year_in(hit.group()), _month_in(hit.group()), None)


def _bare_month(hit: re.Match[str], at: Anchors) -> When | None:
    words = hit.group()
    if words == "May" and not _BEFORE_MONTH.search(hit.string[: hit.start()]):
        return None
    if words == "March" and re.match(r"\s(?:on|for|of|against|to)\b", hit.string[hit.end() :]):
        return None
    month = _month_in(words)
    year = _nearest_year(at.written, month) if at.written and month else None
    if year and words.startswith("next") and at.written and date(year, month or 1, 1) <= at.written[1]:
        year += 1
    return _placed(hit, Grain.MONTH, year, month, None)


_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|early|late|mid|last|next|this|of|and|to)[\s-]$", re.IGNORECASE
)


def _weekday(hit: re.Match[str], at: Anchors) -> When | None:
    words = hit.group().strip().casefold()
    number = _DAYS[words.split()[-1]]
    day = None
    if at.written and at.written[0] == at.written[1]:
        day = _near_weekday(at.written[0], number, words, hit.string[max(0, hit.start() - _AHEAD) : hit.start()])
    lead = len(hit.group()) - len(hit.group().lstrip())
    span = Span(hit.start() + lead, hit.end())
    return When(span, Grain.DAY, (day, day) if day else None, weekday=number, relative=True)


_AHEAD = 50
"""Characters before a weekday in which words tell that it is to come."""
_TO_COME = re.compile(r"\b(?:will|scheduled|due|set to)\b")
_TOLD = re.compile(r"\b(?:said|told|announced|reported|wrote)\b")


def _near_weekday(written: date, number: int, words: str, before: str) -> date:
    """The weekday last past, or next to come where the words say so. "Last Tuesday" is at most a week back."""
    back = (written.weekday() - number) % 7
    ahead = words.startswith("next") or (back and _TO_COME.search(before) and not _TOLD.search(before))
    if words.startswith("last") and back == 0:
        back = 7
    return written + timedelta(days=(7 - back) if ahead else -back)


def _relative(hit: re.Match[str], at: Anchors) -> When | None:
    words = hit.group().casefold()
    grain = next((g for g in (Grain.WEEK, Grain.MONTH, Grain.YEAR) if g.name.casefold() in words), Grain.DAY)
    anchor = at.before if "same" in words else at.written
    fine = {Grain.DAY: 1, Grain.WEEK: 1, Grain.MONTH: 31, Grain.YEAR: 366}[grain]
    if anchor is None or (anchor[1] - anchor[0]).days >= fine:
        return When(_span(hit), grain, relative=True)
    step = (
        -1
        if words.startswith(("last", "yesterday")) or "last" in words
        else 1
        if "next" in words or words == "tomorrow"
        else 0
    )
    return When(_span(hit), grain, _stepped(anchor[0], grain, step), relative=True)


def _ago(hit: re.Match[str], at: Anchors) -> When | None:
    count, unit = hit.group().casefold().split()[:2]
    number = int(count) if count.isdigit() else _NUMBER[count]
    grain = Grain[unit.removesuffix("s").upper()]
    if at.written is None or hit.group().endswith("earlier"):
        return None
    moved = _stepped(at.written[0], grain, -number)
    return When(_span(hit), grain, moved, relative=True)


def _decade(hit: re.Match[str], _: Anchors) -> When | None:
    year = int(re.sub(r"\D", "", hit.group()))
    return When(_span(hit), Grain.LONGER, (date(year, 1, 1), date(year + 9, 12, 31)), year=None)


def _bare_year(hit: re.Match[str], _: Anchors) -> When | None:
    lead = hit.string[max(0, hit.start() - 12) : hit.start()]
    if re.search(r"[$£€]$|\b(?:some|about|nearly|over|than|least|No\.)\s$", lead):
        return None
    if (named := _BEFORE_YEAR.search(lead)) and named[1] not in _LEADING:
        return None
    return _placed(hit, Grain.YEAR, int(hit.group()), None, None)


_BEFORE_YEAR = re.compile(r"\b([A-Z][a-z]+)\s$")
_LEADING = frozenset(
    {"In", "Since", "By", "Until", "From", "Before", "After", "Between", "And", "The", "During", "Early", "Late", "Mid"}
)
"""What may stand with a capital before a year that is no part of a name, as in "Expo 2020"."""


_READERS: dict[str, Reader] = {
    "iso": _iso_day,
    "dmy": _calendar_day,
    "mdy": _calendar_day,
    "my": _month_year,
    "ago": _ago,
    "rel": _relative,
    "lastday": _weekday,
    "month": _bare_month,
    "decade": _decade,
    "year": _bare_year,
}


def _placed(hit: re.Match[str], grain: Grain, year: int | None, month: int | None, day: int | None) -> When | None:
    span = _span(hit)
    named = re.match(_WEEKDAY, hit.group())
    weekday = _DAYS[named.group().casefold()] if named else None
    try:
        interval = _span_of(year, month, day) if year else None
        if day and month and not year:
            date(2000, month, day)
    except ValueError:
        return None
    return When(span, grain, interval, year, month, day, weekday)


def _span(hit: re.Match[str]) -> Span:
    return Span(hit.start(), hit.end())


def _span_of(year: int, month: int | None, day: int | None) -> Interval:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _nearest_year(written: Interval, month: int) -> int:
    """The year that puts a month nearest to the time of writing: at most nine months back, three ahead."""
    year = written[1].year
    ahead = (month - written[1].month) % 12
    if 0 < ahead <= 3:
        return year + (month < written[1].month)
    return year if month <= written[1].month else year - 1


def _stepped(start: date, grain: Grain, step: int) -> Interval:
    match grain:
        case Grain.DAY:
            moved = start + timedelta(days=step)
            return moved, moved
        case Grain.WEEK:
            monday = start - timedelta(days=start.weekday()) + timedelta(weeks=step)
            return monday - timedelta(days=1), monday + timedelta(days=6)  # weeks begin on Sunday or Monday
        case Grain.MONTH:
            months = start.year * 12 + start.month - 1 + step
            return _span_of(months // 12, months % 12 + 1, None)
        case _:
            return _span_of(start.year + step, None, None)


def _year_in(words: str) -> int | None:
    hit = re.search(_YEAR, words)
    return int(hit.group()) if hit else None


def _month_in(words: str) -> int | None:
    hit = re.search(_MONTH, words)
    return _MONTHS[hit.group()[:3].casefold()] if hit else None


def _iso(interval: Interval, grain: Grain) -> str:
    first, last = interval
    if first == last:
        return first.isoformat()
    if grain is Grain.MONTH:
        return first.isoformat()[:7]
    return first.isoformat()[:4] if grain is Grain.YEAR else f"{first.isoformat()}/{last.isoformat()}"


def _parts(when: When) -> tuple[int | None, ...]:
    """Year, month, day and weekday, as far as they are told or follow from the interval."""
    if when.interval is None:
        return when.year, when.month, when.day, when.weekday
    first, last = when.interval
    one_day = first == last
    return (
        first.year if first.year == last.year else None,
        first.month if (first.year, first.month) == (last.year, last.month) else None,
        first.day if one_day else None,
        first.weekday() if one_day else None,
    )


def last_date(text: str, written: Interval | None) -> Interval | None:
    """The last date told in a passage that can be placed, for what follows it."""
    return next((when.interval for when in reversed(dates(text, written)) if when.interval), None)


def spans(text: str) -> Iterator[Span]:
    """Where dates stand, whatever they are."""
    return (when.span for when in dates(text))
