"""The labelled stories of our own are well formed, so that a figure measured on them means what it says."""

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz.fuzz import ratio

from reader.model.discrepancy import Kind

STORIES = Path(__file__).with_name("stories")
PARTS = ("dev", "held")
COPIED = 95
"""Of 100: two sentences of two articles that are liker than this are a copy, not another way of saying it."""


def stories(part: str) -> list[dict[str, Any]]:
    lines = (STORIES / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


EVERY = [pytest.param(story, id=f"{part}-{story['story']}") for part in PARTS for story in stories(part)]


@pytest.mark.parametrize("story", EVERY)
def test_every_label_names_two_sentences_of_two_articles(story):
    """Gold pairs and flags point at sentences that exist, across articles, each pair once."""
    sizes = {article["id"]: len(article["sentences"]) for article in story["articles"]}
    for listed, width in ((story["gold"], 4), (story["flags"], 5)):
        seen = set()
        for a, s, b, t, *rest in listed:
            assert a != b
            assert 0 <= s < sizes[a]
            assert 0 <= t < sizes[b]
            key = (frozenset({(a, s), (b, t)}), *rest[: width - 4])
            assert key not in seen, f"listed twice: {a} {s} {b} {t}"
            seen.add(key)


@pytest.mark.parametrize("story", EVERY)
def test_grades_and_kinds_are_known(story):
    """A pair is of grade 1, 2 or 3, and a flag of one of the seven kinds stands on a pair that counts."""
    assert {grade for *_, grade in story["gold"]} <= {1, 2, 3}
    assert {kind for *_, kind in story["flags"]} <= set(Kind)
    assert {tuple(flag[:4]) for flag in story["flags"]} <= {tuple(pair[:4]) for pair in story["gold"] if pair[4] > 1}


@pytest.mark.parametrize("story", EVERY)
def test_a_story_is_three_or_four_whole_articles(story):
    """Articles have an id of their own, a headline first and 8 to 22 sentences, none empty or broken over lines."""
    articles = story["articles"]
    assert 3 <= len(articles) <= 4
    assert len({article["id"] for article in articles}) == len(articles)
    for article in articles:
        assert article["title"] == article["sentences"][0]
        assert 8 <= len(article["sentences"]) <= 22
        assert len(article["asserts"]) == len(article["sentences"])
        assert all(re.fullmatch(r"\S(.*\S)?", sentence) for sentence in article["sentences"])


@pytest.mark.parametrize("story", EVERY)
def test_articles_tell_it_in_their_own_words(story):
    """No long sentence of one article stands again in another."""
    for one, other in combinations(story["articles"], 2):
        for sentence in one["sentences"]:
            for told in other["sentences"]:
                if min(len(sentence), len(told)) > 60:
                    assert ratio(sentence, told) < COPIED


def test_no_story_stands_in_both_files():
    """What is held out shares no story and no headline with what may be tuned on."""
    dev, held = ({story["story"] for story in stories(part)} for part in PARTS)
    assert not dev & held
    dev, held = ({a["title"] for story in stories(part) for a in story["articles"]} for part in PARTS)
    assert not dev & held
