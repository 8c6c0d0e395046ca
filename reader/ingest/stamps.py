"""Dates as pages print them, to ISO 8601 as coarse as they are."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from reader.wording import Wording

_MONTHS = (
    (
        "january jan enero ene janvier janv januar jän jänner gennaio gen janeiro "
        "januari января январь stycznia ocak يناير"
    ),
    "february feb febrero février févr fév februar febbraio fevereiro fev februari февраля февраль lutego şubat فبراير",
    "march mar marzo mars märz mär março maart mrt марта март marca mart مارس",
    "april apr abril abr avril avr aprile апреля апрель kwietnia nisan أبريل إبريل",
    "may mayo mai maggio mag maio mei мая май maja maj mayıs مايو",
    "june jun junio juin juni giugno giu junho июня июнь czerwca haziran يونيو",
    "july jul julio juillet juil juli luglio lug julho июля июль lipca temmuz يوليو",
    "august aug agosto ago août augustus августа август sierpnia augusti ağustos أغسطس",
    "september sep sept septiembre septembre settembre set setembro сентября сентябрь września eylül سبتمبر",
    "october oct octubre octobre oktober okt ottobre ott outubro out октября октябрь października ekim أكتوبر",
    "november nov noviembre novembre novembro ноября ноябрь listopada kasım نوفمبر",
    (
        "december dec diciembre dic décembre déc dezember dez dicembre dezembro "
        "desember декабря декабрь grudnia aralık ديسمبر"
    ),
)
_ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00",
    "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "aest": "+10:00", "aedt": "+11:00", "bst": "+01:00",
}  # fmt: skip
"""IST is Indian, Irish or Israeli: a time in a zone that several lands share is given without one."""

_TIME = re.compile(
    r"(?<!\d)(?P<h>[01]?\d|2[0-3])(?::|h)(?P<m>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"\s*(?P<zone>\(?(?:UTC|GMT)?[+-][01]\d:?[0-5]\d\b|\(?(?:UTC|GMT)[+-]\d{1,2}\b|\(?[A-Z]{2,4}\b|Z\b)?",
    re.IGNORECASE,
)
_AGE = range(1800, 2101)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in [start, end) of a line; `doubt` says why it is not sure, where it is not."""

    iso: str
    start: int
    end: int
    doubt: str = ""

    @property
    def day(self) -> str:
        return self.iso[:10]


def stamp(line: str) -> Stamp | None:
    """The first date of a line that names at least a day, with its time and zone where they stand beside it."""
    for pattern, reading in _patterns():
        for hit in pattern.finditer(line):
            if found := _day(hit, reading):
                return _with_time(line, hit, *found)
    return None


def month_stamp(line: str) -> Stamp | None:
    """A line that is a month and a year and no more ("July 2020")."""
    hit = _month_year().fullmatch(line.strip())
    if hit and int(hit["y"]) in _AGE:
        return Stamp(f"{hit['y']}-{_number_of()[hit['n'].casefold()]:02}", hit.start(), hit.end())
    return None


def iso(value: str) -> Stamp | None:
    """A date as metadata gives it: ISO 8601 of any grain, RFC 2822, or as print has it."""
    value = value.strip()
    if hit := re.fullmatch(r"(\d{4})(?:-(\d{2}))?", value):
        return Stamp(value, 0, len(value)) if int(hit[1]) in _AGE else None
    if hit := re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?", value):
        time = f"T{hit[4]}:{hit[5]}{_colon(hit[6])}" if hit[4] else ""
        value = f"{hit[1]}-{hit[2]}-{hit[3]}{time}"
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return stamp(value)
    if read.year not in _AGE:
        return None
    if "T" not in value and " " not in value:
        return Stamp(read.date().isoformat(), 0, len(value))
    text = read.isoformat(timespec="minutes")
    return Stamp(text.replace("+00:00", "Z"), 0, len(value))


def moment(found: str) -> datetime | None:
    """A date with a time as a point of time in UTC, None where it has no zone."""
    try:
        read = datetime.fromisoformat(found)
    except ValueError:
        return None
    return read.astimezone(UTC) if read.tzinfo else None


def _colon(zone: str | None) -> str:
    zone = zone or ""
    return zone if not zone or ":" in zone or zone == "Z" else f"{zone[:3]}:{zone[3:]}"


def _day(hit: re.Match[str], reading: str) -> tuple[str, str] | None:
    doubt = ""
    if reading == "name":
        month, day = _number_of()[hit["n"].casefold()], int(hit["d"])
    else:
        month, day = int(hit["n"]), int(hit["d"])
        if reading == "slash":
            if month > 12 >= day:
                month, day = day, month
            elif day <= 12 and day != month:
                doubt = Wording("day and month cannot be told apart")
                month, day = day, month
    try:
        found = date(int(hit["y"]), month, day)
    except ValueError:
        return None
    return (found.isoformat(), doubt) if found.year in _AGE else None


def _with_time(line: str, hit: re.Match[str], day: str, doubt: str) -> Stamp:
    start, end = hit.span()
    after = _TIME.search(line, end, end + 40)
    earlier = list(_TIME.finditer(line, max(0, start - 30), start))
    before = earlier[-1] if earlier else None
    beside = (after and after.start() - end <= 12 and after) or (before and start - before.end() <= 8 and before)
    if not beside:
        return Stamp(day, start, end, doubt)
    hour = int(beside["h"])
    if half := (beside["half"] or "").lower():
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    zone = _zone(beside["zone"] or "")
    at = f"{day}T{hour:02}:{beside['m']}{zone}"
    return Stamp(at, min(start, beside.start()), max(end, beside.end()), doubt)


def _zone(raw: str) -> str:
    raw = raw.strip("( ").lower()
    if hit := re.fullmatch(r"(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?", raw):
        return f"{hit[1]}{int(hit[2]):02}:{hit[3] or '00'}"
    return _ZONES.get(raw, "")


@cache
def _number_of() -> dict[str, int]:
    return {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}


@cache
def _names() -> str:
    return "|".join(sorted(map(re.escape, _number_of()), key=len, reverse=True))


@cache
def _month_year() -> re.Pattern[str]:
    return re.compile(rf"(?P<n>{_names()})\.?,?\s+(?:de\s+)?(?P<y>\d{{4}})", re.IGNORECASE)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    name = rf"(?P<n>{_names()})"
    year = r"(?P<y>(?:18|19|20)\d{2})(?!\d)"
    return (
        (re.compile(rf"(?<!\d){year}-(?P<n>\d{{2}})-(?P<d>\d{{2}})(?!\d)"), "number"),
        (
            re.compile(rf"(?<!\w){name}\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:at\s+)?{year}", re.IGNORECASE),
            "name",
        ),
        (
            re.compile(
                rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?{name}\.?,?[\s-]+(?:de\s+)?{year}",
                re.IGNORECASE,
            ),
            "name",
        ),
        (re.compile(rf"(?<!\d){year}[/.](?P<n>\d{{1,2}})[/.](?P<d>\d{{1,2}})(?!\d)"), "number"),
        (re.compile(rf"(?<![\d.])(?P<d>\d{{1,2}})\.\s?(?P<n>\d{{1,2}})\.\s?{year}(?!\.\d)"), "number"),
        (re.compile(rf"(?<![\d/])(?P<d>\d{{1,2}})[/-](?P<n>\d{{1,2}})[/-]{year}"), "slash"),
        (re.compile(rf"{year}\s*年\s*(?P<n>\d{{1,2}})\s*月\s*(?P<d>\d{{1,2}})\s*日"), "number"),
        (re.compile(rf"{year}\s*년\s*(?P<n>\d{{1,2}})\s*월\s*(?P<d>\d{{1,2}})\s*일"), "number"),
    )
