"""Thousands of changed files of one format, none of which may crash, hang over 5 s or take more than 500 MB.

    .venv/bin/python tests/fuzz/run.py html --inputs 5000         every format: --help
    .venv/bin/python tests/fuzz/run.py pdf --start 2000 --inputs 3000

`guided.py` looks for new paths instead of trying a fixed number. What breaks is written to `--found`; cut it small, put
it into `tests/fuzz/kept`, and mend the program.
"""

# ruff: noqa: E402, T201 - the checkout must be importable first; a command prints

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from mutation import mutated
from targets import TARGETS
from verdict import MEGABYTES, keep, peak, trouble


def main() -> None:
    asked = _asked()
    target = TARGETS[asked.format]
    found, slowest, began = Counter(), (0.0, -1), time.perf_counter()
    goods = [path.read_bytes() for path in target.goods]
    before, seed = peak(), asked.start
    for seed in range(asked.start, asked.start + asked.inputs):
        data = mutated(goods, seed)
        at = time.perf_counter()
        way = trouble(target, data)
        slowest = max(slowest, (time.perf_counter() - at, seed))
        if way and not found[way]:
            print(f"seed {seed}: {way}\n  kept as {keep(asked.found, target, data)}", flush=True)
        found[way] += bool(way)
        if time.perf_counter() - began > asked.seconds:
            break
    took, more = time.perf_counter() - began, peak() - before
    print(
        f"{target.name:10} {seed - asked.start + 1:6} inputs from {asked.start} in {took:5.0f} s, "
        f"{sum(found.values())} broke in {len(+found)} ways, slowest {slowest[0]:.2f} s (seed {slowest[1]}), "
        f"peak +{more:.0f} MB"
    )
    sys.exit(bool(+found) or more > MEGABYTES)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", choices=sorted(TARGETS))
    parser.add_argument("--inputs", type=int, default=5000)
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    parser.add_argument("--seconds", type=float, default=170, help="stop after so long, and say how far it came")
    parser.add_argument("--found", type=Path, default=Path("/tmp"), help="where to put what breaks")
    return parser.parse_args()


if __name__ == "__main__":
    main()
