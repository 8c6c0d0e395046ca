"""Thousands of changed files of one format, none of which may crash, hang over 5 s or take more than 500 MB.

    .venv/bin/python tests/fuzz/run.py html --inputs 5000         every format: --help
    .venv/bin/python tests/fuzz/run.py pdf --start 2000 --inputs 3000
    .venv/bin/python tests/fuzz/run.py html --guided 120           guided by coverage for two minutes; needs atheris

What breaks is written to `--found`; cut it small, put it into `tests/fuzz/kept`, and mend the program.
"""

# ruff: noqa: E402, T201 - the checkout must be importable first; a command prints

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from hashlib import sha256
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from mutation import mutated
from targets import TARGETS, Hung, Target, bounded

SECONDS, MEGABYTES = 5, 500


def main() -> None:
    asked = _asked()
    target = TARGETS[asked.format]
    if asked.guided:
        _guided(target, asked.guided)
        return
    found, slowest, began = Counter(), (0.0, -1), time.perf_counter()
    goods = [path.read_bytes() for path in target.goods]
    before, seed = _peak(), asked.start
    for seed in range(asked.start, asked.start + asked.inputs):
        data = mutated(goods, seed)
        at = time.perf_counter()
        trouble = _trouble(target, data)
        slowest = max(slowest, (time.perf_counter() - at, seed))
        if trouble and not found[trouble]:
            place = asked.found / f"{target.name}-{sha256(data).hexdigest()[:8]}{target.suffix}"
            place.write_bytes(data)
            print(f"seed {seed}: {trouble}\n  kept as {place}", flush=True)
        found[trouble] += bool(trouble)
        if time.perf_counter() - began > asked.seconds:
            break
    took, more = time.perf_counter() - began, _peak() - before
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
    parser.add_argument("--guided", type=int, metavar="SECONDS", help="let atheris look for new paths")
    parser.add_argument("--found", type=Path, default=Path("/tmp"), help="where to put what breaks")
    return parser.parse_args()


def _trouble(target: Target, data: bytes) -> str:
    """What went wrong and where, in a line; "" where all is well."""
    try:
        with bounded(SECONDS):
            target.put(f"x{target.suffix}", data)
    except Hung:
        return f"hung over {SECONDS} s: {_where()}"
    except Exception as error:  # noqa: BLE001 - any at all is what is looked for
        return f"{type(error).__name__} at {_where()}: {str(error)[:200]}"
    return ""


def _where() -> str:
    frames = [
        one for one in traceback.extract_tb(sys.exc_info()[2]) if "/reader/" in one.filename or "/fuzz/" in one.filename
    ]
    return " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames[:-4:-1])


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _guided(target: Target, seconds: int) -> None:
    """Lets atheris find inputs that reach new lines of our own readers; it stops at the first that breaks."""
    import atheris  # noqa: PLC0415 - no dependency: only who asks for it needs it

    for name, module in list(sys.modules.items()):
        if name.startswith(("reader.ingest", "reader.store", "reader.codec")):
            for thing in list(vars(module).values()):
                if getattr(thing, "__module__", None) == name and callable(thing) and hasattr(thing, "__code__"):
                    atheris.instrument_func(thing)
    corpus = Path(f"/tmp/fuzz-corpus-{target.name}")
    corpus.mkdir(exist_ok=True)
    for path in target.goods:
        (corpus / path.name).write_bytes(path.read_bytes())
    options = [f"-max_total_time={seconds}", "-max_len=400000", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES * 3}"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], lambda data: target.put(f"x{target.suffix}", data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
