"""Files to articles, on a worker's thread: what was read, and what could not be."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import CannotIngest
from reader.ingest.digest import parts
from reader.ingest.gather import gather
from reader.ingest.load import ingest
from reader.ingest.mailbox import originals_in
from reader.ingest.original import Original, read
from reader.model.article import Article, ArticleId
from reader.model.comparison import Failure
from reader.progress import Report, silent
from reader.wording import Wording


@dataclass(frozen=True, slots=True)
class ReadIn:
    """Articles in the order in which they were given; the bytes of their originals by SHA-256.

    `digests` are those whose file seems to hold several articles, with the originals of the parts.
    """

    articles: tuple[Article, ...] = ()
    originals: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    failures: tuple[Failure, ...] = ()
    digests: tuple[tuple[Article, tuple[Original, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is open already: the SHA-256 of each original, and the ids that are taken."""

    digests: AbstractSet[str] = frozenset()
    ids: AbstractSet[ArticleId] = frozenset()


def read_files(paths: Sequence[Path], known: Known, report: Report = silent) -> ReadIn:
    """Read files and folders; those that are `known` are open already."""
    originals: list[Original] = []
    failures: list[Failure] = []
    for file in gather(paths):
        report(0.0, file.name)
        try:
            originals += originals_in(read(file))
        except CannotIngest as error:
            failures.append(Failure(error.what, error.why, error.remedy))
    found = read_originals(originals, known, report)
    return replace(found, failures=(*failures, *found.failures))


def read_originals(originals: Sequence[Original], known: Known, report: Report = silent) -> ReadIn:
    """Make articles of originals; each file that was given twice counts once."""
    seen, taken = set(known.digests), set(known.ids)
    articles: list[Article] = []
    kept: dict[str, bytes] = {}
    failures: list[Failure] = []
    digests = []
    for number, original in enumerate(originals):
        report(number / len(originals), original.name)
        if original.sha256 in seen:
            failures.append(
                Failure(original.name, Wording("it is open already"), Wording("Nothing to do: its column is here"))
            )
            continue
        try:
            articles.append(ingest(original, original.id_among(taken)))
        except CannotIngest as error:
            failures.append(Failure(original.name, error.why, error.remedy))
            continue
        seen.add(original.sha256)
        taken.add(articles[-1].id)
        kept[original.sha256] = original.data
        if apart := parts(original):
            digests.append((articles[-1], apart))
    return ReadIn(tuple(articles), kept, tuple(failures), tuple(digests))
