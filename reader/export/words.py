"""The words of every export: kinds, statuses, dates and filters as a person says them. Never who is right."""

from collections.abc import Sequence

from reader.model.discrepancy import DetailKind, Kind
from reader.model.filter import Filter, Only
from reader.model.marks import Status
from reader.model.options import CompareOptions, Preset
from reader.text.encoder import is_installed

KINDS = {
    Kind.NUMBER: "Number",
    Kind.DATE: "Date",
    Kind.NAME: "Name",
    Kind.ATTRIBUTION: "Who says so",
    Kind.CERTAINTY: "Certainty",
    Kind.NEGATION: "Negation",
    Kind.QUOTATION: "Quotation",
}

BADGES = {
    Kind.NUMBER: "№",
    Kind.DATE: "D",
    Kind.NAME: "N",
    Kind.ATTRIBUTION: "A",
    Kind.CERTAINTY: "C",
    Kind.NEGATION: "¬",
    Kind.QUOTATION: "”",
}
"""One letter for each kind, the same as in the window."""

DETAILS = {
    DetailKind.NUMBER: "figure",
    DetailKind.DATE: "date",
    DetailKind.NAME: "name",
    DetailKind.PLACE: "place",
    DetailKind.CLAUSE: "detail",
}

STATUSES = {Status.OPEN: "open", Status.CONFIRMED: "confirmed", Status.DISMISSED: "dismissed"}

_PRESETS = {
    Preset.STRICT: "strict: only what the engine is most sure of",
    Preset.BALANCED: "balanced",
    Preset.LENIENT: "lenient: doubtful findings too",
}

_ONLY = {
    Only.DISCREPANCIES: "only where articles differ",
    Only.UNIQUE: "only what a single article says",
    Only.SHARED: "only what is shared without a difference",
}

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def options_in_words(options: CompareOptions) -> tuple[str, ...]:
    """How the comparison was made, one phrase each."""
    same = tuple("counted as the same: " + " = ".join(sorted(words)) for words in options.same_words)
    return (f"preset {_PRESETS[options.preset]}", *same, *_semantic(options))


def _semantic(options: CompareOptions) -> tuple[str, ...]:
    if not options.semantic:
        return ()
    here = "" if is_installed() else "; that extra is not installed here, so they were matched by their words"
    return (f"articles in other languages matched by meaning{here}",)


def filter_in_words(shown: Filter, labels: Sequence[str]) -> tuple[str, ...]:
    """What the filter lets through, one phrase each; `labels` are those of the articles it shows, when not all."""
    kinds = [KINDS[kind].lower() for kind in Kind if kind in shown.kinds]
    statuses = [STATUSES[status] for status in Status if status in shown.statuses]
    phrases = [_ONLY[shown.only] if shown.only else "all that was found"]
    if len(kinds) < len(Kind):
        phrases.append(f"kinds: {joined(kinds) or 'none'}")
    if shown.statuses == frozenset(Status) - {Status.DISMISSED}:
        phrases.append("without what was dismissed")
    elif len(statuses) < len(Status):
        phrases.append(f"status: {joined(statuses) or 'none'}")
    if labels:
        phrases.append(f"articles {joined(list(labels))}")
    if shown.bar > 0:
        phrases.append(f"differences of weight {shown.bar:g} and more")
    return tuple(phrases)


def joined(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def counted(number: int, one: str, many: str = "") -> str:
    """`1 article`, `3 articles`; `many` where an s is not enough."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(published: str | None) -> str:
    """`2021-03-09` as `9 March 2021`, as coarse as it is given; what is no ISO date is left as it stands."""
    if not published:
        return ""
    date, _, clock = published.partition("T")
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return published
    numbers = [int(part) for part in parts]
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return published
    told = [str(numbers[0]), *(_MONTHS[month - 1] for month in numbers[1:2]), *map(str, numbers[2:])]
    return " ".join(reversed(told)) + (f", {clock[:5]}{_zone(clock[5:])}" if clock else "")


def _zone(rest: str) -> str:
    zone = rest.lstrip(":0123456789.")
    return {"": "", "Z": " UTC"}.get(zone, f" {zone}")


def statements(rows: Sequence[int]) -> str:
    """`statement 3`, `statements 3 and 5`."""
    return f"statement{'s' if len(rows) > 1 else ''} {joined([str(row) for row in rows])}"


def label(place: int) -> str:
    """The letter that stands for the article at a place (from 0): A to Z, then AA."""
    letter = chr(ord("A") + place % 26)
    return letter if place < 26 else label(place // 26 - 1) + letter
