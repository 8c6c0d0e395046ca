"""How long each export takes: five sample pages, and a made-up comparison of 3,000 groups in three articles."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from builders import dossier
from window import story

from reader.compare import compare
from reader.export.formats import FORMATS
from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.model.article import ArticleId
from reader.model.comparison import Comparison
from reader.model.filter import Filter

LUNAR = Path(__file__).parents[2] / "samples" / "lunar-base"


def exporting(took: Callable[..., float]) -> Iterator[tuple[str, float, int]]:
    """Name, seconds, bytes written."""
    originals = [Original(path.name, path.read_bytes()) for path in sorted(LUNAR.iterdir()) if path.suffix != ".md"]
    of = dossier(*(ingest(one, ArticleId(f"a{at}")) for at, one in enumerate(originals)))
    told = {"five sample pages": (Comparison(of, compare(of)), 3), "3,000 groups": (story(3, 48_000, 3000), 1)}
    for name, (comparison, times) in told.items():
        for form in FORMATS:
            made = [b""]

            def render(form=form, comparison=comparison, made=made) -> None:
                made[0] = form.render(comparison, Filter())

            render()  # fonts and templates are read once
            yield f"{name} to {form.suffix}", took(render, times), len(made[0])
