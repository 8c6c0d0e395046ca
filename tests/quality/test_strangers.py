"""Articles that have nothing to do with one another are not linked, however little else a story holds."""

import json
from pathlib import Path

import pytest
from builders import article

from reader.align.alignment import align
from reader.model.options import CompareOptions

ROWS = (Path(__file__).with_name("stories") / "dev.jsonl").read_text(encoding="utf-8").splitlines()
FIRST = ["\n".join(json.loads(row)["articles"][0]["sentences"]) for row in ROWS]


@pytest.mark.parametrize("start", range(0, len(FIRST), 3))
def test_articles_on_other_events_share_no_claim(start):
    """Three events at a time; a bar that follows how much a story shares once linked them by the dozen."""
    strangers = [article(str(number), text) for number, text in enumerate(FIRST[start : start + 3])]
    assert not align(strangers, CompareOptions()).groups
