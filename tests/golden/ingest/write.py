"""Writes the expected side of the golden pairs anew, or tells one: `python tests/golden/ingest/write.py`."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.ingest.load import ingest
from reader.ingest.original import read
from reader.model.article import ArticleId

FOLDER = Path(__file__).parent
REFUSED = {"scan.pdf"}


def told(path: Path) -> dict[str, Any]:
    """What ingest makes of a file, in a form that a person can read and a difference shows well."""
    article = ingest(read(path), ArticleId("1"))
    return {
        "media_type": article.media_type,
        **{field: value for field, value in asdict(article.particulars).items() if value},
        "doubts": [f"{doubt.field}: {doubt.value} ({doubt.why})" for doubt in article.doubts],
        "blocks": [f"{block.role}: {article.words(block.span)}" for block in article.blocks],
    }


def originals() -> list[Path]:
    """The given sides of the pairs."""
    return sorted(
        path
        for path in FOLDER.iterdir()
        if path.is_file() and not path.name.endswith(".expected.json") and path.name not in {"README.md", "write.py"}
    )


if __name__ == "__main__":
    for path in originals():
        if path.name not in REFUSED:
            expected = json.dumps(told(path), ensure_ascii=False, indent=1) + "\n"
            path.with_name(path.name + ".expected.json").write_text(expected, "utf-8")
