"""Holds the table of the sample in three languages in `samples/README.md` against the engine."""

import re

import pytest

from reader.compare import compare
from reader.ingest.load import ingest
from reader.ingest.original import read
from reader.model.article import ArticleId
from reader.model.comparison import Dossier
from reader.model.options import CompareOptions
from reader.resources import sample
from reader.text.encoder import is_installed

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra 'semantic' is not installed")

TABLE = sample("README.md").read_text("utf-8").partition("## Orvelt dam")[2].partition("## ")[0]
HEAD, _, *ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]] for line in re.findall(r"^\|.*\|$", TABLE, re.MULTILINE)
]
FILES = HEAD[:-1]


@pytest.fixture(scope="module")
def found():
    articles = tuple(ingest(read(sample("orvelt-dam", file)), ArticleId(file)) for file in FILES)
    return articles, compare(Dossier(articles, CompareOptions(semantic=True)))


def test_the_planted_differences_are_told_and_no_others(found):
    """On their very words, in each paper's way of writing."""
    articles, findings = found
    texts = {article.id: article.text for article in articles}
    told = {
        frozenset((variant.claim.article, variant.span.of(texts[variant.claim.article])) for variant in one.variants)
        for finding in findings.groups
        for one in finding.discrepancies
    }
    assert told == {frozenset((file, words) for file, words in zip(FILES, row, strict=False) if words) for row in ROWS}


def test_all_but_one_of_the_claims_meet(found):
    """What the neighbours offered stands in one paper alone."""
    articles, findings = found
    texts = {article.id: article.text for article in articles}
    assert [claim.span.of(texts[claim.article]) for claim in findings.unique] == [
        "Deutschland bot dem Nachbarland Pumpen und Sandsäcke an."
    ]


def test_the_papers_are_named(found):
    """By the line under each headline."""
    articles, _ = found
    assert {one.particulars.outlet for one in articles} == {
        "The Olm Valley Herald",
        "Südmark-Zeitung",
        "Le Courrier de Brenne",
    }
