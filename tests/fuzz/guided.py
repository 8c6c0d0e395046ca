"""Inputs guided by coverage: atheris changes what reached new lines of the readers, until the time is up.

    .venv/bin/pip install -e '.[fuzz]'
    .venv/bin/python tests/fuzz/guided.py html                    ten minutes; `all` goes through every format
    .venv/bin/python tests/fuzz/guided.py docx --seconds 60 --found /tmp/found

It goes on after what breaks and keeps one input of each way in `--found`; cut it small, put it into `tests/fuzz/kept`
and mend the program. What reached new lines is kept in `--corpus` and begun with the next time. Archives are opened
and changed inside, since a changed ZIP is refused before any XML is read.
"""

# ruff: noqa: PLC0415, T201 - only the child needs atheris

import argparse
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from random import Random
from typing import IO

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent), str(HERE)]

PARSERS = ("pypdf", "striprtf", "markdown_it")
"""Libraries in Python whose lines are worth reaching as well as ours; lxml is C and tells nothing."""
LARGEST = 120_000
"""Bytes of an input at the most: twice the largest golden original."""
_EVERY = 50


def main() -> None:
    asked = _asked()
    if asked.child:
        _child(asked)
        return
    from targets import TARGETS

    names = sorted(TARGETS) if asked.format == "all" else [asked.format]
    troubles = [_guided(name, asked) for name in names]
    sys.exit(any(troubles))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", help="a format of tests/fuzz/targets.py, or all")
    parser.add_argument("--seconds", type=int, default=600, help="for each format")
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-found")
    parser.add_argument("--corpus", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-corpus")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _guided(name: str, asked: argparse.Namespace) -> bool:
    """Runs children until the time is up (one that dies is followed by another); says what was found."""
    executed, children, ways = 0, 0, []
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        while (left := int(asked.seconds - (time.monotonic() - began))) > 0:
            told = Path(place) / f"{children}.json"
            options = [f"--seconds={left}", f"--found={asked.found}", f"--corpus={asked.corpus}", f"--child={told}"]
            with (Path(place) / "log").open("wb") as log:
                ended = _ended([sys.executable, __file__, name, *options], log, left + 60)
            counted = json.loads(told.read_text("utf-8")) if told.exists() else {"executed": 0, "ways": []}
            children, executed, ways = children + 1, executed + counted["executed"], ways + counted["ways"]
            if ended or not counted["executed"]:
                ways.append(f"died ({ended}): {(Path(place) / 'log').read_text('utf-8', 'replace')[-1500:]}")
            if children > 5 and not executed:
                break
    took = time.monotonic() - began
    used, corpus = os.times(), len(list((asked.corpus / name).glob("*")))
    print(
        f"{name:10} {executed:8,} executions in {took:5.0f} s ({used.children_user + used.children_system:5.0f} s of "
        f"processor so far), {len(ways)} ways to break, {corpus:5} inputs in the corpus",
        flush=True,
    )
    for way in ways:
        print(f"  {way}", flush=True)
    return bool(ways)


def _ended(command: list[str], log: IO[bytes], seconds: int) -> int:
    """How a child ended; one that outstays its time, which atheris should keep, is ended as by an alarm."""
    try:
        return subprocess.run(command, stderr=log, stdout=log, check=False, timeout=seconds).returncode
    except subprocess.TimeoutExpired:
        return -14


def _child(asked: argparse.Namespace) -> None:
    """Lets atheris run; it ends the process itself, so that what is counted is written as it goes."""
    import atheris

    with atheris.instrument_imports(include=["reader", *PARSERS]):
        for name in PARSERS:
            import_module(name)
        for package in ("reader.ingest", "reader.store", "reader.codec"):
            for module in pkgutil.iter_modules(import_module(package).__path__, f"{package}."):
                import_module(module.name)
        from mutation import WORDS, changed
        from targets import KEPT, TARGETS
        from verdict import keep, trouble

    target, ways, executed = TARGETS[asked.format], {}, 0

    def one(data: bytes) -> None:
        nonlocal executed
        executed += 1
        way = trouble(target, data)
        if way and way.partition(":")[0] not in ways:
            ways[way.partition(":")[0]] = f"{way} ({keep(asked.found, target, data)})"
        if executed % _EVERY == 1 or way:
            asked.child.write_text(json.dumps({"executed": executed, "ways": list(ways.values())}), encoding="utf-8")

    def mutator(data: bytes, largest: int, seed: int) -> bytes:
        chance = Random(seed)
        told = changed(data, chance, atheris.Mutate if chance.random() < 0.5 else None)
        return told if len(told) <= largest else data

    corpus = asked.corpus / target.name
    corpus.mkdir(parents=True, exist_ok=True)
    if target.name == "comparison":
        _save_annotated(corpus)
    for path in (*target.goods, *KEPT.glob(f"*{target.suffix}")):
        (corpus / path.name).write_bytes(path.read_bytes())
    words = corpus.with_suffix(".words")
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS if len(word) <= 60), encoding="ascii")
    options = [f"-max_total_time={asked.seconds}", f"-max_len={LARGEST}", f"-dict={words}", "-timeout=120"]
    options += ["-rss_limit_mb=2500", f"-artifact_prefix={asked.found}/{target.name}-died-", "-reload=0"]
    asked.found.mkdir(parents=True, exist_ok=True)
    atheris.Setup([sys.argv[0], *options, str(corpus)], one, custom_mutator=mutator)
    atheris.Fuzz()


def _save_annotated(corpus: Path) -> None:
    """Comparisons with marks of every kind and findings: the golden one, of the first version, has few."""
    from acts import Person
    from builders import article, dossier, originals

    from reader.compare import compare
    from reader.model.comparison import Comparison
    from reader.store.file import save

    for number in range(8):
        of = dossier(
            article("A", "The flood killed 12 people in Ahr on 3 May, police said.\nRain fell. It rose to 4 metres."),
            article("B", "The flood killed 15 people in Ahr on 5 May, it is said.\nRain fell. A dam held."),
        )
        person = Person(number)
        for _ in range(4 * number):
            of = person.act(of).apply(of)
        save(corpus / f"annotated-{number}.comparison", Comparison(of, compare(of)), originals(of))


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main()
