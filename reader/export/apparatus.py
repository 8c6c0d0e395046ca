"""The critical apparatus of a comparison: numbered, in reading order, and free of any format.

Every writer but that of comparison JSON writes from this alone, so that all formats tell the same under the same
numbers.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.export.options import ExportOptions
from reader.export.runs import Paint, Run
from reader.model.article import Article, Role
from reader.model.claim import Claim, ClaimGroup
from reader.model.comparison import Comparison
from reader.model.discrepancy import Detail, Discrepancy, Variant
from reader.model.filter import Filter
from reader.model.marks import Annotation, Status
from reader.model.span import Span


class State(StrEnum):
    """What one article has to say on a group."""

    STATES = "states it"
    DIFFERS = "differs"
    SILENT = "left out"
    NOT_COMPARED = "not compared"


class Look(StrEnum):
    """What a stretch of an article is among the others."""

    SHARED = "shared"
    DIFFERS = "differs"
    UNIQUE = "unique"
    FURNITURE = "furniture"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Column:
    """An article under its letter. `name` tells it apart from the others; `shares` sum up its characters by look."""

    label: str
    name: str
    article: Article
    shares: dict[Look, float] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark under its number. `about` says in words what it is on, `quote` gives the words."""

    number: int
    annotation: Annotation
    about: str
    quote: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """One article's variant, verbatim: `words` at `at` within `context`, the claim it lies in."""

    column: Column
    variant: Variant
    words: str
    context: str
    at: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A discrepancy under its number, with the numbers of the groups it was found in.

    Groups may overlap, since a claim may assert two things; what differs is told once all the same.
    """

    number: int
    rows: tuple[int, ...]
    discrepancy: Discrepancy
    status: Status
    quoted: tuple[Quoted, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim in a row, cut where its words differ or tell what the others lack."""

    claim: Claim
    runs: tuple[Run, ...]
    details: tuple[Detail, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """One article in a row: its passages, or why it has none."""

    column: Column
    state: State
    passages: tuple[Passage, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A group under its number, with one cell for each article in the order of the columns.

    `origin` says where articles tell it in the same words, so that agreement does not count twice.
    """

    number: int
    group: ClaimGroup
    status: Status
    cells: tuple[Cell, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()
    bookmarked: bool = False
    origin: str = ""

    @property
    def look(self) -> Look:
        return Look.DIFFERS if self.entries else Look.SHARED

    @property
    def told(self) -> tuple[Cell, ...]:
        """The cells of the articles that state it."""
        return tuple(cell for cell in self.cells if cell.passages)

    @property
    def statement(self) -> str:
        """The words of the first article that states it."""
        return self.told[0].passages[0].text


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a paragraph: a claim with its rows, or what stands between claims."""

    look: Look
    runs: tuple[Run, ...]
    rows: tuple[int, ...] = ()
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article, as stretches that give its words back unchanged."""

    role: Role
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for stretch in self.stretches for run in stretch.runs)


@dataclass(frozen=True, slots=True)
class Lonely:
    """A claim that only one article makes."""

    column: Column
    passage: Passage


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is, for the summary; `dismissed`, `light` and `other` count what an export does not show, and why."""

    claims: int
    rows: int
    differing: int
    entries: int
    unique: int
    dismissed: int
    light: int
    other: int


@dataclass(frozen=True, slots=True)
class Place:
    """A claim in its article: what it is among the others, the rows it stands in, and what lies over its words."""

    claim: Claim
    look: Look
    rows: tuple[int, ...] = ()
    paints: tuple[Paint, ...] = ()


@dataclass(frozen=True, slots=True)
class Apparatus:
    """All that a writer needs. `places` hold the claims of each article, by its label and in its order.

    `elsewhere` are the notes on passages, and those on findings which are not shown here.
    """

    comparison: Comparison
    shown: Filter
    options: ExportOptions
    program: str
    made_with: tuple[str, ...]
    filter_words: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unique: tuple[Lonely, ...]
    elsewhere: tuple[Note, ...]
    counts: Counts
    places: dict[str, tuple[Place, ...]] = field(hash=False)
    remarks: dict[str, tuple[Paint, ...]] = field(hash=False)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every discrepancy once, by number."""
        return tuple({entry.number: entry for row in self.rows for entry in row.entries}.values())

    @property
    def ranked(self) -> tuple[Entry, ...]:
        """Every discrepancy once, the weightiest first."""
        return tuple(sorted(self.entries, key=lambda entry: (-entry.discrepancy.weight, entry.number)))

    @property
    def notes(self) -> tuple[Note, ...]:
        """Every note once, by number."""
        placed = [note for entry in self.entries for note in entry.notes]
        placed += [note for row in self.rows for note in row.notes]
        return tuple(sorted((*placed, *self.elsewhere), key=_number))


def _number(note: Note) -> int:
    return note.number
