"""Holds `samples/README.md`, the list of what is planted in the sample articles, against the engine."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.compare import compare
from reader.ingest.load import ingest
from reader.ingest.original import read
from reader.model.article import Article, ArticleId, Role
from reader.model.comparison import Dossier, Finding, Findings
from reader.model.discrepancy import Discrepancy, Kind
from reader.model.span import Span
from reader.resources import sample

_CODE_POINTS_ALIKE = str.maketrans("“”‘’", "\"\"''")


class Row(NamedTuple):
    file: str
    passage: str
    words: str


@dataclass(frozen=True)
class Planted:
    section: str
    title: str
    rows: tuple[Row, ...]

    @property
    def sort(self) -> str:
        return self.title.partition(":")[0]


class Compared(NamedTuple):
    articles: dict[str, Article]
    findings: Findings

    def span(self, row: Row, words: str) -> Span:
        """Where `words` stand in the row's article, inside its passage."""
        text = self.articles[row.file].text.translate(_CODE_POINTS_ALIKE)
        passage, wanted = row.passage.translate(_CODE_POINTS_ALIKE), words.translate(_CODE_POINTS_ALIKE)
        start = text.index(passage) + passage.index(wanted)
        return Span(start, start + len(wanted))

    def holds(self, finding: Finding, row: Row) -> bool:
        """Whether a claim of the group lies on the row's passage."""
        span = self.span(row, row.passage)
        return any(claim.span.overlaps(span) for claim in finding.group.of(self.articles[row.file].id))

    def groups(self, rows: tuple[Row, ...]) -> list[Finding]:
        return [finding for finding in self.findings.groups if all(self.holds(finding, row) for row in rows)]

    def touches(self, discrepancy: Discrepancy, row: Row) -> bool:
        """Whether a variant stands on the row's very words."""
        span, article = self.span(row, row.words), self.articles[row.file].id
        return any(variant.claim.article == article and variant.span.overlaps(span) for variant in discrepancy.variants)

    def discrepancies(self, one: Row, other: Row, kind: Kind | None = None) -> list[Discrepancy]:
        """The discrepancies that set the words of two rows against each other."""
        return [
            discrepancy
            for _, discrepancy in self.findings.discrepancies()
            if kind in (None, discrepancy.kind)
            and self.touches(discrepancy, one)
            and self.touches(discrepancy, other)
            and len(self._values(discrepancy, one, other)) > 1
        ]

    def _values(self, discrepancy: Discrepancy, *rows: Row) -> set[str]:
        return {
            variant.value
            for row in rows
            for variant in discrepancy.variants
            if variant.claim.article == self.articles[row.file].id and variant.span.overlaps(self.span(row, row.words))
        }


def _planted() -> Iterator[Planted]:
    section = ""
    text = sample("README.md").read_text(encoding="utf-8")
    for part in re.split(r"^(?=##)", text, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        if heading.startswith("### "):
            yield Planted(section, heading.removeprefix("### "), tuple(_rows(body)))
        else:
            section = heading.removeprefix("## ")


def _rows(body: str) -> Iterator[Row]:
    lines = [line for line in body.splitlines() if line.startswith("|")]
    for line in lines[2:]:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        yield Row(cells[0], cells[1], cells[2] if len(cells) > 2 else cells[1])


PLANTED = tuple(_planted())


def _in(section: str) -> pytest.MarkDecorator:
    chosen = [planted for planted in PLANTED if planted.section == section]
    assert chosen, f"samples/README.md lists nothing under {section}"
    return pytest.mark.parametrize("planted", chosen, ids=[planted.title for planted in chosen])


@pytest.fixture(scope="module")
def compared() -> Compared:
    files = sorted(path for path in sample("lunar-base").iterdir() if path.suffix in {".txt", ".html", ".md"})
    articles = {path.name: ingest(read(path), ArticleId(path.name)) for path in files}
    return Compared(articles, compare(Dossier(tuple(articles.values()))))


@_in("Agreements")
def test_passages_that_state_the_same_stand_in_one_group(planted: Planted, compared: Compared) -> None:
    """Other words and another place in the text do not hide that articles agree."""
    assert compared.groups(planted.rows)


@_in("Discrepancies")
def test_a_planted_discrepancy_is_found_on_its_very_words(planted: Planted, compared: Compared) -> None:
    """The odd one out stands against at least one other article, and the kind is right."""
    odd, *others = planted.rows
    assert any(compared.discrepancies(odd, other, Kind(planted.sort)) for other in others)


@_in("Only here")
def test_what_one_article_alone_says_is_unique_or_a_detail(planted: Planted, compared: Compared) -> None:
    """Nothing that only one article gives goes under."""
    for row in planted.rows:
        span, article = compared.span(row, row.words), compared.articles[row.file].id
        alone = any(claim.article == article and claim.span.overlaps(span) for claim in compared.findings.unique)
        detail = any(
            detail.claim.article == article and detail.span.overlaps(span)
            for finding in compared.findings.groups
            for detail in finding.details
        )
        assert alone or detail, row


@_in("Left out")
def test_an_article_that_could_have_said_it_is_named_as_silent(planted: Planted, compared: Compared) -> None:
    """The article of the last row stands under `absent` of the group."""
    *stated, silent = planted.rows
    groups = compared.groups(tuple(stated))
    assert groups
    assert all(compared.articles[silent.file].id in finding.absent for finding in groups)


@_in("Word for word")
def test_a_passage_in_the_same_words_counts_as_one_origin(planted: Planted, compared: Compared) -> None:
    """Twelve words and more in two articles are a copy, not a second witness."""
    assert all(len(row.passage.split()) >= 12 for row in planted.rows)
    assert any(finding.group.copied for finding in compared.groups(planted.rows))


def test_nothing_else_is_copied_by_accident() -> None:
    """The five articles share no twelve words in a row but those that are planted."""
    (planted,) = (planted for planted in PLANTED if planted.section == "Word for word")
    copied = set(_runs(planted.rows[0].passage))
    texts = [path.read_text(encoding="utf-8") for path in sample("lunar-base").iterdir()]
    for one, other in combinations(texts, 2):
        assert set(_runs(one)) & set(_runs(other)) <= copied


@_in("Traps")
def test_a_trap_is_not_walked_into(planted: Planted, compared: Compared) -> None:
    """Another event stays apart or shows both dates; another level of detail is no discrepancy."""
    for one, other in combinations(planted.rows, 2):
        if planted.sort == "other event":
            together = compared.groups((one, other))
            assert not together or compared.discrepancies(one, other, Kind.DATE)
        else:
            assert not compared.discrepancies(one, other)


@_in("Not the article")
def test_what_belongs_to_the_page_is_furniture(planted: Planted, compared: Compared) -> None:
    """Navigation, cookie notes, comments and related stories are marked, and still there to read."""
    for row in planted.rows:
        span = compared.span(row, row.passage)
        roles = {block.role for block in compared.articles[row.file].blocks if block.span.overlaps(span)}
        assert roles == {Role.FURNITURE}, row


def test_no_claim_lies_in_furniture(compared: Compared) -> None:
    """The engine compares what the articles say, not what the pages sell."""
    for article in compared.articles.values():
        furniture = [block.span for block in article.blocks if block.role is Role.FURNITURE]
        assert furniture
        for claim in compared.findings.claims[article.id]:
            assert not any(claim.span.overlaps(span) for span in furniture)


def test_outlet_and_date_are_read_where_the_page_gives_them(compared: Compared) -> None:
    """The table of files says what each article is; a particular that is read is read right."""
    head = sample("README.md").read_text(encoding="utf-8").partition("\n## ")[0]
    rows = re.findall(r"^\| (\S+\.\w+) \| [^|]+ \| ([^|]+) \| (\S+) \|$", head, flags=re.MULTILINE)
    assert sorted(file for file, _, _ in rows) == sorted(compared.articles)
    for file, outlet, published in rows:
        particulars = compared.articles[file].particulars
        assert particulars.outlet in (None, outlet)
        assert (particulars.published or published).startswith(published)
    assert compared.articles["daily-lantern.html"].particulars.outlet == "Daily Lantern"
    assert (compared.articles["daily-lantern.html"].particulars.published or "").startswith("2020-07-24")


def test_nothing_of_the_samples_is_anothers_text() -> None:
    """No sample repeats twelve words in a row of the real pages that it follows."""
    real = Path(__file__).parents[3] / "shared" / "eval" / "lunar"
    if not real.is_dir():
        pytest.skip("the real pages are not here")
    theirs = {run for path in real.glob("*.txt") for run in _runs(path.read_text(encoding="utf-8"))}
    ours = {run for path in sample("lunar-base").iterdir() for run in _runs(path.read_text(encoding="utf-8"))}
    assert not ours & theirs


def _runs(text: str, length: int = 12) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return zip(*(words[start:] for start in range(length)), strict=False)
