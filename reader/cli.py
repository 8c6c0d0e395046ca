"""The headless command: `source-reader compare FILE... --output OUT`, and the window's arguments without a window."""

import json
import os
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from reader import __version__
from reader.atomic import write_atomically
from reader.compare import compare
from reader.discrepancy.framing import word_choice
from reader.errors import CannotExport, CannotIngest, NoDisplay, ReaderError, WrongUsage
from reader.export.build import build
from reader.export.formats import FORMATS, format_for
from reader.export.options import ExportOptions
from reader.export.to_text import summary
from reader.export.write import write_export
from reader.ingest.gather import gather
from reader.ingest.load import ingest
from reader.ingest.mailbox import originals_in
from reader.ingest.original import Original, read
from reader.model.comparison import Comparison, Dossier, Failure, Findings
from reader.model.discrepancy import Kind
from reader.model.filter import Filter, Only
from reader.model.options import Preset
from reader.progress import Report, part, silent
from reader.store.recognise import SUFFIX, holds_comparison
from reader.text.encoder import is_installed

DONE, SOME_UNREAD, FAILED, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Does what `compare` is asked; returns 0, 1 where some files could not be read, 2 where nothing was done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may know fewer letters than an article uses
    asked = _parser().parse_args(arguments)
    return _guarded(lambda: _compare(asked))


def run_without_window(refusal: NoDisplay, arguments: Sequence[str]) -> int:
    """What the window's command does where no window can be opened: says so, and prints the summary."""
    _tell(refusal)
    files = [one for one in arguments if not one.startswith("-")]
    return run(["--quiet", "--", *files]) if files else DONE


def usage(arguments: Sequence[str]) -> int:
    """Answers `--help` and `--version` without a window."""
    parser = ArgumentParser(prog="source-reader", description="Articles about one event, side by side.", epilog=_EPILOG)
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles, folders or a saved comparison to open")
    parser.add_argument("--version", action="version", version=f"Source Reader {__version__}")
    parser.parse_args(arguments)
    return DONE


_EPILOG = "'source-reader compare --help' tells how to compare without a window."


def _parser() -> ArgumentParser:
    endings = " ".join([*(known.suffix for known in FORMATS), SUFFIX])
    parser = ArgumentParser(
        prog="source-reader compare",
        description="Compare articles without a window. Without --output a summary is printed.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="an article, a folder, or a comparison, saved or exported as JSON",
    )
    parser.add_argument(
        "--output", action="append", default=[], metavar="OUT", type=_output,
        help=f"a file to write, by its ending: {endings}; - is comparison JSON on standard output; may be repeated",
    )  # fmt: skip
    parser.add_argument("--preset", type=Preset, choices=list(Preset), help="how sure the engine must be")
    parser.add_argument(
        "--semantic", action="store_true", help="match other languages by meaning (needs the extra of that name)"
    )
    parser.add_argument(
        "--kinds", type=_kinds, default=frozenset(Kind), help="kinds of difference, with commas between"
    )
    parser.add_argument("--only", type=Only, choices=list(Only), help="one sort of finding alone")
    parser.add_argument("--all", action="store_true", help="differences of little weight too")
    parser.add_argument("--framing", action="store_true", help="word choice too, in its own list (summary and JSON)")
    parser.add_argument("--timings", type=Path, metavar="FILE", help="write the seconds of each stage as JSON")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    return parser


def _output(name: str) -> str:
    if name != "-" and Path(name).suffix.lower() != SUFFIX:
        try:
            format_for(Path(name).suffix)
        except CannotExport as error:
            raise ArgumentTypeError(str(error)) from error
    return name


def _kinds(names: str) -> frozenset[Kind]:
    wanted = [name.strip() for name in names.split(",")]
    unknown = [name for name in wanted if name not in set(Kind)]
    if unknown:
        raise ArgumentTypeError(f"there is no kind {unknown[0]!r}: choose from {', '.join(Kind)}")
    return frozenset(map(Kind, wanted))


@dataclass
class _Loaded:
    """What the files on the command line hold. `findings` are those of a saved comparison, if that is all there is."""

    dossier: Dossier = field(default_factory=Dossier)
    findings: Findings | None = None
    originals: dict[str, bytes] = field(default_factory=dict)
    unknown: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__
    failures: list[Failure] = field(default_factory=list)


class _Stopwatch:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(("ingest", "align", "discrepancy", "export"), 0.0)

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] += time.perf_counter() - began


def _compare(asked: Namespace) -> int:
    _spare_inputs(asked)
    if asked.semantic and not is_installed():
        raise WrongUsage(
            "Cannot match other languages by meaning",
            "the extra for it is not installed",
            "Install it with pip install 'source-comparison-reader[semantic]', or leave out --semantic",
        )
    clock = _Stopwatch()
    report = _progress(quiet=asked.quiet)
    with clock("ingest"):
        loaded = _load(asked.files, part(report, 0.0, 0.2))
    if not loaded.dossier.articles:
        _clear(report)
        return FAILED
    own = loaded.dossier.options
    options = replace(own, preset=asked.preset or own.preset, semantic=asked.semantic or own.semantic)
    if options != own:
        loaded.findings = None
        loaded.dossier = replace(loaded.dossier, options=options)
    dossier = loaded.dossier
    findings = loaded.findings or compare(dossier, part(report, 0.2, 0.7), clock)
    framing = word_choice(findings, dossier.articles, dossier.options) if asked.framing else {}
    comparison = Comparison(dossier, findings, tuple(loaded.failures), framing)
    bar = 0.0 if asked.all else dossier.options.bar
    with clock("export"):
        written = _write(asked, comparison, Filter(asked.kinds, asked.only, bar=bar), loaded, part(report, 0.7, 1.0))
    _clear(report)
    if asked.timings:
        rounded = {stage: round(seconds, 6) for stage, seconds in clock.seconds.items()}
        written &= _try_to_write(asked.timings, (json.dumps(rounded, indent=1) + "\n").encode())
    return FAILED if not written else SOME_UNREAD if loaded.failures else DONE


def _spare_inputs(asked: Namespace) -> None:
    """Raises WrongUsage where an output would replace an article: that is never what was meant."""
    inputs = {path.resolve() for path in asked.files if path.suffix.lower() != SUFFIX}
    for output in asked.output:
        if output != "-" and Path(output).resolve() in inputs:
            raise WrongUsage(f"Cannot write {Path(output).name}", "it is one of the articles", "Give another name")


def _load(paths: Sequence[Path], report: Report) -> _Loaded:
    loaded = _Loaded()
    articles: list[Path] = []
    for path in paths:
        if holds_comparison(path):
            _try(loaded, path, _open_saved)
        else:
            articles.append(path)
    seen: set[Path] = set()
    files = list(_gathered(loaded, articles))
    for done, path in enumerate(files):
        report(done / len(files), f"Reading {path.name}")
        if path.resolve() in seen:
            _say(f"{path.name}: it is named twice. It is read once.")
            continue
        seen.add(path.resolve())
        _try(loaded, path, _add_articles)
    return loaded


def _gathered(loaded: _Loaded, paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        try:
            found = list(gather([path]))
        except (OSError, ReaderError) as error:
            _fail(loaded, _as_failure(path, error))
            continue
        if not found:
            _fail(loaded, Failure(path.name, "the folder holds no article", "Name the files themselves"))
        yield from found


def _try(loaded: _Loaded, path: Path, take: Callable[[_Loaded, Path], None]) -> None:
    try:
        take(loaded, path)
    except Exception as error:  # noqa: BLE001 - one file that makes us stumble must not cost the others
        _fail(loaded, _as_failure(path, error))


def _as_failure(path: Path, error: Exception) -> Failure:
    if isinstance(error, ReaderError):
        return Failure(error.what, error.why, error.remedy)
    if isinstance(error, OSError):
        return Failure(
            path.name, error.strerror or "it cannot be opened", "Check that the file is there and may be read"
        )
    why = f"reading it failed in a way that was not foreseen ({type(error).__name__})"
    return Failure(path.name, why, "Save it in another form, such as plain text")


def _fail(loaded: _Loaded, failure: Failure) -> None:
    loaded.failures.append(failure)
    _tell(CannotIngest(failure.path, failure.why, failure.remedy))


def _open_saved(loaded: _Loaded, path: Path) -> None:
    from reader.store.file import load  # noqa: PLC0415 - most runs read articles only

    if loaded.dossier.articles:
        raise CannotIngest(path.name, "another comparison is open already", "Name one saved comparison at a time")
    saved = load(path)
    loaded.dossier, loaded.originals = saved.dossier, dict(saved.originals)
    loaded.findings = None if saved.is_stale else saved.findings
    loaded.unknown, loaded.version = saved.unknown, saved.version


def _add_articles(loaded: _Loaded, path: Path) -> None:
    for original in originals_in(read(path)):
        _add_article(loaded, original)


def _add_article(loaded: _Loaded, original: Original) -> None:
    twin = next((one for one in loaded.dossier.articles if one.sha256 == original.sha256), None)
    if twin:
        _say(f"{original.name}: it is the same as {twin.path}. It is read once.")
        return
    taken = {article.id for article in loaded.dossier.articles}
    article = ingest(original, original.id_among(taken))
    loaded.dossier = replace(loaded.dossier, articles=(*loaded.dossier.articles, article))
    loaded.originals[original.sha256] = original.data
    loaded.findings = None


def _write(asked: Namespace, comparison: Comparison, shown: Filter, loaded: _Loaded, report: Report) -> bool:
    """Every output that can be written; False where one could not."""
    if not asked.output:
        _clear(report)
        sys.stdout.write(summary(build(comparison, shown)))
        return True
    done = True
    for place, name in enumerate(asked.output):
        share = part(report, place / len(asked.output), (place + 1) / len(asked.output))
        try:
            _write_one(name, comparison, shown, loaded, share)
        except ReaderError as error:
            _tell(error)
            done = False
    return done


def _write_one(name: str, comparison: Comparison, shown: Filter, loaded: _Loaded, report: Report) -> None:
    whole = ExportOptions(dismissed=True)
    if name == "-":
        sys.stdout.buffer.write(format_for(".json").render(comparison, shown, whole, report))
    elif Path(name).suffix.lower() == SUFFIX:
        from reader.store.file import save  # noqa: PLC0415 - most runs save none

        version = loaded.version if loaded.findings else __version__
        save(Path(name), comparison, loaded.originals, unknown=loaded.unknown, version=version)
    else:
        options = whole if Path(name).suffix.lower() == ".json" else ExportOptions()
        write_export(Path(name), comparison, shown, options, report)


def _try_to_write(path: Path, data: bytes) -> bool:
    try:
        write_atomically(path, data)
    except OSError as error:
        _tell(CannotExport(f"Cannot write {path.name}", error.strerror or str(error), "Choose another place"))
        return False
    return True


def _guarded(work: Callable[[], int]) -> int:
    """The exit code of work that may be interrupted, or written into a pipe that closes."""
    try:
        code = work()
        sys.stdout.flush()
    except ReaderError as error:
        _tell(error)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains when it flushes at exit
        return DONE
    return code


def _progress(*, quiet: bool) -> Report:
    if quiet or not sys.stderr.isatty():
        return silent
    shown = ""

    def on_one_line(fraction: float, doing: str) -> None:
        nonlocal shown
        line = f"{fraction:4.0%} {_one_line(doing)[:60]}"
        if line != shown:
            shown = line
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()

    return on_one_line


def _clear(report: Report) -> None:
    if report is not silent and sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _tell(error: ReaderError) -> None:
    _say(str(error))


def _say(text: str) -> None:
    print(_one_line(text), file=sys.stderr)


def _one_line(text: str) -> str:
    """A file's name may hold anything, line ends and terminal codes too."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
