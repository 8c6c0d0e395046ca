"""What the scorer says of this tree on the labelled articles, in one process.

The labelled articles and `score.py` lie beside the checkout (`../shared/eval`): their texts belong to others and stay
out of the repository. The scorer starts the headless command once a story; here its one seam to the
program, `run_app`, is answered in process by the same command, which spares some 240 starts of Python.
"""

import importlib.util
import json
import time
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from reader.cli import run

EVAL = Path(__file__).parents[3] / "shared" / "eval"
"""Where the labelled articles lie, if they are there."""

Figures = Mapping[str, float]
"""A figure by its name, such as `full.precision`."""

STORIES = Path(__file__).with_name("stories")

PARTS = ("lunar", "full_wide", "full", "ecb", "ecb_mixed", "edits", "own", "pages")

FALLING = frozenset({"lunar.unlisted_pairs", "edits.any.false_alarm_rate"})
"""Figures of which less is better; of all others more is."""

_COUNTED = frozenset(
    {"precision", "recall", "f1", "shown_together_right", "aligned", "balanced_accuracy", "false_alarm_rate"}
)


def measure(part: str) -> Figures:
    """The figures of one part. Raises FileNotFoundError where the labelled articles are not there."""
    score, dev = _scorer(), EVAL / "dev"
    if part == "lunar":
        told = score.lunar("", str(EVAL / "lunar"))
        return {f"lunar.{name}": told[name] for name in told if name.endswith("_ok") or name == "unlisted_pairs"}
    if part == "pages":
        told = score.extract("", [str(dev / "pages.jsonl")], None)
    elif part == "edits":
        told = score.flags("", [str(dev / "edits_pairs.jsonl")], None)
    else:
        floor = 2 if part.endswith("_wide") or part == "own" else 3  # the least grade that counts as the same
        corpus = STORIES / "dev.jsonl" if part == "own" else dev / f"{part.removesuffix('_wide')}.jsonl"
        told = score.align("", [str(corpus)], None, flowing=False, floor=floor)
    return dict(_flat(part, told))


def _flat(name: str, told: Mapping):
    for key, value in told.items():
        if isinstance(value, Mapping):
            yield from _flat(f"{name}.{key}", value)
        elif key in _COUNTED:
            yield f"{name}.{key}", value


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    score.run_app, score.rows = _run_here, _rows
    return score


def _rows(paths: list[str]) -> list[dict]:
    """The scorer's own leaves its files open, which fails a test."""
    return [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").split("\n") if line.strip()]


def _run_here(_app: str, files: list[Path], timeout: float = 600) -> tuple[dict, float]:
    """The scorer's `run_app` without a process: the files' comparison as JSON, and the seconds it took."""
    out = files[0].parent / "out.json"
    began = time.perf_counter()
    code = run([*map(str, files), "--output", str(out), "--quiet"])
    took = time.perf_counter() - began
    if code != 0:
        raise SystemExit(f"the command answered {code} on {[one.name for one in files]}")
    return json.loads(out.read_text(encoding="utf-8")), took
