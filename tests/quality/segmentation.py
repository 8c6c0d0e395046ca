"""Measures sentence ends against the hand-made gold beside a checkout: `python tests/quality/segmentation.py`."""

import json
import sys
from pathlib import Path

from reader.model.span import Span
from reader.text.sentences import sentences

GOLD = Path(__file__).parents[3] / "shared" / "eval" / "dev"


def split(text: str) -> list[str]:
    """The sentences of a text, each as it stands."""
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


def news(path: Path) -> tuple[float, float, float]:
    """Precision, recall and F1 of sentence ends, counted in letters so that blanks do not matter."""
    right = told = wanted = 0
    for row in _rows(path):
        got, gold = _ends(split(row["text"])), _ends(row["sentences"])
        right, told, wanted = right + len(got & gold), told + len(got), wanted + len(gold)
    precision, recall = right / told, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def golden(path: Path) -> list[str]:
    """The ids of the golden cases that come out otherwise."""
    return [
        row["id"] for row in _rows(path) if list(map(_flat, split(row["text"]))) != list(map(_flat, row["sentences"]))
    ]


def _ends(pieces: list[str]) -> set[int]:
    ends, at = set(), 0
    for piece in pieces:
        at += len(_flat(piece))
        ends.add(at)
    return ends


def _flat(text: str) -> str:
    return "".join(text.split())


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    if not GOLD.is_dir():
        sys.exit("no labelled texts beside this checkout")
    told = "news: precision {:.4f} recall {:.4f} f1 {:.4f}\n".format(*news(GOLD / "seg_news.jsonl"))
    sys.stdout.write(told)
    failed = golden(GOLD / "seg_golden_en.jsonl")
    sys.stdout.write(
        f"golden: {len(_rows(GOLD / 'seg_golden_en.jsonl')) - len(failed)} right; not: {', '.join(failed)}\n"
    )
