"""Labelled stories as the engine sees them: profiles of every claim, and the grade of every judged pair."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from reader.align.portrait import Portrait, portrait
from reader.model.article import Article, ArticleId
from reader.model.claim import Claim
from reader.model.span import Span
from reader.text.encoder import encode

DEV = Path(__file__).parents[3] / "shared" / "eval" / "dev"
OWN = {
    "own": Path(__file__).parent / "stories" / "dev.jsonl",
    "own_held": Path(__file__).parent / "stories" / "held.jsonl",
    "newsroom": Path(__file__).parent / "stories" / "newsroom.jsonl",
    "languages": Path(__file__).parent / "stories" / "dev-languages.jsonl",
    "languages_held": Path(__file__).parent / "stories" / "held-languages.jsonl",
}
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-zA-Z]{2,}")
_RENAMED = 14
Key = tuple[int, int, int, int]
"""Article, sentence, article, sentence: by number, the lesser article first."""


@dataclass(frozen=True)
class Story:
    """A story of a corpus; `events` names the event of each article, `languages` its language where that is told.

    `floor` is the least grade that counts as the same; 0 is not the same, grades between are not counted.
    """

    name: str
    topic: int
    articles: tuple[Portrait, ...]
    sentences: tuple[tuple[int, ...], ...]
    judged: tuple[frozenset[int], ...]
    gold: dict[Key, int]
    floor: int
    events: tuple[str, ...]
    languages: tuple[str, ...]

    def key(self, one: int, row: int, other: int, column: int) -> Key:
        return one, self.sentences[one][row], other, self.sentences[other][column]

    def counts(self, key: Key) -> bool:
        return key[1] in self.judged[key[0]] and key[3] in self.judged[key[2]]


def stories(corpus: str) -> list[Story]:
    """The stories of `full`, `ecb`, `ecb_mixed` or one of OWN; in whole articles a part in common counts.

    `occasion` are the mixes once more, with the names of the look-alike event turned into those of the other: the
    same people on another occasion, of whom none of the labelled articles tells. `strangers` are articles of
    `full` that have nothing to do with one another, `languages_strangers` the same of `languages`.
    """
    if corpus == "occasion":
        return list(_stories(map(_renamed, _rows("ecb_mixed"))))
    if corpus == "strangers":
        return list(_stories(_strangers(list(_rows("full")), (0, 0, 0))))
    if corpus == "languages_strangers":
        return list(_stories(_strangers(list(_rows("languages")), (0, 1, 2))))
    return list(_stories(_rows(corpus), floor=2 if corpus == "full" or corpus in OWN else 3))


def _rows(corpus: str) -> Iterator[dict[str, Any]]:
    path = OWN.get(corpus, DEV / f"{corpus}.jsonl")
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def sentences(corpus: str) -> Iterator[tuple[int, str]]:
    """Every sentence with its topic."""
    for line in (DEV / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for article in row["articles"]:
            for sentence in article["sentences"]:
                yield _topic(row), sentence


def _stories(rows: Iterable[dict[str, Any]], floor: int = 3) -> Iterator[Story]:
    for row in rows:
        number = {article["id"]: n for n, article in enumerate(row["articles"])}
        read = [
            _read(n, article["sentences"], article.get("language", "")) for n, article in enumerate(row["articles"])
        ]
        gold = {}
        for a, s, b, t, grade in row["gold"]:
            one, other = (number[a], s), (number[b], t)
            gold[(*one, *other) if one < other else (*other, *one)] = grade
        yield Story(
            name=row["story"],
            topic=_topic(row),
            articles=tuple(made for made, _ in read),
            sentences=tuple(kept for _, kept in read),
            judged=tuple(
                frozenset(article.get("eval", range(len(article["sentences"])))) for article in row["articles"]
            ),
            gold=gold,
            events=tuple(_event(article) for article in row["articles"]),
            languages=tuple(article.get("language", "") for article in row["articles"]),
            floor=floor,
        )


def _event(article: dict[str, Any]) -> str:
    """Which of two events that look alike an article of ECB+ tells of; our stories have one each."""
    found = re.fullmatch(r"\d+_\d+(.*)", article["id"])
    return found.group(1) if found else ""


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    """A mix in which the commonest names of the second event are those of the first, commonest for commonest."""
    first, second = sorted({_event(article) for article in row["articles"]})
    mine, theirs = (_names(article for article in row["articles"] if _event(article) == of) for of in (first, second))
    new = dict(
        zip([name for name in theirs if name not in mine], [name for name in mine if name not in theirs], strict=False)
    )
    old = re.compile(rf"\b({'|'.join(map(re.escape, new))})\b")
    articles = [
        {**article, "sentences": [old.sub(lambda hit: new[hit[0]], told) for told in article["sentences"]]}
        if _event(article) == second
        else article
        for article in row["articles"]
    ]
    return {**row, "articles": articles}


def _strangers(rows: Sequence[dict[str, Any]], which: tuple[int, int, int]) -> Iterator[dict[str, Any]]:
    """Beside an article of each story one of each of two others, of other topics; `which` of their articles."""
    for at, row in enumerate(rows):
        others = [other for other in rows[at + 1 :] + rows[:at] if _topic(other) != _topic(row)]
        taken = [row, others[0], next(other for other in others if _topic(other) != _topic(others[0]))]
        chosen = [of["articles"][number] for of, number in zip(taken, which, strict=True)]
        articles = [{**article, "id": f"0_0stranger{place}"} for place, article in enumerate(chosen)]
        yield {"story": row["story"], "articles": articles, "gold": []}


def _names(articles: Iterable[dict[str, Any]]) -> list[str]:
    counted = Counter(name for article in articles for told in article["sentences"] for name in _NAME.findall(told))
    return [name for name, _ in counted.most_common(_RENAMED)]


def _topic(row: dict[str, str]) -> int:
    """The topic of a story of ECB+; a story of our own is its own topic."""
    found = re.match(r"ecb(?:mix)?_(\d+)", row["story"])
    return int(found.group(1)) if found else -crc32(row["story"].removesuffix("-languages").encode())


def _read(number: int, told: list[str], language: str) -> tuple[Portrait, tuple[int, ...]]:
    """Where the language is told, the encoder reads it too."""
    text, claims, kept = "", [], []
    for place, sentence in enumerate(told):
        if sentence.strip():
            claims.append(Claim(ArticleId(str(number)), Span(len(text), len(text) + len(sentence))))
            kept.append(place)
            text += sentence + "\n\n"
    article = Article(ArticleId(str(number)), f"{number}.txt", str(number), "text/plain", text, ())
    made = portrait(article, claims)
    if language:
        made = replace(made, meant=encode([claim.span.of(text) for claim in claims], language))
    return made, tuple(kept)
