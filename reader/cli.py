"""The headless command: `source-reader compare FILE... --output OUT`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.compare import compare
from reader.errors import CannotIngest
from reader.export.formats import format_for
from reader.ingest.gather import gather
from reader.ingest.load import ingest
from reader.ingest.original import read
from reader.model.article import Article, ArticleId
from reader.model.comparison import Comparison, Dossier, Failure
from reader.model.filter import Filter


def run(arguments: Sequence[str]) -> int:
    """Does what `compare` is asked and returns its exit code."""
    parser = argparse.ArgumentParser(prog="source-reader compare")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--output", action="append", default=[])
    asked = parser.parse_args(arguments)
    articles: list[Article] = []
    failures: list[Failure] = []
    for path in gather(asked.files):
        try:
            articles.append(ingest(read(path), ArticleId(str(len(articles) + 1))))
        except CannotIngest as error:
            failures.append(Failure(error.what, error.why, error.remedy))
            print(error, file=sys.stderr)
    dossier = Dossier(tuple(articles))
    comparison = Comparison(dossier, compare(dossier), tuple(failures))
    for output in asked.output:
        Path(output).write_bytes(format_for(Path(output).suffix).render(comparison, Filter(bar=dossier.options.bar)))
    return 1 if failures else 0
