"""What every export says of itself: what it was made with, what the filter let through, what was not compared."""

from collections.abc import Iterator

from reader.export.apparatus import Apparatus, Column
from reader.export.words import counted, day

_RULE = (
    "The furniture of pages is marked and was not compared. "
    "Where an article could not have said a thing, its place in the table tells why."
)


def title(apparatus: Apparatus) -> str:
    """What every report is called."""
    return f"{counted(len(apparatus.columns), 'article')} side by side"


def lede(apparatus: Apparatus) -> str:
    """The counts in a sentence."""
    counts = apparatus.counts
    shared, alone = counted(counts.rows, "statement"), counted(counts.unique, "statement")
    differ = f"{counts.differing} of them told differently"
    return f"{shared} made by more than one article, {differ}; {alone} made by one article alone."


def facts(apparatus: Apparatus) -> Iterator[tuple[str, str]]:
    """Label and value, in the order in which every format lists them."""
    counts = apparatus.counts
    yield "Made with", f"{apparatus.program}; {'; '.join(apparatus.made_with)}"
    yield "Filter in force", "; ".join(apparatus.filter_words)
    light = counted(counts.light, "difference")
    yield "Not listed", f"{light} of little weight, {counts.dismissed} dismissed, {counts.other} filtered out"
    failures = apparatus.comparison.failures
    unread = " ".join(f"{failure.path}: {failure.why}." for failure in failures) or "Every file given was read."
    yield "Not compared", f"{unread} {_RULE}"


def particulars(column: Column) -> Iterator[tuple[str, str]]:
    """What is known about one article, and what was left open."""
    article, known = column.article, column.article.particulars
    unknown = "not given"
    yield "Title", known.title or unknown
    yield "Outlet", (known.outlet or unknown) + (f" (credit: {known.credit})" if known.credit else "")
    yield "Author", known.author or unknown
    yield "Published", day(known.published) or unknown
    yield "Address", known.address or unknown
    yield "File", f"{article.path} ({article.media_type})"
    yield "SHA-256", article.sha256
    for doubt in article.doubts:
        yield f"Left open: {doubt.field}", f"{doubt.value}: {doubt.why}"
