"""What is fuzzed: every reader of articles and the loader of saved comparisons, and what each owes."""

import signal
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.errors import ReaderError
from reader.ingest.load import ingest
from reader.ingest.original import Original
from reader.ingest.paste import paste
from reader.model.article import Article, ArticleId
from reader.store.file import load

GOLDEN = Path(__file__).parents[1] / "golden"
KEPT = Path(__file__).with_name("kept")
"""Inputs that once broke something, small; the suite tries them all for ever."""


@dataclass(frozen=True)
class Target:
    """A format: the sound files to begin with, and what to do with one that is not."""

    name: str
    goods: Sequence[Path]
    put: Callable[[str, bytes], None]

    @property
    def suffix(self) -> str:
        return f".{self.name}"


def tried(name: str, data: bytes) -> None:
    """Read as an article: it is one, sound, or a refusal that says what, why and what to do."""
    try:
        article = ingest(Original(name, data), ArticleId("a1"))
    except ReaderError as refusal:
        told_in_full(refusal)
        return
    sound(article)


def told_in_full(refusal: ReaderError) -> None:
    """A refusal says what happened, why, and what to do."""
    assert all((refusal.what, refusal.why, refusal.remedy))


def sound(article: Article) -> None:
    """Text that can be kept and shown, blocks in order that cover what is not blank."""
    article.text.encode()
    assert "\r" not in article.text
    assert "\x00" not in article.text
    at = 0
    for block in article.blocks:
        assert at <= block.span.start < block.span.end <= len(article.text)
        assert not article.text[at : block.span.start].strip()
        at = block.span.end
    assert not article.text[at:].strip()
    for value in (article.particulars.title, article.particulars.outlet, article.particulars.author):
        assert value is None or (value.strip() and value.encode())


def pasted(_name: str, data: bytes) -> None:
    """Pasted as markup from a browser, and as plain text: each is an article or a refusal."""
    told = data.decode("utf-8", "replace")
    for held in ({"html": told}, {"text": told}, {"html": told[:400], "text": told}):
        try:
            original = paste(**held)
        except ReaderError as refusal:
            told_in_full(refusal)
            continue
        tried(original.name, original.data)


def opened(_name: str, data: bytes) -> None:
    """Opened as a comparison, saved or exported: it opens, or a refusal says what, why and what to do."""
    path = _place() / "x.comparison"
    path.write_bytes(data)
    try:
        saved = load(path)
    except ReaderError as refusal:
        told_in_full(refusal)
        return
    for one in saved.dossier.articles:
        assert all(block.span.end <= len(one.text) for block in one.blocks)


class Hung(BaseException):
    """No Exception, so that no reader swallows it."""


@contextmanager
def bounded(seconds: int) -> Iterator[None]:
    """Raises Hung after so many seconds of processor (a loaded machine is no hang), where the system can tell."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _hung)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _hung(*_: object) -> None:
    raise Hung


@cache
def _place() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-"))


def _targets() -> Mapping[str, Target]:
    by_suffix: dict[str, list[Path]] = {}
    for path in sorted((GOLDEN / "ingest").iterdir()):
        if not path.name.endswith(".expected.json") and path.suffix != ".py" and path.name != "README.md":
            by_suffix.setdefault(path.suffix[1:], []).append(path)
    found = {name: Target(name, goods, tried) for name, goods in by_suffix.items()}
    saved = sorted((*(GOLDEN / "store").glob("*.comparison"), *(GOLDEN / "store").glob("export-*.json")))
    clipboard = Target("paste", (*by_suffix["html"], *by_suffix["txt"]), pasted)
    return {**found, "comparison": Target("comparison", saved, opened), "paste": clipboard}


TARGETS = _targets()
