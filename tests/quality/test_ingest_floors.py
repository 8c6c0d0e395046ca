"""Figures of ingest that must not fall, over the labelled texts where they lie beside the checkout."""

import collections
import json
import re
import runpy
from pathlib import Path

import pytest

from reader.ingest.load import ingest
from reader.ingest.original import Original, read
from reader.model.article import ArticleId, Role

EVAL = Path(__file__).parents[3] / "shared" / "eval"
pytestmark = pytest.mark.skipif(not EVAL.is_dir(), reason="no labelled texts beside this checkout")


def test_sentence_ends():
    """F1 of .98 on news, 44 of 49 hard cases."""
    measure = runpy.run_path(str(Path(__file__).with_name("segmentation.py")))
    assert measure["news"](EVAL / "dev" / "seg_news.jsonl")[2] >= 0.98
    assert len(measure["golden"](EVAL / "dev" / "seg_golden_en.jsonl")) <= 5


@pytest.mark.slow
def test_the_article_in_saved_pages():
    """F1 of .965 in four-word shingles over 56 pages."""
    found = []
    for row in map(json.loads, (EVAL / "dev" / "pages.jsonl").read_text("utf-8").splitlines()):
        article = ingest(Original("page.html", (EVAL / "dev" / row["html_path"]).read_bytes()), ArticleId("1"))
        kept = "\n".join(article.words(block.span) for block in article.blocks if block.role is not Role.FURNITURE)
        ours, gold = _shingles(kept), _shingles(row["gold_text"])
        found.append(2 * (ours & gold).total() / max(1, ours.total() + gold.total()))
    assert sum(found) / len(found) >= 0.965


def test_furniture_and_particulars_of_the_founding_pages():
    """All lines of furniture marked, no content lost, nothing said that the page does not say."""
    gold = json.loads((EVAL / "lunar" / "gold.json").read_text("utf-8"))
    for name, told in gold["articles"].items():
        article = ingest(read(EVAL / "lunar" / told["file"]), ArticleId(name))
        roles = collections.defaultdict(set)
        for block in article.blocks:
            roles[block.role is Role.FURNITURE].add(_flat(article.words(block.span)))
        for start in gold["furniture"][name]:
            assert any(_flat(start) in text for text in roles[True]), start
        for start in gold["content"][name]:
            assert any(_flat(start) in text for text in roles[False]), start
        for field in ("outlet", "published"):
            assert _flat(getattr(article.particulars, field) or "") == _flat(told[field] or "")


def _shingles(text: str) -> collections.Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return collections.Counter(zip(*(words[n:] for n in range(4)), strict=False))


def _flat(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
