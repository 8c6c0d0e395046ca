"""The line of place, date and agency with which a wire story opens: "NORDHOLM, May 4, 2023 (Tidewater Wire) -"."""

import re
from dataclasses import dataclass

from reader.ingest.stamps import Stamp, stamp

_PLACE = (
    r"[^\W\d_a-z][\w'’.-]*"
    r"(?:[ ,/]+(?:(?:of|upon|on|d[aeiou]|del|der|den|des|la|el|am|sur|in) )?[^\W\d_a-z][\w'’.-]*){0,6}?"
)
_DAY = (
    r"(?:[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.?(?:,? \d{4})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_AGENCY = r"\((?P<name>(?:[^\W\d_a-z]|dpa\b|ots\b)[^()\d]{0,40})\)"
_DASH = r"(?P<dash>\.?\s*(?:-{1,2}|[–—:])(?=\s|$)|\s*$)"
_DATELINE = re.compile(
    rf"{_PLACE}(?:[,.]? (?P<day>{_DAY}))?(?:[,.]? ?(?:{_AGENCY}|/(?P<slashed>[^\W\d_a-z][\w. ]{{1,40}})/))?{_DASH}"
)
_AGENCY_FIRST = re.compile(rf"{_AGENCY}\s+{_PLACE},? (?P<day>{_DAY}){_DASH}")
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the opening of a paragraph says; `end` is where its text begins. `name` is an agency or an outlet."""

    name: str | None
    stamp: Stamp | None
    end: int


def dateline(text: str) -> Dateline | None:
    """The dateline with which a line opens, None where it opens otherwise.

    A place alone is none: it needs a name in brackets or between slashes, or a date with its year, and then a dash;
    a line that is nothing else may lack the dash where it has both.
    """
    head = text[:_LONGEST]
    hit = _AGENCY_FIRST.match(head) or _DATELINE.match(head)
    if hit is None:
        return None
    known = hit.groupdict()
    name = known["name"] or known.get("slashed")
    found = stamp(known["day"]) if known["day"] else None
    is_told = (name or found) if known["dash"].strip() else (name and known["day"])
    return Dateline(name.strip() if name else None, found, hit.end()) if is_told else None
